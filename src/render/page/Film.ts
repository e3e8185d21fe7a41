import type {LogPayload, Scene} from '@motion-canvas/core';
import type {FilmPlayer} from '../../playback/FilmPlayer';
import {playingBeat} from '../../script/recording';
import {joinChapters, type ChapterSpan, type FrameSpan, type Timeline} from '../../script/timeline';
import type {PageFailure, Selection} from '../film/job';

/** A frame that is on the canvas. */
export interface FilmFrame {
  /** Counted from the first frame of the chapter. */
  readonly sceneFrame: number;
  /** Whether it was drawn; otherwise it is known to be the picture of the frame before. */
  readonly drawn: boolean;
}

/** Thrown inside the page; says what was being played. */
export class FilmError extends Error {
  public constructor(public readonly failure: PageFailure) {
    super(failure.message);
  }
}

/**
 * The selected chapters of a project, played one after the other on one canvas, as fast as they can be drawn.
 *
 * Each chapter of a lesson is played by itself and starts at frame 0 of the playback: what is drawn does not depend on
 * what was selected with it. The scenes of a project that is no lesson are played as Motion Canvas plays them.
 */
export class Film<P extends FilmPlayer = FilmPlayer> {
  /** The ids of the selected chapters, in order. */
  public readonly chapterIds: readonly string[];
  private readonly spans = new Map<string, ChapterSpan>();
  private logged: LogPayload | undefined;

  /**
   * @param hear - is told of errors that are only logged; they end the render if it is left out.
   * @throws FilmError if a chapter is selected that is not there.
   */
  public constructor(
    protected readonly player: P,
    private readonly selection: Selection,
    hear?: (message: string) => void,
  ) {
    this.player.onError(error => {
      if (hear) hear(error.message);
      else this.logged ??= error;
    });
    this.chapterIds = this.selectChapters();
  }

  public get canvas(): HTMLCanvasElement {
    return this.player.canvas;
  }

  /** Plays everything once without drawing, the first time it is asked for. */
  public async timeline(): Promise<Timeline> {
    const spans: ChapterSpan[] = [];
    for (const id of this.chapterIds) spans.push(await this.span(id));
    return joinChapters(this.selection, spans);
  }

  /** Plays one chapter without drawing it, the first time it is asked for; its frames are counted from its own first. */
  public async span(id: string): Promise<ChapterSpan> {
    const span = this.spans.get(id) ?? (await this.measure(id));
    this.spans.set(id, span);
    return span;
  }

  /**
   * Plays a part of one chapter, in frames counted from the chapter's own first. When it follows what was played last,
   * it goes on from there; otherwise the chapter is played up to it without drawing.
   */
  public async playChapter(
    id: string,
    {firstFrame, lastFrame}: FrameSpan,
    visit: (frame: FilmFrame) => Promise<void>,
    drawAll = false,
  ): Promise<void> {
    await this.at(id, firstFrame);
    for (let frame = firstFrame; frame <= lastFrame; frame++) {
      if (frame > firstFrame) await this.step();
      // Nothing is known of the picture before the first one.
      const drawn = frame === firstFrame || this.player.stale;
      if (drawn || drawAll) await this.draw();
      await visit({sceneFrame: frame, drawn});
    }
  }

  /**
   * Plays one chapter without drawing it; whoever watches decides which frames are put onto the canvas.
   *
   * @param frames - how many there are.
   */
  public async watch(
    chapterId: string,
    frames: number,
    visit: (scene: Scene, sceneFrame: number, draw: () => Promise<void>) => Promise<void>,
  ): Promise<void> {
    await this.attempt(() => this.player.start(this.known(chapterId)));
    for (let sceneFrame = 0; sceneFrame < frames; sceneFrame++) {
      if (sceneFrame > 0) await this.step();
      await visit(this.player.scene, sceneFrame, () => this.draw());
    }
  }

  /** Shows single frames of one chapter. */
  public async show(
    chapterId: string,
    frames: readonly number[],
    visit: (frame: number, scene: Scene) => Promise<void>,
  ): Promise<void> {
    const wanted = [...new Set(frames)].sort((a, b) => a - b);
    for (const frame of wanted) {
      await this.at(chapterId, frame);
      await this.draw();
      await visit(frame, this.player.scene);
    }
  }

  /** Lets go of its scenes; it cannot be played any more. */
  public dispose(): Promise<void> {
    return this.player.dispose();
  }

  private measure(id: string): Promise<ChapterSpan> {
    return this.attempt(() => this.player.measure(this.known(id)));
  }

  private at(id: string, frame: number): Promise<void> {
    return this.attempt(() => this.player.seek(this.known(id), frame));
  }

  protected step(): Promise<void> {
    return this.attempt(() => this.player.step());
  }

  protected draw(): Promise<void> {
    return this.attempt(() => this.player.draw());
  }

  private known(id: string): string {
    if (!this.chapterIds.includes(id)) throw new FilmError(this.unknownChapter([id]));
    return id;
  }

  /** Motion Canvas writes some errors into its log and goes on with half a picture; here they end the render. */
  protected async attempt<T>(action: () => Promise<T>): Promise<T> {
    try {
      const done = await action();
      if (!this.logged) return done;
    } catch (error) {
      if (error instanceof FilmError) throw error;
      throw this.failure(error instanceof Error ? error : new Error(String(error)));
    }
    throw this.failure(this.logged);
  }

  private failure({message, stack}: Pick<LogPayload, 'message' | 'stack'>): FilmError {
    this.logged = undefined;
    this.player.giveUp();
    const {chapter} = this.player;
    const beat = chapter === undefined ? undefined : playingBeat(this.player.scene);
    return new FilmError({code: 'scene', message, stack, chapter, beat});
  }

  private selectChapters(): readonly string[] {
    const {chapters} = this.selection;
    const names = this.player.chapters;
    const unknown = chapters.filter(id => !names.includes(id));
    if (unknown.length > 0) throw new FilmError(this.unknownChapter(unknown));
    return names.filter(name => chapters.length === 0 || chapters.includes(name));
  }

  private unknownChapter(unknown: readonly string[]): PageFailure {
    const known = this.player.chapters.join(', ');
    const quoted = unknown.map(id => `"${id}"`).join(', ');
    return {code: 'unknown-chapter', message: `There is no chapter ${quoted}. There is: ${known}.`};
  }
}
