import {languageOf} from '../../languages';
import {languageName} from '../data';
import {captionAt, clockTime, type Course, type Place} from './Course';
import {struckOut} from './struckOut';
import {icons, markup} from './markup';
import style from './player.css?inline';

/** What the controls ask of the player. */
export interface ControlsListener {
  toggle(): void;
  toBeat(by: 1 | -1): void;
  seek(seconds: number): void;
  captions(): void;
  speed(rate: number): void;
  language(locale: string): void;
  fullscreen(): void;
}

/** All that the controls show. */
export interface Shown {
  readonly course: Course;
  readonly place: Place;
  readonly seconds: number;
  readonly paused: boolean;
  readonly waiting: boolean;
  readonly captions: boolean;
  /** Why what is said is not true of what is shown; undefined where it is. */
  readonly untrue: string | undefined;
  readonly rate: number;
}

/** The player's document: screen, seek bar and buttons. */
export class Controls {
  public readonly canvas: HTMLCanvasElement;
  public readonly screen: HTMLElement;
  private readonly still: HTMLImageElement;
  private drawnCourse: Course | undefined;
  private drawnBeat: string | undefined;

  public constructor(
    private readonly root: ShadowRoot,
    private readonly listener: ControlsListener,
  ) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = markup;
    this.canvas = this.find('canvas', HTMLCanvasElement);
    this.screen = this.find('.screen', HTMLElement);
    this.still = this.find('.still', HTMLImageElement);
    this.listen();
  }

  /** Shows a picture that was made beforehand over the canvas; the canvas itself if it is undefined. */
  public showStill(address: string | undefined): void {
    if (address !== undefined && this.still.src !== address) this.still.src = address;
    this.still.hidden = address === undefined;
  }

  /** Says something over the picture; nothing with an empty text. */
  public notice(text: string): void {
    this.find('.notice', HTMLElement).textContent = text;
  }

  public show(shown: Shown): void {
    const {course, place, seconds, paused, waiting, rate} = shown;
    const words = languageOf(course.lecture.locale).site;
    if (course !== this.drawnCourse) this.layOut(course);
    const position = this.find('.position', HTMLInputElement);
    position.value = String(seconds);
    const spoken = `${words.chapter(course.lecture.chapters.indexOf(place.chapter) + 1)}: ${place.chapter.title}`;
    const time = `${clockTime(seconds)} / ${clockTime(course.duration)}`;
    position.setAttribute('aria-valuetext', `${time}, ${spoken}`);
    position.style.setProperty('--played', String(seconds / course.duration));
    setText(this.find('.time', HTMLElement), time);
    setText(this.find('.chapter', HTMLElement), place.chapter.title);
    const name = paused ? words.play : words.pause;
    this.name('.play', `${name} (k)`, paused ? icons.play : icons.pause);
    this.name('.start', name);
    this.find('.start', HTMLElement).hidden = !paused || seconds > 0;
    this.find('.captions-on', HTMLElement).setAttribute('aria-pressed', String(shown.captions));
    this.find('.speed', HTMLSelectElement).value = String(rate);
    this.find('.player', HTMLElement).classList.toggle('waiting', waiting);
    this.find('.player', HTMLElement).classList.toggle('paused', paused);
    this.showCaption(shown);
    const beat = `${place.chapter.id}/${place.beat.id}`;
    if (beat === this.drawnBeat) return;
    this.drawnBeat = beat;
    this.canvas.setAttribute('aria-label', place.beat.description || place.beat.sentence || place.chapter.title);
  }

  public showFullscreen(full: boolean, locale: string): void {
    const words = languageOf(locale).site;
    this.name(
      '.fullscreen',
      `${full ? words.leaveFullscreen : words.fullscreen} (f)`,
      full ? icons.shrink : icons.enlarge,
    );
  }

  /** The box over the picture. */
  public get over(): HTMLElement {
    return this.find('.over', HTMLElement);
  }

  private showCaption({captions, place, untrue}: Shown): void {
    const caption = this.find('.captions', HTMLElement);
    const lines = captions ? (captionAt(place)?.lines ?? []) : [];
    caption.hidden = !captions;
    caption.classList.toggle('empty', lines.length === 0);
    const text = lines.join('\n');
    if (untrue === undefined || text === '') setText(caption, text);
    else if (caption.textContent !== text + untrue) caption.replaceChildren(...struckOut(text, untrue));
  }

  /** What stays the same as long as the course does. */
  private layOut(course: Course): void {
    this.drawnCourse = course;
    const {lecture, duration} = course;
    const words = languageOf(lecture.locale).site;
    this.root.host.setAttribute('lang', lecture.locale);
    this.find('.player', HTMLElement).setAttribute('aria-label', lecture.title);
    const position = this.find('.position', HTMLInputElement);
    position.max = String(duration);
    position.setAttribute('aria-label', words.position);
    this.name('.previous', `${words.previousBeat} (p)`);
    this.name('.next', `${words.nextBeat} (n)`);
    this.name('.captions-on', `${words.captions} (c)`);
    this.name('.speed', words.speed);
    this.showFullscreen(false, lecture.locale);
    this.find('.chapters', HTMLElement).replaceChildren(
      ...lecture.chapters.map(chapter => {
        const segment = document.createElement('div');
        segment.style.flexGrow = String(chapter.frames);
        for (const {firstFrame} of chapter.beats.slice(1)) {
          const tick = document.createElement('i');
          tick.style.left = `${(100 * firstFrame) / chapter.frames}%`;
          segment.append(tick);
        }
        return segment;
      }),
    );
    const language = this.find('.language', HTMLSelectElement);
    language.hidden = lecture.languages.length < 2;
    this.name('.language', words.language);
    language.replaceChildren(
      ...lecture.languages.map(({locale}) => {
        const option = new Option(languageName(locale), locale, false, locale === lecture.locale);
        option.lang = locale;
        return option;
      }),
    );
  }

  private listen(): void {
    const {listener} = this;
    const press = (name: string, act: () => void) => this.find(name, HTMLElement).addEventListener('click', act);
    press('.play', () => listener.toggle());
    press('.start', () => listener.toggle());
    press('canvas', () => listener.toggle());
    press('.still', () => listener.toggle());
    // Without the network there is no such picture, and the canvas has its own.
    this.still.addEventListener('error', () => (this.still.hidden = true));
    press('.previous', () => listener.toBeat(-1));
    press('.next', () => listener.toBeat(1));
    press('.captions-on', () => listener.captions());
    press('.fullscreen', () => listener.fullscreen());
    const position = this.find('.position', HTMLInputElement);
    position.addEventListener('input', () => listener.seek(position.valueAsNumber));
    position.addEventListener('pointermove', event => this.preview(event));
    for (const end of ['pointerleave', 'blur', 'pointercancel'] as const)
      position.addEventListener(end, () => (this.find('.preview', HTMLElement).hidden = true));
    const speed = this.find('.speed', HTMLSelectElement);
    speed.addEventListener('change', () => listener.speed(Number(speed.value)));
    const language = this.find('.language', HTMLSelectElement);
    language.addEventListener('change', () => listener.language(language.value));
  }

  /** The beat that a click would go to, over the seek bar. */
  private preview({clientX, currentTarget}: PointerEvent): void {
    const course = this.drawnCourse;
    if (!course || !(currentTarget instanceof HTMLElement)) return;
    const {left, width} = currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (clientX - left) / width));
    const place = course.at(share * course.duration);
    const preview = this.find('.preview', HTMLElement);
    const picture = this.find('.preview img', HTMLImageElement);
    const address = new URL(place.beat.picture, this.base).href;
    if (picture.src !== address) picture.src = address;
    setText(this.find('.preview span', HTMLElement), `${clockTime(share * course.duration)}  ${place.chapter.title}`);
    preview.style.setProperty('--at', String(share));
    preview.hidden = false;
  }

  /** Where the lecture's pictures are found from. */
  public base = '';

  private name(selector: string, name: string, content?: string): void {
    const element = this.find(selector, HTMLElement);
    if (element.getAttribute('aria-label') === name) return;
    element.setAttribute('aria-label', name);
    element.title = name;
    if (content !== undefined) element.innerHTML = content;
  }

  private find<T extends Element>(selector: string, kind: abstract new () => T): T {
    const found = this.root.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`The player has no ${selector}.`);
    return found;
  }
}

/** Writing what is there already would make the browser lay the page out anew. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
