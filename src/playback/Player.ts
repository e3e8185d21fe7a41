import {
  Logger,
  LogLevel,
  PlaybackManager,
  PlaybackState,
  PlaybackStatus,
  SharedWebGLContext,
  Vector2,
  type FullSceneDescription,
  type LogPayload,
  type Scene,
} from '@motion-canvas/core';
import {recordingOf} from '../script/recording';
import type {ChapterSpan} from '../script/timeline';
import type {FilmPlayer} from './FilmPlayer';
import type {Playable, PlayerOptions, Size, Variables} from './options';
import {Picture} from './Picture';
import {catchUp, empty, makeScene, refuseNameless, rescale, takeGround, stretch} from './scenes';

/** The chapter being played. */
interface Playing {
  readonly scene: Scene;
  readonly picture: Picture;
}

/** Frames in one leap: longer than anything in a beat takes. */
const leapFrames = 900;

const frameSize: Size = {width: 1920, height: 1080};

/**
 * One scene of a project at a time, on a canvas, frame by frame. Only the scene that is played is built; one that has
 * been left keeps none of its nodes. Motion Canvas' own player plays the whole project before it begins, and draws
 * without end.
 */
export class Player implements FilmPlayer {
  public readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;
  private readonly playback = new PlaybackManager();
  private readonly status = new PlaybackStatus(this.playback);
  /** Of its own: who listens to the project's logger stays alive as long as the project. */
  private readonly logger = new Logger();
  private readonly webgl = new SharedWebGLContext(this.logger);
  private readonly size: Size;
  /**
   * One for each chapter, however often it is played: in the development server, Motion Canvas keeps each scene that has
   * ever been made, because it listens for changed assets.
   */
  private readonly scenes = new Map<string, Scene>();
  private provided: Variables;
  private playing: Playing | undefined;
  private failed = false;

  public constructor(
    protected project: Playable,
    private readonly options: PlayerOptions = {},
  ) {
    refuseNameless(project.scenes);
    const {fps = 30, variables, size = frameSize, resolution = size, rendering = false} = options;
    this.size = size;
    this.canvas = options.canvas ?? document.createElement('canvas');
    this.canvas.width = resolution.width;
    this.canvas.height = resolution.height;
    const context = this.canvas.getContext('2d', {alpha: options.transparent ?? false, willReadFrequently: rendering});
    if (!context) throw new Error(`There is no canvas of ${resolution.width}x${resolution.height}.`);
    this.context = context;
    this.provided = {...project.variables, ...variables};
    this.playback.fps = fps;
    this.playback.state = rendering ? PlaybackState.Rendering : PlaybackState.Playing;
  }

  /** Hears of errors that Motion Canvas writes into its log and goes on after. */
  public onError(hear: (error: LogPayload) => void): void {
    this.logger.onLogged.subscribe(payload => {
      // What goes wrong in a scene that has been left is of no more interest.
      if (payload.level === LogLevel.Error && this.playing) hear(payload);
    });
  }

  /** The chapters' names, in the order in which they are told. */
  public get chapters(): readonly string[] {
    return this.project.scenes.map(({name}) => name);
  }

  /** The name of the chapter being played; undefined if none is. */
  public get chapter(): string | undefined {
    return this.playing?.scene.name;
  }

  /** The scene being played, for what has been noted down about it. @throws Error if no chapter has been started. */
  public get scene(): Scene {
    if (!this.playing) throw new Error('No chapter has been started.');
    return this.playing.scene;
  }

  /** Frames since the chapter began. */
  public get frame(): number {
    return this.playback.frame;
  }

  /** Whether the chapter is over. */
  public get over(): boolean {
    return this.scene.isFinished() || this.scene.canTransitionOut();
  }

  /** Whether drawing now could give another picture than the one that was drawn last; false means that it stands still. */
  public get stale(): boolean {
    return this.playing?.picture.stale ?? false;
  }

  /** The slide that is held in this frame: `chapter:beat`. */
  public get slide(): string | undefined {
    return this.scene.slides.isWaiting() ? this.scene.slides.getCurrent()?.id : undefined;
  }

  /** The slide that was reached last, held or not. */
  public get reached(): string | undefined {
    return this.scene.slides.getCurrent()?.id;
  }

  /** Changes what scenes ask for. What a scene reads only once, such as its language, counts from its next start on. */
  public set variables(variables: Variables) {
    this.provided = {...this.provided, ...variables};
    this.playing?.scene.variables.updateSignals(this.provided);
  }

  /**
   * Goes to a chapter's first frame, and leaves the one that was played.
   *
   * @throws Error if there is none of this name, or whatever the scene throws.
   */
  public async start(chapter: string): Promise<void> {
    const description = this.describe(chapter);
    await this.leave(chapter);
    await this.begin(this.sceneOf(description), scene => scene.reset());
  }

