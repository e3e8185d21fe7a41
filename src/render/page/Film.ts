import {
  LogLevel,
  PlaybackManager,
  PlaybackState,
  PlaybackStatus,
  SharedWebGLContext,
  Vector2,
  type FullSceneDescription,
  type LogPayload,
  type Project,
  type Scene,
} from '@motion-canvas/core';
import {ReadOnlyTimeEvents} from '@motion-canvas/core/lib/scenes/timeEvents';
import {playingBeat, recordingOf} from '../../script/recording';
import {joinChapters, type ChapterSpan, type FrameSpan, type Timeline} from '../../script/timeline';
import type {PageFailure, Selection} from '../film/job';
import {Picture} from './Picture';
import {seedRandom} from './seedRandom';

/** The size scenes are laid out in; other sizes are the same picture, scaled. */
const layout = {width: 1920, height: 1080} as const;

/** A frame that is on the canvas. */
export interface FilmFrame {
  /** Counted from the first frame of the chapter. */
  readonly sceneFrame: number;
  /** Whether it was drawn; otherwise it is known to be the picture of the frame before. */
  readonly drawn: boolean;
}

/** A chapter in the middle of being played. */
interface Playing {
  readonly chapter: string;
  readonly scene: Scene;
  sceneFrame: number;
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
 * Each chapter is played by itself and starts at frame 0 of the playback: what is drawn does not depend on what was
 * selected with it.
 */
export class Film {
  public readonly canvas = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D;
  private readonly playback = new PlaybackManager();
  private readonly status = new PlaybackStatus(this.playback);
  private readonly webgl: SharedWebGLContext;
  private readonly descriptions: readonly FullSceneDescription[];
  private readonly spans = new Map<string, ChapterSpan>();
  private playing: Playing | undefined;
  private logged: LogPayload | undefined;

  /** @throws FilmError if a chapter is selected that is not there. */
  public constructor(
    private readonly project: Project,
    private readonly selection: Selection,
  ) {
    const {width, height, locale, captions, fps} = selection;
    this.canvas.width = width;
    this.canvas.height = height;
    const context = this.canvas.getContext('2d', {alpha: false, willReadFrequently: true});
    if (!context) throw new Error(`There is no canvas of ${width}x${height}.`);
    this.context = context;

    project.logger.onLogged.subscribe(payload => {
      if (payload.level === LogLevel.Error) this.logged ??= payload;
    });
    project.variables = {...project.variables, locale, captions};
    this.playback.fps = fps;
    this.playback.state = PlaybackState.Rendering;
    this.webgl = new SharedWebGLContext(project.logger);
    this.descriptions = this.selectScenes();
  }

  /** The ids of the selected chapters, in order. */
  public get chapterIds(): readonly string[] {
    return this.descriptions.map(({name}) => name);
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
    const playing = await this.at(id, firstFrame);
    const {scene} = playing;
    const picture = new Picture(scene, this.context);
    try {
      for (let frame = firstFrame; frame <= lastFrame; frame++) {
        if (frame > firstFrame) await this.stepTo(playing, frame);
        const drawn = picture.stale;
        if (drawn || drawAll) await this.attempt(scene, () => picture.draw());
        await visit({sceneFrame: frame, drawn});
      }
    } finally {
      picture.dispose();
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
    this.playing = undefined;
    const playing = await this.at(chapterId, 0);
    const {scene} = playing;
    const draw = () => this.attempt(scene, () => scene.render(this.context));
    for (let sceneFrame = 0; sceneFrame < frames; sceneFrame++) {
      if (sceneFrame > 0) await this.stepTo(playing, sceneFrame);
      await visit(scene, sceneFrame, draw);
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
      const {scene} = await this.at(chapterId, frame);
      await this.attempt(scene, () => scene.render(this.context));
      await visit(frame, scene);
    }
  }

  private async measure(id: string): Promise<ChapterSpan> {
    this.playing = undefined;
    const scene = this.create(this.description(id));
    await this.attempt(scene, () => scene.recalculate(frame => (this.playback.frame = frame)));
    const whole = {id, title: id, firstFrame: 0, lastFrame: scene.lastFrame - scene.firstFrame - 1, beats: []};
    return recordingOf(scene) ?? whole;
  }

  /** Plays a chapter up to a frame, from where it is or else from its start. */
  private async at(id: string, sceneFrame: number): Promise<Playing> {
    if (this.playing?.chapter !== id || this.playing.sceneFrame > sceneFrame) {
      const scene = this.create(this.description(id));
      await this.attempt(scene, () => scene.reset());
      this.playing = {chapter: id, scene, sceneFrame: 0};
    }
    const {playing} = this;
    while (playing.sceneFrame < sceneFrame) await this.stepTo(playing, playing.sceneFrame + 1);
    return playing;
  }

  private async stepTo(playing: Playing, sceneFrame: number): Promise<void> {
    this.playback.frame = sceneFrame;
    playing.sceneFrame = sceneFrame;
    await this.attempt(playing.scene, () => playing.scene.next());
  }

  private description(id: string): FullSceneDescription {
    const description = this.descriptions.find(({name}) => name === id);
    if (!description) throw new FilmError(this.unknownChapter([id]));
    return description;
  }

  /** A scene of its own each time it is played: what a played one holds on to goes with it. */
  private create(description: FullSceneDescription): Scene {
    // What a scene leaves to chance must not depend on what was played before it.
    seedRandom(1);
    const scene = new description.klass({
      ...description,
      meta: description.meta.clone(),
      logger: this.project.logger,
      playback: this.status,
      size: new Vector2(layout.width, layout.height),
      resolutionScale: this.selection.width / layout.width,
      timeEventsClass: ReadOnlyTimeEvents,
      sharedWebGLContext: this.webgl,
      experimentalFeatures: this.project.experimentalFeatures,
    });
    scene.variables.updateSignals(this.project.variables ?? {});
    this.playback.currentScene = scene;
    this.playback.frame = 0;
    return scene;
  }

  /** Motion Canvas writes some errors into its log and goes on with half a picture; here they end the render. */
  private async attempt(scene: Scene, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      throw this.failure(scene, error instanceof Error ? error : new Error(String(error)));
    }
    if (this.logged) throw this.failure(scene, this.logged);
  }

  private failure(scene: Scene, {message, stack}: Pick<LogPayload, 'message' | 'stack'>): FilmError {
    this.playing = undefined;
    this.logged = undefined;
    return new FilmError({code: 'scene', message, stack, chapter: scene.name, beat: playingBeat(scene)});
  }

  private selectScenes(): readonly FullSceneDescription[] {
    const {chapters} = this.selection;
    const names = this.project.scenes.map(({name}) => name);
    const unknown = chapters.filter(id => !names.includes(id));
    if (unknown.length > 0) throw new FilmError(this.unknownChapter(unknown));
    return this.project.scenes.filter(({name}) => chapters.length === 0 || chapters.includes(name));
  }

  private unknownChapter(unknown: readonly string[]): PageFailure {
    const known = this.project.scenes.map(({name}) => name).join(', ');
    const quoted = unknown.map(id => `"${id}"`).join(', ');
    return {code: 'unknown-chapter', message: `There is no chapter ${quoted}. There is: ${known}.`};
  }
}
