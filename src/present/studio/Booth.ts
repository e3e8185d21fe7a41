import {marksOf, plainSentence} from '../../script/marks';
import {letters} from '../../script/spoken';
import {alignedWords} from '../../voice/loadTakes';
import {prepare} from '../../voice/prepare';
import {inRecording} from '../../voice/spokenBy';
import {addressOf, takesAddress, type ListedTake} from '../../voice/takeAddress';
import {Microphone} from './Microphone';
import type {WrittenBeat} from './writtenBeats';

/** How loud a recording is, and what is wrong with it. */
export type Verdict = 'clipped' | 'quiet' | 'noisy' | 'good';

/** Levels in dB: what is too soft to be made louder without its noise, and noise that is heard. */
const [quietest, noisiest] = [-40, -45];

/** What the studio's page does: records, asks the development server to keep what was recorded, plays and taps. */
export class Booth {
  private microphone: Microphone | undefined;
  private taps: Record<string, number> = {};
  private readonly audio = new Audio();
  /** What was recorded and not kept. */
  public recorded: Blob | undefined;
  public recording = false;

  public constructor(public readonly locale: string) {}

  /** The takes that there are, by `CHAPTER:BEAT`. */
  public async takes(): Promise<ReadonlyMap<string, ListedTake>> {
    const list = await ask<readonly ListedTake[]>(`${takesAddress}/${encodeURIComponent(this.locale)}`);
    return new Map(list.map(take => [`${take.chapter}:${take.beat}`, take]));
  }

  public level(): number | undefined {
    return this.microphone?.level();
  }

  /** Begins a recording, or ends it. */
  public async toggle(): Promise<Verdict | undefined> {
    this.microphone ??= await Microphone.open();
    this.audio.pause();
    if (!this.recording) {
      this.recorded = undefined;
      this.microphone.record();
      this.recording = true;
      return undefined;
    }
    this.recording = false;
    this.recorded = await this.microphone.stop();
    return verdictOf(await this.recorded.arrayBuffer());
  }

  /** Has the development server keep what was recorded as the take of a beat, and when its words are heard in it. */
  public async keep({chapter, beat, sentence}: WrittenBeat): Promise<void> {
    const {recorded, locale} = this;
    if (!recorded) return;
    const address = addressOf(locale, chapter, beat);
    const plain = plainSentence(sentence);
    const query = new URLSearchParams({ending: 'webm', sentence: plain});
    // What cannot be heard takes the place of no take.
    const {report, samples} = await prepare(await recorded.arrayBuffer());
    await ask(`${address}?${query.toString()}`, {method: 'POST', body: recorded});
    this.recorded = undefined;
    const aligned = await alignedWords(locale, plain, report, samples);
    if (!aligned) return;
    await ask(address, {method: 'PUT', body: JSON.stringify({words: inRecording(aligned, report)})});
  }

  /** Plays what was recorded, or else the beat's take, or the one before it. */
  public async listen({chapter, beat}: WrittenBeat, previous = false): Promise<undefined> {
    this.taps = {};
    const address = `${addressOf(this.locale, chapter, beat)}${previous ? '?previous' : `?${Date.now()}`}`;
    const sound = this.recorded && !previous ? this.recorded : await blobAt(address);
    this.audio.src = URL.createObjectURL(sound);
    await this.audio.play();
  }

  /** Notes down that the next mark of a beat is heard now; undefined if all of them have been. */
  public async tap({chapter, beat, sentence}: WrittenBeat): Promise<string | undefined> {
    const mark = marksOf(sentence).find(({name}) => this.taps[name] === undefined)?.name;
    if (mark === undefined || this.audio.paused) return undefined;
    this.taps = {...this.taps, [mark]: this.audio.currentTime};
    await ask(addressOf(this.locale, chapter, beat), {method: 'PUT', body: JSON.stringify({taps: this.taps})});
    return mark;
  }
}

/** Whether a beat has no take, or one of other words. */
export function isWaiting({chapter, beat, sentence}: WrittenBeat, takes: ReadonlyMap<string, ListedTake>): boolean {
  const take = takes.get(`${chapter}:${beat}`);
  const said = take?.note?.sentence;
  return !take || (said !== undefined && letters(said).join('') !== letters(plainSentence(sentence)).join(''));
}

async function verdictOf(file: ArrayBuffer): Promise<Verdict> {
  const {report} = await prepare(file);
  if (report.clipped) return 'clipped';
  if ((report.loudness ?? 0) < quietest) return 'quiet';
  return report.noise > noisiest ? 'noisy' : 'good';
}

async function blobAt(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(((await response.json()) as {readonly error: string}).error);
  return response.blob();
}

async function ask<T>(address: string, request?: RequestInit): Promise<T> {
  const response = await fetch(address, request);
  const answer = (await response.json()) as T & {readonly error?: string};
  if (!response.ok) throw new Error(answer.error ?? 'The development server has not answered.');
  return answer;
}
