import {declarationOf} from '../../script/declaration';
import {partsOf} from '../address';
import type {Clock, Command, Point, TalkState} from '../messages';
import {fps, type Projector} from '../Projector';

/** What can be asked of a talk that has to do with where it is. */
type Move =
  | Extract<Command, {do: 'next' | 'previous' | 'skip' | 'first' | 'last' | 'go'}>
  /** Shows the same slide anew. */
  | {readonly do: 'again'};

/** How a talk is taken up: at which slide, if there is one of this name, in which language, with which clock. */
export type Beginning = Pick<TalkState, 'slide' | 'black' | 'captions' | 'locale' | 'clock'>;

export interface TalkListener {
  /** Something is otherwise than it was. */
  changed(state: TalkState): void;
  /** Where the laser points; null when it is off. */
  pointed(at: Point | null): void;
}

/**
 * A talk: goes through a project's slides as it is told, and keeps what it is told while something moves.
 *
 * Stepping on plays the next slide and holds its end; all other moves show a slide's end at once.
 */
export class Talk {
  private current: TalkState;
  private slides: readonly string[] = [];
  private moves: readonly Move[] = [];
  private readonly album = new Map<string, Blob>();
  /** The slide that the projector plays or holds: a picture out of the album may be shown before it has come so far. */
  private played: string | undefined;
  private ended = false;

  public constructor(
    private readonly projector: Projector,
    beginning: Beginning,
    private readonly listener: TalkListener,
  ) {
    this.current = {...beginning, moving: true, kept: 0, locales: []};
    const {captions, locale} = beginning;
    projector.variables = {captions, ...(locale === '' ? {} : {locale})};
    projector.onError(({message}) => this.change({trouble: message}));
  }

  public get state(): TalkState {
    return this.current;
  }

  /** Shows the slides, until {@link end}. */
  public async run(): Promise<void> {
    await this.attempt(() => this.begin());
    while (!this.ended) {
      const due = performance.now() + 1000 / fps;
      await this.attempt(async () => {
        const move = this.nextMove();
        if (move) await this.make(move);
        else await this.goOn();
      });
      await nextFrame(due);
    }
  }

  public end(): void {
    this.ended = true;
  }

  /** Whether it has something to do, be it what nobody sees yet. */
  public get busy(): boolean {
    return this.current.moving || this.moves.length > 0 || this.played !== this.current.slide;
  }

  /** Whether the last picture of a slide is at hand. */
  public has(slide: string, locale: string): boolean {
    return this.album.has(pageOf(slide, locale));
  }

  /** Keeps the last picture of a slide, to show it as soon as it is asked for. */
  public keep(slide: string, locale: string, picture: Blob): void {
    this.album.set(pageOf(slide, locale), picture);
  }