  /** Goes on by a number of frames at once. */
  public async step(frames = 1): Promise<void> {
    const {scene} = this;
    this.playback.speed = frames;
    this.playback.frame += frames;
    await this.attempt(() => scene.next());
  }

  /** Goes to a frame of a chapter, from where it is or else from the chapter's start, without drawing. */
  public async seek(chapter: string, frame: number): Promise<void> {
    if (this.failed || this.chapter !== chapter || this.frame > frame) await this.start(chapter);
    while (this.frame < frame) await this.step();
  }

  /** Plays these scenes from now on, which are named as those before: each begins anew. */
  public exchange(project: Playable): void {
    this.project = project;
    this.giveUp();
  }

  /**
   * Begins a chapter and goes by leaps to a slide's end, and holds it: all that moves ends where it would have ended. What
   * follows can be played from there.
   *
   * @param frame - which frame it is if it is played; frames are counted on from there.
   */
  public async leap(chapter: string, slide: string, frame = 0): Promise<void> {
    await this.start(chapter);
    this.holdAt(slide);
    while (!this.over && this.slide !== slide) await this.step(leapFrames);
    catchUp(this.scene);
    this.playback.frame = frame;
  }

  /** Stops at this slide and holds it; undefined stops at none. */
  public holdAt(slide: string | undefined): void {
    this.scene.slides.setTarget(slide ?? null);
  }

  /** Draws the frame onto the canvas, also if it is the picture that is there. */
  public async draw(): Promise<void> {
    const {scene} = this;
    if (this.options.transparent) {
      this.context.clearRect(0, 0, this.canvas.width, this.canvas.height);
      takeGround(scene);
    }
    await this.attempt(() => scene.render(this.context));
  }

  /** Shows another picture, until the next one is drawn. */
  public paint(picture: CanvasImageSource): void {
    this.context.drawImage(picture, 0, 0, this.canvas.width, this.canvas.height);
    this.playing?.picture.spoil();
  }

  /** Makes the canvas another size, in pixels. The picture is drawn anew at its next frame. */
  public resize({width, height}: Size): void {
    const by = width / this.canvas.width;
    stretch(this.canvas, this.context, {width, height});
    if (!this.playing) return;
    this.playing.picture.spoil();
    rescale(this.playing.scene, by, width / this.size.width);
  }

  /** Whatever is asked for next begins the chapter anew: what is played has failed, or is over. */
  public giveUp(): void {
    this.failed = true;
  }

  /**
   * Plays a chapter to its end without drawing it, to learn when its beats and captions begin and end. A scene that notes
   * nothing down has no beats.
   */
  public async measure(chapter: string): Promise<ChapterSpan> {
    const description = this.describe(chapter);
    await this.leave(chapter);
    const scene = this.sceneOf(description);
    await this.begin(scene, () => scene.recalculate(frame => (this.playback.frame = frame)));
    this.giveUp();
    const whole = {id: chapter, title: chapter, firstFrame: 0, beats: []};
    return recordingOf(scene) ?? {...whole, lastFrame: scene.lastFrame - scene.firstFrame - 1};
  }

  /** Lets go of everything; it cannot be used any more. */
  public async dispose(): Promise<void> {
    await this.leave();
    this.scenes.clear();
    this.webgl.dispose();
  }

  private describe(chapter: string): FullSceneDescription {
    const description = this.project.scenes.find(({name}) => name === chapter);
    if (!description) throw new Error(`There is no chapter "${chapter}". There is: ${this.chapters.join(', ')}.`);
    return description;
  }

  private sceneOf(description: FullSceneDescription): Scene {
    const scene = this.scenes.get(description.name) ?? this.make(description);
    this.scenes.set(description.name, scene);
    // Also a scene that is played for the first time: it is the same each time.
    scene.reload({config: description.config, resolutionScale: this.canvas.width / this.size.width});
    scene.variables.updateSignals(this.provided);
    return scene;
  }

  private make(description: FullSceneDescription): Scene {
    const {canvas, size} = this;
    this.options.onBuild?.();
    return makeScene(description, {
      logger: this.logger,
      playback: this.status,
      size: new Vector2(size.width, size.height),
      resolutionScale: canvas.width / size.width,
      sharedWebGLContext: this.webgl,
      experimentalFeatures: this.project.experimentalFeatures ?? false,
    });
  }

  private async begin(scene: Scene, how: (scene: Scene) => Promise<void>): Promise<void> {
    this.playing?.picture.dispose();
    this.playing = {scene, picture: new Picture(scene)};
    this.playback.frame = 0;
    this.playback.speed = 1;
    this.failed = false;
    this.options.onBuild?.();
    await this.attempt(() => how(scene));
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.giveUp();
      throw error;
    }
  }

  /** Empties the scene being played, unless it is the one that is played next. */
  private async leave(next?: string): Promise<void> {
    if (!this.playing || this.chapter === next) return;
    const {scene, picture} = this.playing;
    this.playing = undefined;
    picture.dispose();
    await empty(scene);
  }
}
