import {declarationOf} from '../../script/declaration';
import {partsOf} from '../address';
import {anchored, setClock, startClock, toSend} from '../clock';
import type {Voice} from '../../script/spoken';
import type {Command, TalkState} from '../messages';
import {fps, type Projector} from '../Projector';
import {Album} from './Album';
import {FrameClock, nextFrame} from './frames';
import {stateAt, type Beginning, type TalkListener} from './beginning';
import {isPlayed, Queue, slideBefore, targetOf, type Move} from './moves';

/** Frames at most that are left out at once: a movement should still be seen as one. */
const mostLeftOut = 8;

/**
 * A talk: goes through a project's slides as it is told, and keeps what it is told while something moves.
 *
 * Stepping on plays the next slide and holds its end; all other moves show a slide's end at once.
 */
export class Talk {
  public readonly album = new Album();
  private current: TalkState;
  private slides: readonly string[] = [];
  private readonly queue = new Queue();
  /** The slide that the projector plays or holds: a picture out of the album may be shown before it has come so far. */
  private played: string | undefined;
  private readonly frames = new FrameClock(fps, mostLeftOut);

  public constructor(
    private readonly projector: Projector,
    beginning: Beginning,
    private readonly listener: TalkListener,
  ) {
    this.current = stateAt(beginning);
    const {captions, locale} = beginning;
    projector.variables = {captions, ...(locale === '' ? {} : {locale})};
    projector.onError(({message}) => this.change({trouble: message}));
  }

  public get state(): TalkState {
    return this.current;
  }

  /** The same for whoever reads it in another window, or after the page was loaded again. */
  public get sent(): TalkState {
    return {...this.current, clock: toSend(this.current.clock)};
  }

  /** Shows the slides as long as the window is there. */
  public async run(): Promise<never> {
    await this.attempt(() => this.begin());
    for (;;) {
      await this.attempt(async () => {
        const move = this.queue.take(this.current.moving);
        if (!move) return this.goOn();
        await this.make(move);
        this.frames.restart();
      });
      await nextFrame(this.frames.due);
    }
  }

  /** Whether it has something to do, be it what nobody sees yet. */
  public get busy(): boolean {
    return this.current.moving || !this.queue.empty || this.played !== this.current.slide;
  }

  /** Does as it is told. What makes no sense (a slide or a language that is not there) changes nothing. */
  public obey(command: Command): void {
    switch (command.do) {
      case 'next':
      case 'previous':
      case 'skip':
      case 'replay':
      case 'first':
      case 'last':
      case 'go':
        this.queue.add(command);
        this.countKept();
        break;
      case 'black':
        this.change({black: !this.current.black});
        break;
      case 'captions':
        this.projector.variables = {captions: !this.current.captions};
        this.change({captions: !this.current.captions});
        break;
      case 'locale':
        this.speak(command.locale);
        break;
      case 'point':
        this.listener.pointed(command.at);
        break;
      case 'record':
      case 'voice':
      case 'itself':
        // The window does that.
        break;
      case 'clock':
        this.change({clock: setClock(this.current.clock, command.set)});
        break;
    }
  }

  /** Tells how it stands with what the window does beside the talk. */
  public tell(what: Partial<Pick<TalkState, 'recording' | 'voice' | 'trouble'>>): void {
    this.change(what);
  }

  /** Tells the scenes when words are heard, from the next slide on. */
  public hear(voice: Voice): void {
    this.projector.variables = {voice};
    this.played = undefined;
  }

  /** Does as another window of the audience does, which the desk speaks to. */
  public follow({slide, moving, black, captions, locale, clock}: TalkState): void {
    if (captions !== this.current.captions) this.obey({do: 'captions'});
    if (locale !== this.current.locale) this.speak(locale);
    this.change({black, clock: anchored(clock)});
    if (slide === undefined || (slide === this.current.slide && moving === this.current.moving)) return;
    if (slide !== this.current.slide) this.queue.add(moving ? {do: 'play', slide} : {do: 'go', slide});
    else if (!moving && this.slides.length > 0) this.queue.add({do: 'go', slide});
  }

