import {followPixels} from '../../present/talk/pixels';
import type {Exploration} from '../../explore/exploration';
import {languageOf} from '../../languages';
import type {Untrue} from '../../script/declaration';
import type {SiteLecture} from '../data';
import {Controls} from './Controls';
import {Course, type BeatName, type Place} from './Course';
import type {Engine} from './Engine';
import {beatOf, lectureAddress} from './attributes';
import {playerAction, type PlayerAction} from './keys';
import {Playback} from './Playback';

/**
 * `<lecture-player>`: plays a lecture as `<video>` plays a film, and has its properties and events.
 *
 * - `src`: the address of the site, or of one of its chapters; the site that the player is from if it is left out.
 * - `beat`: where it begins, as `chapter/beat`, or as `beat` where `src` names the chapter.
 * - `lang`: its language; that of the page around it if it is left out.
 *
 * Tells of a beat that has come with `beatchange`, and of another language that was chosen with `languagechange`, which
 * can be prevented.
 */
export class LecturePlayer extends HTMLElement {
  private readonly controls: Controls;
  private playback: Playback | undefined;
  /** By chapters and their beats: why what is said is not true of what a viewer has changed. */
  private readonly untrue = new Map<string, ReadonlyMap<string, string>>();
  private captioned = true;
  private loaded: Promise<void> | undefined;
  private connection: AbortController | undefined;

  public constructor() {
    super();
    this.controls = new Controls(this.attachShadow({mode: 'open'}), {
      toggle: () => this.act({do: 'toggle'}),
      toBeat: by => this.playback?.toBeat(by),
      seek: seconds => (this.currentTime = seconds),
      captions: () => (this.captions = !this.captions),
      speed: rate => (this.playbackRate = rate),
      language: locale => this.speak(locale),
      fullscreen: () => void this.toggleFullscreen(),
    });
  }

  public connectedCallback(): void {
    const {screen, canvas} = this.controls;
    // On a page of its own the whole page's keys are the player's.
    const hears = this.hasAttribute('page') ? document : this;
    const end = new AbortController();
    const {signal} = end;
    const press = (event: Event) => {
      const action = event instanceof KeyboardEvent ? playerAction(event) : undefined;
      if (!action) return;
      event.preventDefault();
      this.act(action);
    };
    const full = () => this.controls.showFullscreen(document.fullscreenElement === this, this.lang);
    // A page that is hidden draws nothing.
    const hide = () => document.hidden && this.pause();
    hears.addEventListener('keydown', press, {signal});
    document.addEventListener('fullscreenchange', full, {signal});
    document.addEventListener('visibilitychange', hide, {signal});
    const unfollow = followPixels(screen, {canvas, resize: size => this.playback?.resize(size)});
    signal.addEventListener('abort', unfollow);
    this.connection = end;
    this.loaded ??= this.load();
  }

  public disconnectedCallback(): void {
    this.pause();
    this.connection?.abort();
  }

  /** Resolves when the lecture's contents are known. */
  public get ready(): Promise<void> {
    return this.loaded ?? Promise.resolve();
  }

  public get lecture(): SiteLecture | undefined {
    return this.playback?.course.lecture;
  }

  /** Where the lecture is; undefined before it has been loaded. */
  public get place(): Place | undefined {
    return this.playback?.place;
  }

  public get paused(): boolean {
    return this.playback?.paused ?? true;
  }

  public get ended(): boolean {
    return this.paused && this.currentTime >= this.duration;
  }

  /** Seconds; NaN before the lecture has been loaded. */
  public get duration(): number {
    return this.playback?.course.duration ?? NaN;
  }

  /** Seconds. */
  public get currentTime(): number {
    return this.playback?.seconds ?? 0;
  }

  public set currentTime(seconds: number) {
    if (Number.isFinite(seconds)) this.playback?.seek(seconds);
  }

  public get playbackRate(): number {
    return this.playback?.clock.rate ?? 1;
  }

  public set playbackRate(rate: number) {
    if (!(rate >= 0.25 && rate <= 4)) throw new RangeError(`A rate of ${rate} cannot be played; 0.25 to 4 can.`);
    if (!this.playback) return;
    this.playback.clock.rate = rate;
    this.tell('ratechange');
    this.show();
  }

  public get captions(): boolean {
    return this.captioned;
  }

