import {appendFile, mkdir, open, readdir, readFile, rename, rm, stat, truncate, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {readEvents, ScoreError, scoreVersion, unfinished, writeScore, type ScoreHead} from '../../score/score';

/** Bytes of the largest score and of the largest sound: more than a talk of a day has. */
const largest = {score: 100e6, sound: 1e9} as const;

/** Milliseconds after which nobody adds to a recording any more. */
const abandoned = 60_000;

/**
 * The folder in which talks are recorded. While a talk is going on, `DATE.recording` has a line for each event, and
 * `DATE.webm.part` the sound: all that has come so far, whatever happens to the machine. A finished talk is `DATE.json`
 * and `DATE.webm`.
 *
 * Whoever adds says what he takes to be there: what comes twice is kept once.
 */
export class TalkFolder {
  private readonly counts = new Map<string, number>();
  private last: Promise<unknown> = Promise.resolve();

  public constructor(private readonly folder: string) {}

  /** Begins a recording. @returns its name: the date and the time. */
  public begin(lesson: string, now = new Date()): Promise<string> {
    return this.inTurn(async () => {
      await mkdir(this.folder, {recursive: true});
      const head: ScoreHead = {score: scoreVersion, lesson, began: now.toISOString()};
      const date = localName(now);
      for (let other = 1; ; other++) {
        const talk = other === 1 ? date : `${date}-${other}`;
        if (await isThere(this.file(talk, 'json'))) continue;
        try {
          await writeFile(this.file(talk, 'recording'), `${JSON.stringify(head)}\n`, {flag: 'wx'});
          this.counts.set(talk, 0);
          return talk;
        } catch (error) {
          if (!hasCode(error, 'EEXIST')) throw error;
        }
      }
    });
  }

  /**
   * Adds events, one a line.
   *
   * @param from - how many there were before.
   * @throws ScoreError if there are fewer, if one is none, or if it is too much.
   */
  public addEvents(talk: string, from: number, lines: string): Promise<void> {
    return this.inTurn(() => this.append(talk, from, lines));
  }

  /** Adds sound. @param from - how many bytes there were before. @throws ScoreError if there are fewer, or it is too much. */
  public addSound(talk: string, from: number, bytes: Uint8Array): Promise<void> {
    return this.inTurn(async () => {
      await this.known(talk);
      const file = this.file(talk, 'webm.part');
      const there = (await stat(file).catch(() => undefined))?.size ?? 0;
      if (from > there) throw new ScoreError(`Of the sound of ${talk}, ${from - there} bytes are missing.`);
      if (there + bytes.length > largest.sound) throw new ScoreError('That is more sound than a talk has.');
      await appendFile(file, bytes.subarray(there - from), {flush: true});
    });
  }

  /** Adds the last events and gives the talk its name. What has its name already keeps it. */
  public finish(talk: string, from: number, lines: string, milliseconds: number): Promise<void> {
    return this.inTurn(async () => {
      if (await isThere(this.file(talk, 'json'))) return;
      await this.append(talk, from, lines);
      await this.name(talk, milliseconds);
    });
  }

  /** Gives their names to recordings that nobody adds to any more: their windows or their server were ended. */
  public async finishAbandoned(now = Date.now()): Promise<readonly string[]> {
    const names = await readdir(this.folder).catch(() => []);
    const found: string[] = [];
    for (const name of names.filter(each => each.endsWith('.recording'))) {
      const talk = path.basename(name, '.recording');
      const {mtimeMs} = await stat(path.join(this.folder, name));
      if (now - mtimeMs < abandoned) continue;
      await this.inTurn(() => this.name(talk, 0));
      found.push(talk);
    }
    return found;
  }

  private async append(talk: string, from: number, lines: string): Promise<void> {
    const there = await this.known(talk);
    const events = readEvents(lines);
    if (from > there) throw new ScoreError(`Of the events of ${talk}, ${from - there} are missing.`);
    const more = events.slice(there - from);
    if (more.length === 0) return;
    const file = this.file(talk, 'recording');
    const text = more.map(event => `${JSON.stringify(event)}\n`).join('');
    if ((await stat(file)).size + text.length > largest.score) throw new ScoreError('That is more than a talk has.');
    await appendFile(file, text, {flush: true});
    this.counts.set(talk, there + more.length);
  }

  /** How many events of a recording are there; what an ended server has written of one more is taken away. */
  private async known(talk: string): Promise<number> {
    const count = this.counts.get(talk);
    if (count !== undefined) return count;
    const file = this.file(talk, 'recording');
    const text = await readFile(file).catch(() => undefined);
    if (!text) throw new ScoreError(`There is no recording ${talk} going on.`);
    const end = text.lastIndexOf('\n') + 1;
    await truncate(file, end);
    const lines = text.subarray(0, end).toString().split('\n').length - 2;
    this.counts.set(talk, lines);
    return lines;
  }

  private async name(talk: string, milliseconds: number): Promise<void> {
    const recording = this.file(talk, 'recording');
    const score = unfinished(await readFile(recording, 'utf8'));
    const whole = {...score, milliseconds: Math.max(milliseconds, score.milliseconds)};
    const part = this.file(talk, 'json.part');
    const handle = await open(part, 'w');
    try {
      await handle.writeFile(writeScore(whole));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(this.file(talk, 'webm.part'), this.file(talk, 'webm')).catch((error: unknown) => {
      // It was recorded without a microphone.
      if (!hasCode(error, 'ENOENT')) throw error;
    });
    await rename(part, this.file(talk, 'json'));
    await rm(recording);
    this.counts.delete(talk);
  }

  private file(talk: string, ending: string): string {
    if (!/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(?:-\d{1,3})?$/u.test(talk)) throw new ScoreError(`"${talk}" is no talk.`);
    return path.join(this.folder, `${talk}.${ending}`);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

/** A time of day as the lecturer's clock shows it, as a name of a file everywhere. */
function localName(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day}T${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join('-')}`;
}

function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
