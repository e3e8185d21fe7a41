import type {FullSceneDescription} from '@motion-canvas/core';
import {followPixels} from '../../present/talk/pixels';
import {languageOf} from '../../languages';
import type {Size} from '../../playback/options';
import type {SiteChapter, SiteLecture} from '../data';
import {Clock} from './Clock';
import {Controls} from './Controls';
import {Course, type BeatName, type Place} from './Course';
import type {Engine, Target} from './Engine';
import {playerAction} from './keys';

/** Seconds before the end of a chapter at which the next one is loaded. */
const ahead = 20;

/**
 * `<lecture-player>`: plays a lecture as `<video>` plays a film, and has its properties and events. Its `lecture`
 * attribute is the address of a `lecture.json`; `beat` is where it begins, as `chapter/beat`.
 *
 * Tells of a beat that has come with `beatchange`, and of another language that was chosen with `languagechange`, which
 * can be prevented.
 */
export class LecturePlayer extends HTMLElement {
  private readonly controls: Controls;
  private readonly clock = new Clock();
  private readonly reduced = matchMedia('(prefers-reduced-motion: reduce)');
  private course: Course | undefined;
  private original: Course | undefined;
  private engine: Engine | undefined;
  private starting: Promise<Engine | undefined> | undefined;
  /** Only pictures can be shown: the scenes cannot be played here. */
  private pictures = false;
  /** Stands at the end of a beat, to be looked at; played, it begins at the beat's beginning. */
  private posed = false;
  private stopped = true;
  /** Time stands until the picture that was asked for is there. */
  private waiting = false;
  private captioned = true;
  private told: string | undefined;
  private loaded: Promise<void> | undefined;
  /** Chapters that are played with other parameters than those of the lecture. */
  private readonly changed = new Set<string>();
  private readonly cleanUp: (() => void)[] = [];

  public constructor() {
    super();
    this.controls = new Controls(this.attachShadow({mode: 'open'}), {
      toggle: () => (this.paused ? void this.play() : this.pause()),
      toBeat: by => this.toBeat(by),
      seek: seconds => (this.currentTime = seconds),
      captions: () => (this.captions = !this.captions),
      speed: rate => (this.playbackRate = rate),
      language: locale => this.speak(locale),
      volume: () => undefined,
      mute: () => undefined,
      fullscreen: () => void this.toggleFullscreen(),
    });
  }

  public connectedCallback(): void {
    this.cleanUp.push(
      followPixels(this.controls.screen, {canvas: this.controls.canvas, resize: size => this.resize(size)}),
    );
    const press = (event: KeyboardEvent) => this.press(event);
    // On a page of its own the whole page's keys are the player's.
    const hears = this.hasAttribute('page') ? document : this;
    hears.addEventListener('keydown', press as EventListener);
    const full = () => this.controls.showFullscreen(document.fullscreenElement === this, this.lang);
    document.addEventListener('fullscreenchange', full);
    const hide = () => {
      if (document.hidden) this.pause();
    };
    document.addEventListener('visibilitychange', hide);
    this.cleanUp.push(() => {
      hears.removeEventListener('keydown', press as EventListener);
      document.removeEventListener('fullscreenchange', full);
      document.removeEventListener('visibilitychange', hide);
    });
    this.loaded ??= this.load();
  }

  public disconnectedCallback(): void {
    this.pause();
    for (const clean of this.cleanUp.splice(0)) clean();
  }

  /** Resolves when the lecture's contents are known. */
  public get ready(): Promise<void> {
    return this.loaded ?? Promise.resolve();
  }

  public get lecture(): SiteLecture | undefined {
    return this.course?.lecture;
  }

  public get paused(): boolean {
    return this.stopped;
  }

  public get ended(): boolean {
    return this.stopped && this.course !== undefined && this.clock.seconds >= this.course.duration;
  }

  /** Seconds. */
  public get duration(): number {
    return this.course?.duration ?? NaN;
  }

  public get currentTime(): number {
    return Math.min(this.clock.seconds, this.course?.duration ?? Infinity);
  }

  public set currentTime(seconds: number) {
    if (!this.course || !Number.isFinite(seconds)) return;
    this.posed = false;
    this.jump(Math.min(Math.max(0, seconds), this.course.duration));
  }

  public get playbackRate(): number {
    return this.clock.rate;
  }

  public set playbackRate(rate: number) {
    if (!(rate >= 0.25 && rate <= 4)) throw new RangeError(`A rate of ${rate} cannot be played; 0.25 to 4 can.`);
    this.clock.rate = rate;
    this.tell('ratechange');
    this.update();
  }

  public get captions(): boolean {
    return this.captioned;
  }

  public set captions(shown: boolean) {
    this.captioned = shown;
    this.update();
  }

  /** Where the lecture is; undefined before it has been loaded. */
  public get place(): Place | undefined {
    return this.course?.at(this.clock.seconds);
  }

