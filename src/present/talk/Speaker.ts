import {holdSeconds} from '../../script/pace';
import {plainSentence} from '../../script/marks';
import type {Voice} from '../../script/spoken';
import {loadTakes, voiceOf, type LoadedTake} from '../../voice/loadTakes';
import {sampleRate} from '../../voice/speech';
import type {VoiceMode} from '../messages';
import type {WrittenBeat} from '../studio/writtenBeats';

/** Seconds between the end of a take and the next step of a talk that runs by itself. */
const breathing = 0.4;

export interface SpeakerListener {
  /** Plays the next slide. */
  next(): void;
  /** Whether something still moves. */
  moving(): boolean;
}

/** The recorded voice in a talk: it says a beat while it is played, and may have the talk run by itself. */
export class Speaker {
  private mode: VoiceMode = 'off';
  private spoken = '';
  private takes: readonly LoadedTake[] = [];
  private context: AudioContext | undefined;
  private playing: AudioBufferSourceNode | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param beats - what is said in a language, beat by beat. */
  public constructor(
    private readonly beats: (locale: string) => readonly WrittenBeat[],
    private readonly listener: SpeakerListener,
  ) {}

  /** The language of what is heard. */
  public get locale(): string {
    return this.spoken;
  }

  /**
   * Has it speak from the next step on, or be silent.
   *
   * @returns when its words are heard, for the scenes.
   * @throws Error if there is nothing to be heard, or the browser lets nothing be heard.
   */
  public async turn(mode: VoiceMode, locale: string): Promise<Voice> {
    this.hush();
    this.mode = 'off';
    this.spoken = locale;
    if (mode === 'off') return {};
    const written = this.beats(locale);
    const sentenceOf = (take: Pick<WrittenBeat, 'chapter' | 'beat'>) =>
      plainSentence(written.find(({chapter, beat}) => chapter === take.chapter && beat === take.beat)?.sentence ?? '');
    this.takes = await loadTakes(locale, sentenceOf);
    if (this.takes.length === 0 && mode === 'steps') {
      throw new Error(`Nobody has recorded a voice in "${locale}": that is done at /studio.`);
    }
    if (this.takes.length > 0) await this.open();
    this.mode = mode;
    return voiceOf(this.takes);
  }

  /** A slide begins to be played, or its end is shown. */
  public show(slide: string, played: boolean): void {
    this.hush();
    if (this.mode === 'off') return;
    const seconds = played ? this.say(slide) : 0;
    if (this.mode === 'itself') this.goOnAfter(seconds + breathing);
  }

  /** @returns how long it takes to say what belongs to a slide, with a take or without. */
  private say(slide: string): number {
    const take = this.takes.find(({chapter, beat}) => slide === `${chapter}:${beat}`);
    const {context} = this;
    if (!take || !context) {
      const written = this.beats(this.locale).find(({chapter, beat}) => slide === `${chapter}:${beat}`);
      return holdSeconds(plainSentence(written?.sentence ?? ''), this.locale);
    }
    const buffer = context.createBuffer(1, take.samples.length, sampleRate);
    buffer.copyToChannel(take.samples, 0);
    const gain = context.createGain();
    gain.gain.value = take.gain;
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(gain).connect(context.destination);
    source.start();
    this.playing = source;
    return buffer.duration;
  }

  private goOnAfter(seconds: number): void {
    this.timer = setTimeout(() => {
      if (this.listener.moving()) this.goOnAfter(breathing);
      else this.listener.next();
    }, 1000 * seconds);
  }

  private hush(): void {
    clearTimeout(this.timer);
    this.playing?.stop();
    this.playing = undefined;
  }

  /** A browser lets a page be heard once somebody has touched it. */
  private async open(): Promise<void> {
    this.context ??= new AudioContext({sampleRate});
    const {context} = this;
    await Promise.race([context.resume(), new Promise(resolve => setTimeout(resolve, 1000))]);
    if (context.state !== 'running')
      throw new Error('The browser lets nothing be heard: click into the audience’s window once.');
  }
}