  /** Does as it is told. What makes no sense (a slide or a language that is not there) changes nothing. */
  public obey(command: Command): void {
    switch (command.do) {
      case 'next':
      case 'previous':
      case 'skip':
        // Who goes back does not want the steps any more that have been kept; a jump comes before the step from there.
        this.moves = [...this.moves.filter(move => move.do === command.do || !isStep(move)), command];
        this.countKept();
        break;
      case 'first':
      case 'last':
      case 'go':
        this.moves = [command];
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
      case 'clock':
        this.change({clock: setClock(this.current.clock, command.set)});
        break;
    }
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

  private nextMove(): Move | undefined {
    const [move, ...others] = this.moves;
    if (!move || (move.do === 'next' && this.current.moving)) return undefined;
    this.moves = others;
    return move;
  }

  private async make(move: Move): Promise<void> {
    this.countKept();
    const slide = this.targetOf(move);
    if (slide === undefined || !this.slides.includes(slide)) return;
    // Nobody sees the movement of a window that is hidden, and the browser gives it no frames to move in.
    if (move.do === 'next' && !document.hidden) await this.play(slide);
    else await this.show(slide);
    if (move.do !== 'again') this.change({black: false, clock: startClock(this.current.clock)});
  }

  private targetOf(move: Move): string | undefined {
    const at = this.slides.indexOf(this.current.slide ?? '');
    switch (move.do) {
      case 'go':
        return move.slide;
      case 'again':
        return this.slides[at];
      case 'next':
      case 'skip':
        return this.slides[at + 1];
      case 'previous':
        return this.slides[at - 1];
      case 'first':
        return this.slides[0];
      case 'last':
        return this.slides.at(-1);
    }
  }

  private async play(slide: string): Promise<void> {
    const {chapter} = partsOf(slide);
    const before = this.slideBefore(slide);
    if (before === undefined) await this.projector.start(chapter);
    else if (this.played !== before) await this.projector.seekSlide(chapter, before, this.slideBefore(before));
    this.projector.holdAt(slide);
    this.played = slide;
    await this.projector.show();
    this.arrive(slide, true);
  }

  private async show(slide: string): Promise<void> {
    const picture = this.album.get(pageOf(slide, this.current.locale));
    if (picture && (await this.projector.paintFile(picture))) this.played = undefined;
    else await this.catchUp(slide);
    this.arrive(slide, false);
  }

  private async catchUp(slide: string, givenUp?: () => boolean): Promise<void> {
    if (!(await this.projector.seekSlide(partsOf(slide).chapter, slide, this.slideBefore(slide), givenUp))) return;
    this.played = slide;
    // Whoever hears of it should see it.
    await this.projector.show();
  }

  /** The slide before this one in the same chapter. */
  private slideBefore(slide: string): string | undefined {
    const before = this.slides[this.slides.indexOf(slide) - 1];
    return before !== undefined && partsOf(before).chapter === partsOf(slide).chapter ? before : undefined;
  }

  private arrive(slide: string, moving: boolean): void {
    const {script} = declarationOf(this.projector.scene)?.declaration ?? {};
    const locales = script ? Object.keys(script.title) : this.current.locales;
    // A scene that is not told the language takes its first one.
    const locale = this.current.locale === '' ? (locales[0] ?? '') : this.current.locale;
    this.change({slide, moving, trouble: undefined, locale, locales});
  }

  /** A slide that is held goes on as well: its captions change, and what has no end does not stop. */
  private async goOn(): Promise<void> {
    const {moving, slide} = this.current;
    if (slide === undefined) return;
    if (this.played !== slide) {
      // Its picture is there already, out of the album; who goes on to another one does not want to wait for it.
      await this.catchUp(slide, () => this.moves.some(move => move.do !== 'next'));
      return;
    }
    if (!this.projector.over) await this.projector.step();
    await this.projector.show();
    if (moving && (this.projector.slide === slide || this.projector.over)) this.change({moving: false});
  }

  /** Words are written when a scene begins. */
  private speak(locale: string): void {
    const {locales} = this.current;
    if (!locales.includes(locale) || locale === this.current.locale) return;
    this.projector.variables = {locale};
    this.change({locale});
    this.moves = [{do: 'again'}, ...this.moves];
  }

  private countKept(): void {
    this.change({kept: this.moves.filter(move => move.do === 'next').length});
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

function isStep({do: what}: Move): boolean {
  return what === 'next' || what === 'previous' || what === 'skip';
}

/** The place of a picture in the album. */
function pageOf(slide: string, locale: string): string {
  return `${locale}/${slide}`;
}

/** The clock of a talk runs from its first step on; one that was stopped stays so. */
function startClock(clock: Clock): Clock {
  return clock.passed === 0 && clock.since === null ? setClock(clock, 'run') : clock;
}

function setClock({passed, since}: Clock, to: 'run' | 'pause' | 'reset'): Clock {
  if (to === 'reset') return {passed: 0, since: null};
  const now = Date.now();
  if (to === 'run') return {passed, since: since ?? now};
  return {passed: since === null ? passed : passed + now - since, since: null};
}

/** Waits for the frame of the browser in which the next frame of the talk is due. */
async function nextFrame(due: number): Promise<void> {
  if (document.hidden) {
    await new Promise(resolve => setTimeout(resolve, due - performance.now()));
    return;
  }
  // Half a frame of a screen at 60 Hz: what is due by then is drawn now.
  while (await drawnBefore(due - 8));
}

/** Waits for one frame of the browser; tells whether it came before a time. */
function drawnBefore(due: number): Promise<boolean> {
  return new Promise(resolve => {
    const frame = requestAnimationFrame(now => {
      clearTimeout(timer);
      resolve(now < due);
    });
    // A window that becomes hidden gets no frames.
    const timer = setTimeout(() => {
      cancelAnimationFrame(frame);
      resolve(false);
    }, 500);
  });
}