  public async play(): Promise<void> {
    await this.ready;
    if (!this.course || !this.stopped) return;
    this.stopped = false;
    if (this.clock.seconds >= this.course.duration) this.clock.seconds = 0;
    this.posed = false;
    this.tell('play');
    this.jump(this.clock.seconds);
    requestAnimationFrame(this.tick);
  }

  public pause(): void {
    if (this.stopped) return;
    this.stopped = true;
    this.clock.stop();
    this.tell('pause');
    this.follow();
    this.update();
  }

  /** Shows the end of a beat, standing; a film that is playing goes on from the beat's beginning. @returns false if there is none. */
  public goTo(name: BeatName): boolean {
    const place = this.course?.find(name);
    if (!place || !this.course) return false;
    this.posed = this.stopped;
    this.jump(this.course.timeOf(place));
    return true;
  }

  /** The scene of a chapter, loaded if it has not been; undefined where none can be played. */
  public async sceneOf(chapter: SiteChapter): Promise<FullSceneDescription | undefined> {
    const engine = await this.start();
    await engine?.load(chapter);
    return engine?.sceneOf(chapter.id);
  }

  /**
   * Plays a scene in place of a chapter's, as when its parameters are others: its beats have their own lengths, and what
   * stands is the end of the same beat.
   *
   * @param changed - whether the pictures made beforehand are not those of this scene.
   */
  public async replaceScene(chapter: SiteChapter, scene: FullSceneDescription, changed: boolean): Promise<void> {
    const engine = await this.start();
    const {course, original, place} = this;
    if (!engine || !course || !original || !place) return;
    scene.name = chapter.id;
    const lasting = changed
      ? withLengths(chapter, await engine.measure(scene))
      : original.find({chapter: chapter.id})?.chapter;
    if (changed) this.changed.add(chapter.id);
    else this.changed.delete(chapter.id);
    this.course = course.with(lasting ?? chapter);
    engine.replace(chapter.id, scene);
    const same = this.course.find({chapter: place.chapter.id, beat: place.beat.id});
    this.posed = this.stopped;
    if (same) this.jump(this.course.timeOf(same));
  }