  public set captions(shown: boolean) {
    this.captioned = shown;
    this.show();
  }

  public async play(): Promise<void> {
    await this.ready;
    await this.playback?.play();
  }

  public pause(): void {
    this.playback?.pause();
  }

  /** Shows the end of a beat, standing; a film that plays goes on from the beat's beginning. @returns false if there is none. */
  public goTo(name: BeatName): boolean {
    return this.playback?.goTo(name) ?? false;
  }

  /** Starts what plays scenes, which otherwise starts with the film; undefined where it cannot be. */
  public async start(): Promise<Engine | undefined> {
    await this.ready;
    return this.playback?.start();
  }

  /**
   * Shows the end of the beat with other parameters, and plays its chapter with them from then on.
   *
   * @returns the texts that are not true of it.
   * @throws Error if it cannot be shown.
   */
  public async explore(exploration: Exploration): Promise<readonly Untrue[]> {
    await this.ready;
    const untrue = (await this.playback?.explore(exploration)) ?? [];
    const beats = untrue.filter(({kind}) => kind === 'beat');
    this.untrue.set(exploration.chapter, new Map(beats.map(({name, reason}) => [name, reason])));
    this.show();
    return untrue;
  }

  /** A box over the picture, as large as the picture. */
  public get over(): HTMLElement {
    return this.controls.over;
  }

  private async load(): Promise<void> {
    try {
      const base = lectureAddress(this);
      const response = await fetch(base);
      if (!response.ok) throw new Error(`${base.href} answers ${response.status}`);
      await this.open((await response.json()) as SiteLecture, base.href);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.controls.notice(languageOf(this.lang).site.failed(why));
      this.tell('error');
    }
  }

  private async open(lecture: SiteLecture, base: string): Promise<void> {
    const before = this.playback;
    this.playback = undefined;
    await before?.dispose();
    this.lang = lecture.locale;
    this.controls.base = base;
    this.playback = new Playback({
      course: new Course(lecture),
      canvas: this.controls.canvas,
      base,
      listener: {
        tell: event => this.tell(event),
        changed: () => this.show(),
        still: picture => this.controls.showStill(picture),
        failed: error => {
          console.error(error);
          this.controls.notice(languageOf(this.lang).site.picturesOnly);
        },
      },
    });
    const [first] = lecture.chapters;
    if (!this.goTo(beatOf(this))) this.goTo({chapter: first?.id ?? ''});
    this.tell('loadedmetadata');
  }

  private show(): void {
    const {playback} = this;
    if (!playback) return;
    const {course, place, posed, seconds, paused, waiting, clock} = playback;
    // A beat that is looked at has its last caption.
    const last = place.beat.captions.at(-1)?.firstFrame ?? place.frame;
    this.controls.show({
      course,
      place: posed ? {...place, frame: last} : place,
      seconds,
      paused,
      waiting: waiting && !paused,
      captions: this.captioned,
      untrue: this.untrue.get(place.chapter.id)?.get(place.beat.id),
      rate: clock.rate,
    });
  }

  private act(action: PlayerAction): void {
    const {playback} = this;
    if (!playback) return;
    switch (action.do) {
      case 'toggle':
        if (playback.paused) void playback.play();
        else playback.pause();
        break;
      case 'by':
        playback.seek(playback.seconds + action.seconds);
        break;
      case 'frames':
        playback.pause();
        playback.seek(playback.seconds + action.by / playback.course.lecture.fps);
        break;
      case 'share':
        playback.seek(action.of * playback.course.duration);
        break;
      case 'beat':
        playback.toBeat(action.by);
        break;
      case 'captions':
        this.captions = !this.captions;
        break;
      case 'fullscreen':
        void this.toggleFullscreen();
    }
  }

  /** Goes on in another language, at the same beat, unless whoever hears of it does something else. */
  private speak(locale: string): void {
    const event = new CustomEvent('languagechange', {detail: {locale}, cancelable: true});
    const page = this.lecture?.languages.find(each => each.locale === locale)?.page;
    const {place} = this;
    if (!this.dispatchEvent(event) || page === undefined || !place) return;
    this.setAttribute('lang', locale);
    this.removeAttribute('lecture');
    this.setAttribute('beat', `${place.chapter.id}/${place.beat.id}`);
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
