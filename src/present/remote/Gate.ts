import {randomBytes, randomInt, timingSafeEqual} from 'node:crypto';

/** Without those that look like others. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const codeLength = 8;

/** Milliseconds that a first wrong code costs; each further one costs twice as much, up to the most. */
const firstWait = 1000;
const longestWait = 60_000;

/** Wrong codes after which there is another code: nobody guesses his way in. */
const mostWrong = 50;

/** Lets phones in: each code once, wrong ones ever more slowly. */
export class Gate {
  private current = newCode();
  private readonly tokens = new Set<string>();
  /** By address, what its wrong codes have been, and whether it is still waiting for an answer. */
  private readonly wrong = new Map<string, {count: number; waiting: boolean}>();
  private allWrong = 0;

  /** @param wait - waits for some milliseconds. */
  public constructor(private readonly wait: (milliseconds: number) => Promise<void>) {}

  public get code(): string {
    return this.current;
  }

  public get phones(): number {
    return this.tokens.size;
  }

  /**
   * Lets a phone in for the code, which is then used up.
   *
   * @param from - the phone's address: another one is not slowed down by its wrong codes.
   * @returns what the phone shows from now on; undefined for a wrong code, and for one that is tried before the answer to
   *   the one before.
   */
  public async enter(code: string, from: string): Promise<string | undefined> {
    const before = this.wrong.get(from) ?? {count: 0, waiting: false};
    if (before.waiting) return undefined;
    if (same(code.trim().toUpperCase(), this.current)) {
      const token = randomBytes(32).toString('base64url');
      this.tokens.add(token);
      this.wrong.delete(from);
      this.current = newCode();
      return token;
    }
    const tried = {count: before.count + 1, waiting: true};
    this.wrong.set(from, tried);
    if (++this.allWrong % mostWrong === 0) this.current = newCode();
    await this.wait(Math.min(longestWait, firstWait * 2 ** before.count));
    tried.waiting = false;
    return undefined;
  }

  public knows(token: string): boolean {
    return this.tokens.has(token);
  }

  /** Shows everybody out: the talk is over. */
  public close(): void {
    this.tokens.clear();
    this.wrong.clear();
    this.current = newCode();
  }
}

function newCode(): string {
  return Array.from({length: codeLength}, () => letters[randomInt(letters.length)] ?? '').join('');
}

/** Takes as long for a code that begins rightly as for any other. */
function same(given: string, code: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(code)];
  return one.length === other.length && timingSafeEqual(one, other);
}