  private async load(): Promise<void> {
    const address = this.getAttribute('lecture');
    if (address === null) return;
    try {
      const base = new URL(address, document.baseURI);
      const response = await fetch(base);
      if (!response.ok) throw new Error(`${base.href} answers ${response.status}`);
      this.course = this.original = new Course((await response.json()) as SiteLecture);
      this.controls.base = base.href;
      this.lang = this.course.lecture.locale;
    } catch (error) {
      this.controls.notice(languageOf(this.lang).site.failed(messageOf(error)));
      this.tell('error');
      return;
    }
    const [chapter, beat] = (this.getAttribute('beat') ?? '').split('/');
    if (!chapter || !this.goTo({chapter, beat})) {
      this.posed = true;
      this.jump(0);
    }
    this.tell('loadedmetadata');
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

  private async begin(): Promise<Engine | undefined> {
    await this.ready;
    if (!this.course) return undefined;
    const {Engine: Playing} = await import('./Engine');
    const {fps, locale} = this.course.lecture;
    this.engine = new Playing({
      canvas: this.controls.canvas,
      fps,
      locale,
      base: this.controls.base,
      onDrawn: target => this.drawn(target),
      onFailure: error => this.fail(error),
    });
    return this.engine;
  }

  private resize({width, height}: Size): void {
    if (this.engine) {
      this.engine.player.resize({width, height});
      this.follow();
    } else Object.assign(this.controls.canvas, {width, height});
  }

  /** Goes to a time, with what is known of its picture at once. */
  private jump(seconds: number): void {
    const {course} = this;
    if (!course) return;
    this.tell('seeking');
    this.clock.stop();
    this.clock.seconds = seconds;
    this.waiting = !this.reduced.matches && !this.pictures;
    const place = course.at(seconds);
    const still = this.posed ? place : course.beside(place, -1);
    const known = still && (this.posed || still.chapter.id === place.chapter.id) && !this.changed.has(place.chapter.id);
    if (known) this.controls.showStill(new URL(still.beat.picture, this.controls.base).href);
    if (!this.waiting) this.showPicture(place);
    if (!this.stopped || this.engine || !this.posed) void this.start().then(() => this.follow());
    if (!this.stopped && !this.waiting) this.clock.run();
    this.update();
  }

  /** Where nothing moves, a beat's last picture stands for it. */
  private showPicture({beat}: Place): void {
    this.controls.showStill(new URL(beat.picture, this.controls.base).href);
  }

  private follow(): void {
    const {engine, place} = this;
    if (!engine || !place || this.reduced.matches || this.pictures) return;
    const frame = this.posed ? place.beat.lastFrame : place.frame;
    engine.show({chapter: place.chapter, frame, playing: !this.stopped});
  }

  private drawn({chapter}: Target): void {
    if (chapter.id !== this.place?.chapter.id) return;
    this.controls.hideStill();
    if (!this.waiting) return;
    this.waiting = false;
    if (!this.stopped) this.clock.run();
    this.tell('seeked');
    this.update();
  }

  private readonly tick = (): void => {
    const {course} = this;
    if (this.stopped || !course) return;
    requestAnimationFrame(this.tick);
    if (this.waiting) return;
    const seconds = this.clock.seconds;
    if (seconds >= course.duration) {
      this.clock.stop();
      this.clock.seconds = course.duration;
      this.stopped = true;
      this.tell('ended');
    }
    const place = course.at(seconds);
    if (this.reduced.matches || this.pictures) this.showPicture(place);
    const next = course.at(seconds + ahead);
    if (next.chapter !== place.chapter) void this.engine?.load(next.chapter).catch(() => undefined);
    this.follow();
    this.update();
    this.tell('timeupdate');
  };

  private update(): void {
    const {course, place} = this;
    if (!course || !place) return;
    const {beat} = place;
    this.controls.show({
      course,
      place: this.posed ? {...place, frame: beat.captions.at(-1)?.firstFrame ?? place.frame} : place,
      seconds: this.currentTime,
      paused: this.stopped,
      waiting: this.waiting && !this.stopped,
      captions: this.captioned,
      rate: this.clock.rate,
      muted: false,
      volume: 1,
      voice: false,
    });
    const name = `${place.chapter.id}/${beat.id}`;
    if (name === this.told) return;
    this.told = name;
    this.tell('beatchange');
  }

  /** What cannot be played is shown in pictures, and time goes on. */
  private fail(error: unknown): void {
    console.error(error);
    this.pictures = true;
    this.waiting = false;
    this.controls.notice(languageOf(this.lang).site.picturesOnly);
    if (this.place) this.showPicture(this.place);
    if (!this.stopped) this.clock.run();
    this.update();
  }

  private toBeat(by: 1 | -1): void {
    const {course, place} = this;
    if (!course || !place) return;
    // Back, as in every player: first to the beginning of what is being played.
    const begun = !this.posed && (place.frame - place.beat.firstFrame) / course.lecture.fps > 2;
    const to = by < 0 && begun ? course.beside(place, 0) : course.beside(place, by);
    if (to) this.goTo({chapter: to.chapter.id, beat: to.beat.id});
  }

  private press(event: KeyboardEvent): void {
    const action = playerAction(event);
    if (!action) return;
    event.preventDefault();
    switch (action.do) {
      case 'toggle':
        if (this.stopped) void this.play();
        else this.pause();
        break;
      case 'by':
        this.currentTime += action.seconds;
        break;
      case 'frames':
        this.pause();
        this.currentTime += action.by / (this.course?.lecture.fps ?? 60);
        break;
      case 'share':
        this.currentTime = action.of * this.duration;
        break;
      case 'nextBeat':
        this.toBeat(1);
        break;
      case 'previousBeat':
        this.toBeat(-1);
        break;
      case 'captions':
        this.captions = !this.captions;
        break;
      case 'fullscreen':
        void this.toggleFullscreen();
        break;
      case 'mute':
    }
  }

  private speak(locale: string): void {
    const event = new CustomEvent('languagechange', {detail: {locale}, cancelable: true, bubbles: true});
    if (!this.dispatchEvent(event)) return;
    const page = this.course?.lecture.languages.find(each => each.locale === locale)?.page;
    const {place} = this;
    if (page === undefined || !place) return;
    this.setAttribute('lecture', new URL(`${page}lecture.json`, this.controls.base).href);
    this.setAttribute('beat', `${place.chapter.id}/${place.beat.id}`);
    this.pause();
    this.engine = undefined;
    this.starting = undefined;
    this.loaded = this.load();
  }

  private async toggleFullscreen(): Promise<void> {
    // Refused to a page that was not touched, and to a frame that may not.
    await (document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen()).catch(() => undefined);
  }

  private tell(event: string): void {
    this.dispatchEvent(new Event(event));
  }
}

/** A chapter with the lengths that its beats have with other parameters. */
function withLengths(
  chapter: SiteChapter,
  {
    lastFrame,
    beats,
  }: {
    readonly lastFrame: number;
    readonly beats: readonly Pick<SiteChapter['beats'][number], 'id' | 'firstFrame' | 'lastFrame' | 'captions'>[];
  },
): SiteChapter {
  const spans = new Map(beats.map(beat => [beat.id, beat]));
  return {
    ...chapter,
    frames: lastFrame + 1,
    beats: chapter.beats.map(beat => {
      const {firstFrame, lastFrame: last, captions} = spans.get(beat.id) ?? beat;
      return {...beat, firstFrame, lastFrame: last, captions};
    }),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
