import type {Playable} from '../playback/options';
import {recordingOf} from '../script/recording';
import {outlineOf, type ChapterOutline, type Slide} from './outline';
import {breath, fps, Projector, slice} from './Projector';

/** Frames taken at one step: pictures are those of single steps, and a planned time is right to a seventh of a second. */
const stride = 4;

export interface RehearsalListener {
  /** More is known than before. */
  changed(): void;
  /** The last picture of a slide has been drawn. */
  drawn(slide: string, locale: string, picture: Blob): void;
  /** Whether to rest: something else is more important. */
  busy(): boolean;
  /** Whether a chapter with these slides may be left out; none is if this is. */
  skips?(slides: readonly string[], locale: string): boolean;
}

/**
 * Plays a project once by itself, without being seen, to know of each slide its picture, its words and its planned time.
 * It works in small slices, and rests whenever somebody says that something else is more important.
 */
export class Rehearsal {
  private readonly projector: Projector;
  private known: readonly ChapterOutline[];
  private round = 0;

  public constructor(
    private readonly project: Playable,
    locale: string,
    private readonly listener: RehearsalListener,
  ) {
    this.projector = new Projector(project, false);
    this.known = outlineOf(project, locale);
  }

  public get chapters(): readonly ChapterOutline[] {
    return this.known;
  }

  /**
   * Plays all chapters in a language, beginning with one of them. What was being played for another language is left.
   *
   * @param chapter - the one needed first; the first one of all if there is none of this name.
   */
  public async play(locale: string, chapter: string): Promise<void> {
    const round = ++this.round;
    const {chapters} = this.projector;
    this.projector.variables = {captions: false, ...(locale === '' ? {} : {locale})};
    this.forget(locale);
    const first = Math.max(0, chapters.indexOf(chapter));
    for (const name of [...chapters.slice(first), ...chapters.slice(0, first)]) {
      try {
        await this.playChapter(name, locale, () => round !== this.round);
      } catch (error) {
        // The talk says what is wrong with a scene; here only its pictures are missing.
        console.error(error);
      }
      if (round !== this.round) return;
    }
  }

  private async playChapter(chapter: string, locale: string, left: () => boolean): Promise<void> {
    const {projector} = this;
    const slides = await projector.slidesOf(chapter);
    if (this.listener.skips?.(slides, locale)) return;
    await projector.start(chapter);
    const outline = this.known.find(known => known.chapter === chapter);
    if (outline && outline.beats.length === 0) {
      const number = (at: number) => `${outline.number}.${at + 1}`;
      const unsaid = {sentence: '', notes: '', seconds: undefined, picture: undefined};
      this.set({...outline, beats: slides.map((slide, at) => ({slide, number: number(at), ...unsaid}))});
    }
    const ends = new Map<string, number>();
    let pause = performance.now() + slice;
    while (!projector.over) {
      await projector.step(stride);
      const {slide} = projector;
      if (slide !== undefined && !ends.has(slide)) {
        ends.set(slide, projector.frame);
        await projector.show();
        const blob = await projector.copy();
        if (left()) return;
        const picture = {blob, address: URL.createObjectURL(blob)};
        this.update(chapter, beat => (beat.slide === slide ? {...beat, picture} : beat));
        this.listener.drawn(slide, locale, blob);
      }
      if (performance.now() < pause) continue;
      do await breath(this.listener.busy() ? 50 : 0);
      while (this.listener.busy());
      if (left()) return;
      pause = performance.now() + slice;
    }
    const spans = recordingOf(projector.scene)?.beats;
    let end = 0;
    this.update(chapter, beat => {
      const span = spans?.find(({id}) => beat.slide === `${chapter}:${id}`);
      const [from, to] = span ? [span.firstFrame, span.lastFrame + 1] : [end, ends.get(beat.slide) ?? end];
      end = to;
      return {...beat, seconds: (to - from) / fps};
    });
  }

  private update(chapter: string, change: (beat: Slide) => Slide): void {
    const found = this.known.find(known => known.chapter === chapter);
    if (found) this.set({...found, beats: found.beats.map(change)});
  }

  private set(chapter: ChapterOutline): void {
    this.known = this.known.map(known => (known.chapter === chapter.chapter ? chapter : known));
    this.listener.changed();
  }

  private forget(locale: string): void {
    for (const {picture} of this.known.flatMap(({beats}) => beats)) if (picture) URL.revokeObjectURL(picture.address);
    this.known = outlineOf(this.project, locale);
    this.listener.changed();
  }
}