  /** Shows the slide again if it is one of this chapter, which has been edited. */
  public renew(chapter: string): void {
    this.album.clear();
    if (this.current.slide === undefined || partsOf(this.current.slide).chapter !== chapter) return;
    this.played = undefined;
    this.queue.addFirst({do: 'again'});
  }

  private async begin(): Promise<void> {
    const slides = [];
    for (const chapter of this.projector.chapters) slides.push(...(await this.projector.slidesOf(chapter)));
    this.slides = slides;
    const [first] = slides;
    if (first === undefined) throw new Error('No scene of the project has a slide: there is nothing to present.');
    const {slide} = this.current;
    if (slide === undefined || !slides.includes(slide)) {
      await this.play(first);
      return;
    }
    await this.catchUp(slide);
    this.arrive(slide, false);
  }

  private async make(move: Move): Promise<void> {
    this.countKept();
    const slide = targetOf(move, this.slides, this.current);
    if (slide === undefined) return;
    // Nobody sees the movement of a window that is hidden, and the browser gives it no frames to move in.
    if (isPlayed(move) && !document.hidden) await this.play(slide);
    else await this.show(slide);
    if (move.do !== 'again') this.change({black: false, clock: startClock(this.current.clock)});
  }

  private async play(slide: string): Promise<void> {
    const {chapter} = partsOf(slide);
    const before = slideBefore(slide, this.slides);
    if (before === undefined) await this.projector.start(chapter);
    else if (this.played !== before) await this.projector.seekSlide(chapter, before, slideBefore(before, this.slides));
    this.projector.holdAt(slide);
    this.played = slide;
    await this.projector.show();
    this.arrive(slide, true);
  }

  private async show(slide: string): Promise<void> {
    if (this.played === slide && this.current.moving) {
      await this.projector.finish(slide);
      await this.projector.show();
      this.arrive(slide, false);
      return;
    }
    const picture = this.album.get(slide, this.current.locale);
    if (picture && (await this.projector.paintFile(picture))) this.played = undefined;
    else await this.catchUp(slide);
    this.arrive(slide, false);
  }

  private async catchUp(slide: string, givenUp?: () => boolean): Promise<void> {
    if (!(await this.projector.seekSlide(partsOf(slide).chapter, slide, slideBefore(slide, this.slides), givenUp)))
      return;
    this.played = slide;
    // Whoever hears of it should see it.
    await this.projector.show();
  }

  private arrive(slide: string, moving: boolean): void {
    const {script} = declarationOf(this.projector.scene)?.declaration ?? {};
    const locales = script ? Object.keys(script.title) : this.current.locales;
    // A scene that is not told the language takes its first one.
    const locale = this.current.locale === '' ? (locales[0] ?? '') : this.current.locale;
    this.change({slide, moving, trouble: undefined, locale, locales});
    this.listener.shown(slide, moving);
  }

  /** A slide that is held goes on as well: its captions change, and what has no end does not stop. */
  private async goOn(): Promise<void> {
    const {moving, slide} = this.current;
    if (slide === undefined) return;
    if (this.played !== slide) {
      // Its picture is there already, out of the album; who goes on to another one does not want to wait for it.
      await this.catchUp(slide, () => this.queue.leads);
      return;
    }
    const frames = this.frames.take();
    if (!this.projector.over) await this.projector.step(frames);
    await this.projector.show();
    if (moving && (this.projector.slide === slide || this.projector.over)) this.change({moving: false});
  }

  /** Words are written when a scene begins. */
  private speak(locale: string): void {
    const {locales} = this.current;
    if (!locales.includes(locale) || locale === this.current.locale) return;
    this.projector.variables = {locale};
    this.change({locale});
    this.queue.addFirst({do: 'again'});
  }

  private countKept(): void {
    this.change({kept: this.queue.kept});
  }

  /** A scene that fails must not end the talk: the other slides are still there. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.error(error);
      this.played = this.current.slide;
      this.change({moving: false, trouble: error instanceof Error ? error.message : String(error)});
    }
  }

  private change(what: Partial<TalkState>): void {
    const before = this.current;
    this.current = {...before, ...what};
    const keys = Object.keys(what) as (keyof TalkState)[];
    if (keys.some(key => before[key] !== this.current[key])) this.listener.changed(this.current);
  }
}
