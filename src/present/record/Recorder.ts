import {z} from 'zod';
import {Recording} from '../../score/Recording';
import {Microphone} from '../studio/Microphone';
import {recordAddress} from './address';

/** Milliseconds between one piece of a recording that is sent to the server and the next. */
const sendEvery = 1000;

/** Bytes that are sent at once, above which the rest waits. */
const largestPost = 1e6;

const begun = z.object({talk: z.string()});
const refusal = z.object({error: z.string()});

/** How it stands with a recording, for the lecturer. */
export interface RecordingState {
  /** Whether the microphone is recorded. */
  readonly sound: boolean;
  /** What is wrong; the talk goes on. */
  readonly trouble?: string | undefined;
}

/**
 * Records a talk: what happens in it, and the lecturer's voice. All of it goes to the server as it comes; what the server
 * does not take is kept and sent again.
 */
export class Recorder {
  private events: string[] = [];
  private sound: Uint8Array<ArrayBuffer>[] = [];
  private sent = {events: 0, sound: 0};
  private readonly timer = setInterval(() => void this.send(), sendEvery);
  private sending: Promise<boolean> = Promise.resolve(true);
  private current: RecordingState;

  private constructor(
    private readonly talk: string,
    public readonly score: Recording,
    private readonly microphone: Microphone | undefined,
    /** Why there is no microphone. */
    private readonly silence: string | undefined,
    private readonly changed: (state: RecordingState) => void,
  ) {
    this.current = {sound: microphone !== undefined, trouble: silence};
    microphone?.listen(
      sendEvery,
      () => score.hear(`${talk}.webm`),
      bytes => this.sound.push(bytes),
    );
    changed(this.current);
  }

  /**
   * Begins a recording, without the voice where there is no microphone.
   *
   * @param changed - hears how it stands.
   * @throws Error if the server takes none.
   */
  public static async begin(lesson: string, changed: (state: RecordingState) => void): Promise<Recorder> {
    let trouble: string | undefined;
    const microphone = await Microphone.open().catch((error: unknown) => {
      trouble = error instanceof Error ? error.message : String(error);
      return undefined;
    });
    const {talk} = begun.parse(await post('', JSON.stringify({lesson})));
    return new Recorder(talk, new Recording(() => performance.now()), microphone, trouble, changed);
  }

  /** Ends it: at once, or as soon as the server takes it. */
  public async end(): Promise<void> {
    const {milliseconds} = this.score;
    clearInterval(this.timer);
    await this.microphone?.close();
    for (let ended = false; !ended;) {
      const went = await this.send();
      const empty = this.events.length === 0 && this.sound.length === 0;
      ended = went && empty && (await this.attempt(() => post(this.ending(milliseconds), '')));
      if (!went) await new Promise(resolve => setTimeout(resolve, sendEvery));
    }
  }

  /** Ends it while the window is being closed: nobody waits for anything. */
  public leave(): void {
    clearInterval(this.timer);
    this.collect();
    const address = `${recordAddress}/${this.ending(this.score.milliseconds)}`;
    void fetch(address, {method: 'POST', body: this.events.join('\n'), keepalive: true});
  }

  private ending(milliseconds: number): string {
    return `${this.talk}/end?from=${this.sent.events}&milliseconds=${milliseconds}`;
  }

  private collect(): void {
    this.events.push(...this.score.take().map(event => JSON.stringify(event)));
  }

  /** @returns whether the server has taken what there was, or as much of it as goes at once. */
  private send(): Promise<boolean> {
    this.sending = this.sending.then(async () => {
      this.collect();
      const {talk, sent} = this;
      const events = atOnce(this.events);
      const sound = atOnce(this.sound);
      const bytes = new Uint8Array(await new Blob([...sound]).arrayBuffer());
      const went = await this.attempt(async () => {
        if (events.length > 0) await post(`${talk}/events?from=${sent.events}`, events.join('\n'));
        if (bytes.length > 0) await post(`${talk}/sound?from=${sent.sound}`, bytes);
      });
      if (!went) return false;
      this.events = this.events.slice(events.length);
      this.sound = this.sound.slice(sound.length);
      this.sent = {events: sent.events + events.length, sound: sent.sound + bytes.length};
      return true;
    });
    return this.sending;
  }

  private async attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      this.tell(this.silence);
      return true;
    } catch (error) {
      this.tell(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  private tell(trouble: string | undefined): void {
    if (trouble === this.current.trouble) return;
    this.current = {...this.current, trouble};
    this.changed(this.current);
  }
}

/** The first of several pieces, as many as the server takes together. */
function atOnce<T extends {readonly length: number}>(pieces: readonly T[]): readonly T[] {
  let size = 0;
  const end = pieces.findIndex(({length}, index) => (size += length) > largestPost && index > 0);
  return end < 0 ? [...pieces] : pieces.slice(0, end);
}

async function post(address: string, body: string | Uint8Array<ArrayBuffer>): Promise<unknown> {
  const response = await fetch(address === '' ? recordAddress : `${recordAddress}/${address}`, {method: 'POST', body});
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  throw new Error(refusal.safeParse(answer).data?.error ?? `The server answers ${response.status}.`);
}
