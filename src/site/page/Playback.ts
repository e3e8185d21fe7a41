import type {Exploration} from '../../explore/exploration';
import type {Size} from '../../playback/options';
import type {Untrue} from '../../script/declaration';
import type {SiteChapter} from '../data';
import {Clock} from './Clock';
import {withLengths, type BeatName, type Course, type Place} from './Course';
import type {Engine, Target} from './Engine';

/** What becomes of a playback. */
export interface PlaybackListener {
  /** As of an HTMLMediaElement: `play`, `pause`, `seeking`, `seeked`, `timeupdate`, `ended`; and `beatchange`. */
  tell(event: string): void;
  /** Something is otherwise than it was. */
  changed(): void;
  /** A picture that was made beforehand stands over the canvas; none if it is undefined. */
  still(address: string | undefined): void;
  /** The scenes cannot be played: pictures stand for them. */
  failed(error: unknown): void;
}

export interface PlaybackOptions {
  readonly course: Course;
  readonly canvas: HTMLCanvasElement;
  /** Where the lecture's files are found from. */
  readonly base: string;
  readonly listener: PlaybackListener;
}

/** Seconds before the end of a chapter at which the next one is loaded. */
const ahead = 20;

/** A lecture in time: the clock runs, and the canvas follows as well as it can. */
export class Playback {
  public readonly clock = new Clock();
  public paused = true;
  /** Time stands until the picture that was asked for is there. */
  public waiting = false;
  /** Stands at the end of a beat, to be looked at; played, it begins at the beat's beginning. */
  public posed = true;
  public course: Course;
  private readonly original: Course;
  private readonly reduced = matchMedia('(prefers-reduced-motion: reduce)');
  private engine: Engine | undefined;
  private starting: Promise<Engine | undefined> | undefined;
  private pictures = false;
  private beat: string | undefined;
  /** Chapters with other parameters than the lecture's, and whether the lengths of their beats are known: they are learnt when they are played. */
  private readonly changed = new Map<string, boolean>();

  public constructor(private readonly options: PlaybackOptions) {
    this.course = this.original = options.course;
  }

  public get seconds(): number {
    return Math.min(this.clock.seconds, this.course.duration);
  }

  public get place(): Place {
    return this.course.at(this.clock.seconds);
  }

  public async play(): Promise<void> {
    if (!this.paused) return;
    await this.measure(this.place.chapter);
    this.paused = false;
    this.posed = false;
    this.options.listener.tell('play');
    this.jump(this.clock.seconds >= this.course.duration ? 0 : this.clock.seconds);
    requestAnimationFrame(this.tick);
  }

  public pause(): void {
    if (this.paused) return;
    this.paused = true;
    this.clock.stop();
    this.options.listener.tell('pause');
    this.follow();
    this.options.listener.changed();
  }

  public seek(seconds: number): void {
    this.posed = false;
    this.jump(Math.min(Math.max(0, seconds), this.course.duration));
  }

  /** Shows the end of a beat, standing; a film that plays goes on from the beat's beginning. @returns false if there is none. */
  public goTo(name: BeatName): boolean {
    const place = this.course.find(name);
    if (!place) return false;
    this.posed = this.paused;
    this.jump(this.course.timeOf(place));
    return true;
  }

  public toBeat(by: 1 | -1): void {
    const {course, place, posed} = this;
    // Back, as in every player: first to the beginning of what is being played.
    const begun = !posed && (place.frame - place.beat.firstFrame) / course.lecture.fps > 2;
    const to = course.beside(place, by < 0 && begun ? 0 : by);
    if (to) this.goTo({chapter: to.chapter.id, beat: to.beat.id});
  }

  /**
   * Shows the end of the beat with other parameters, and plays its chapter with them from then on.
   *
   * @returns the texts that are not true of it.
   * @throws Error if it cannot be shown.
   */
  public async explore(exploration: Exploration): Promise<readonly Untrue[]> {
    this.pause();
    const {chapter, beat} = this.place;
    const engine = await this.start();
    if (!engine || chapter.id !== exploration.chapter)
      throw new Error(`The scene ${exploration.chapter} is not shown.`);
    await engine.load(chapter);
    const untrue = await engine.explore(exploration, beat.id);
    if (exploration.changed) this.changed.set(chapter.id, false);
    else {
      this.changed.delete(chapter.id);
      const own = this.original.find({chapter: chapter.id});
      if (own) this.course = this.course.with(own.chapter);
    }
    const {place, options} = this;
    const same = this.course.find({chapter: chapter.id, beat: beat.id});
    // Who has gone on meanwhile stays where he is.
    if (!this.paused || !same || place.beat.id !== beat.id) return untrue;
    this.posed = true;
    this.waiting = false;
    this.clock.seconds = this.course.timeOf(same);
    options.listener.still(undefined);
    options.listener.tell('seeked');
    options.listener.changed();
    return untrue;
  }

  public resize({width, height}: Size): void {
    if (this.engine) {
      this.engine.player.resize({width, height});
      this.follow();
    } else Object.assign(this.options.canvas, {width, height});
  }

  /** Starts what plays scenes; undefined where it cannot be. */
  public start(): Promise<Engine | undefined> {
    this.starting ??= this.begin().catch((error: unknown) => {
      this.fail(error);
      // The network may be back at the next attempt.
      this.starting = undefined;
      return undefined;
    });
    return this.starting;
  }

  public async dispose(): Promise<void> {
    this.pause();
    await this.engine?.player.dispose();
  }

  private async begin(): Promise<Engine> {
    const {Engine: Playing} = await import('./Engine');
    const {course, canvas, base} = this.options;
    const {fps, locale} = course.lecture;
    this.engine = new Playing({
      ...{canvas, fps, locale, base},
      onDrawn: target => this.drawn(target),
      onFailure: error => this.fail(error),
    });
    return this.engine;
  }

  /** Goes to a time, and shows at once what is known of its picture. */
  private jump(seconds: number): void {
    const {course, posed} = this;
    this.options.listener.tell('seeking');
    this.clock.stop();
    this.clock.seconds = seconds;
    const place = course.at(seconds);
    this.waiting = !this.inPictures(place);
    const still = posed ? place : course.beside(place, -1);
    if (!this.waiting) this.showPicture(place);
    else if (still?.chapter.id === place.chapter.id && !this.changed.has(place.chapter.id)) this.showPicture(still);
    if (!this.paused || this.engine || !posed) void this.start().then(() => this.follow());
    if (!this.paused && !this.waiting) this.clock.run();
    this.update();
  }

  /** Whether pictures stand for the scenes. There are none of what a viewer has changed. */
  private inPictures({chapter}: Place): boolean {
    return this.pictures || (this.reduced.matches && !this.changed.has(chapter.id));
  }

  private showPicture({beat}: Place): void {
    this.options.listener.still(new URL(beat.picture, this.options.base).href);
  }

  private follow(): void {
    const {engine, place, posed} = this;
    if (!engine || this.inPictures(place)) return;
    engine.show({
      chapter: place.chapter,
      frame: place.frame,
      playing: !this.paused,
      ...(posed && {endOf: place.beat}),
    });
  }

  private drawn({chapter}: Target): void {
    if (chapter.id !== this.place.chapter.id) return;
    const {listener} = this.options;
    listener.still(undefined);
    if (!this.waiting) return;
    this.waiting = false;
    if (!this.paused) this.clock.run();
    listener.tell('seeked');
    listener.changed();
  }

  private readonly tick = (): void => {
    const {course, options} = this;
    if (this.paused) return;
    requestAnimationFrame(this.tick);
    if (this.waiting) return;
    const {seconds} = this.clock;
    if (seconds >= course.duration) {
      this.clock.stop();
      this.paused = true;
      options.listener.tell('ended');
    }
    const {place} = this;
    if (this.inPictures(place)) this.showPicture(place);
    const next = course.at(seconds + ahead);
    if (next.chapter !== place.chapter) void this.engine?.load(next.chapter).catch(() => undefined);
    this.follow();
    this.update();
    options.listener.tell('timeupdate');
  };

  private update(): void {
    const {place, options} = this;
    options.listener.changed();
    const name = `${place.chapter.id}/${place.beat.id}`;
    if (name === this.beat) return;
    this.beat = name;
    options.listener.tell('beatchange');
  }

  /** What cannot be played is shown in pictures, and time goes on. */
  private fail(error: unknown): void {
    this.pictures = true;
    this.waiting = false;
    this.options.listener.failed(error);
    this.showPicture(this.place);
    if (!this.paused) this.clock.run();
    this.update();
  }

  /** Learns how long the beats of a changed chapter are, before it is played. */
  private async measure(chapter: SiteChapter): Promise<void> {
    const engine = this.changed.get(chapter.id) === false && (await this.start());
    if (!engine) return;
    const {place} = this;
    this.changed.set(chapter.id, true);
    this.course = this.course.with(withLengths(chapter, await engine.measure(chapter.id)));
    const same = this.course.find({chapter: chapter.id, beat: place.beat.id});
    if (same) this.clock.seconds = this.course.timeOf(same);
  }
}
