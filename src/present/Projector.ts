import {
  DependencyContext,
  Logger,
  LogLevel,
  PlaybackManager,
  PlaybackState,
  PlaybackStatus,
  SceneRenderEvent,
  SharedWebGLContext,
  Vector2,
  type ProjectSettings,
  type Scene,
} from '@motion-canvas/core';
import {ReadOnlyTimeEvents} from '@motion-canvas/core/lib/scenes/timeEvents';
import {declarationOf} from '../script/declaration';

/** The size of the picture, in pixels. */
const size = {width: 1920, height: 1080} as const;

/** Frames a second of a talk. */
export const fps = 30;

/** Frames taken at one step by what only leads to a picture: all that moves ends where it would have ended. */
const stride = 8;

/** Milliseconds of playing in the background after which the window may do something else. */
export const slice = 10;

/** Lets the window do something else. */
export function breath(milliseconds = 0): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

/** Frames taken at one step where no picture is wanted at all. */
const leap = 30;

export interface ProjectorOptions {
  /** The project as its module exports it. */
  readonly project: ProjectSettings;
  /** Leaves out the holds in which a beat's sentence is heard: a lecturer says it. */
  readonly presented: boolean;
}

/**
 * One chapter of a project at a time, on a canvas, frame by frame, stopping at its slides.
 *
 * Motion Canvas' own presenter plays the whole project before it begins, plays a scene from its start with all its
 * holds to go to a slide, and draws without end. This one plays what it has to, and draws what has changed.
 */
export class Projector {
  public readonly canvas = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D;
  private readonly project: ProjectSettings;
  private readonly presented: boolean;
  private readonly playback = new PlaybackManager();
  private readonly status = new PlaybackStatus(this.playback);
  private readonly logger: Logger;
  private readonly webgl: SharedWebGLContext;
  /** Scenes that stand at their first frame. */
  private readonly begun = new Map<string, Scene>();
  private settings: Readonly<Record<string, unknown>>;
  private playing: {readonly scene: Scene; readonly picture: Picture} | undefined;

  public constructor({project, presented}: ProjectorOptions) {
    Object.assign(this.canvas, size);
    const context = this.canvas.getContext('2d', {alpha: false});
    if (!context) throw new Error(`There is no canvas of ${size.width}x${size.height}.`);
    this.context = context;
    this.project = project;
    this.presented = presented;
    this.settings = project.variables ?? {};
    this.logger = project.logger ?? new Logger();
    this.webgl = new SharedWebGLContext(this.logger);
    this.playback.fps = fps;
    this.playback.state = PlaybackState.Playing;
  }

  /** The chapters' names, in the order in which they are told. */
  public get chapters(): readonly string[] {
    return this.project.scenes.map(({name}) => name);
  }

  /** The scene being played, for what has been noted down about it. */
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
    return isOver(this.scene);
  }

  /** The slide reached in this frame, as long as it is held. */
  public get slide(): string | undefined {
    return this.scene.slides.isWaiting() ? this.scene.slides.getCurrent()?.id : undefined;
  }

  /** What scenes ask the project for (`locale`, `captions`); what is read only once counts from the next start on. */
  public set variables(variables: Readonly<Record<string, unknown>>) {
    this.settings = {...this.settings, ...variables};
    this.begun.clear();
    if (this.playing) this.provide(this.playing.scene);
  }

  /** Tells what goes wrong in a scene without stopping it. */
  public onTrouble(hear: (message: string) => void): void {
    this.logger.onLogged.subscribe(({level, message}) => {
      if (level === LogLevel.Error) hear(message);
    });
  }

  /** The slides of a chapter, in order; none if it has none. What is being played stays as it is. */
  public async slidesOf(chapter: string): Promise<readonly string[]> {
    const scene = await this.begin(chapter);
    const beats = declarationOf(scene)?.declaration.script.beats;
    if (!beats) return slidesMet(scene, this.playback);
    this.begun.set(chapter, scene);
    return Object.keys(beats).map(beat => `${chapter}:${beat}`);
  }

  /** Goes to a chapter's first frame. */
  public async start(chapter: string): Promise<void> {
    this.playing?.picture.dispose();
    const scene = this.begun.get(chapter) ?? (await this.begin(chapter));
    this.begun.delete(chapter);
    this.playback.currentScene = scene;
    this.playback.frame = 0;
    this.playing = {scene, picture: new Picture(scene)};
  }

  /** Stops at this slide and holds it; undefined stops at none. */
  public holdAt(slide: string | undefined): void {
    this.scene.slides.setTarget(slide ?? null);
  }

  /** Goes on by a number of frames at once. */
  public async step(frames = 1): Promise<void> {
    this.playback.speed = frames;
    this.playback.frame += frames;
    await this.scene.next();
  }

  /**
   * Goes to a slide's end and holds it, without drawing what is on the way.
   *
   * @param before - the slide before it in its chapter, if there is one.
   * @param givenUp - whether it has been given up, asked again and again: the window can hear of something else meanwhile.
   * @returns false if it was given up.
   */
  public async seek(chapter: string, slide: string, before?: string, givenUp?: () => boolean): Promise<boolean> {
    await this.start(chapter);
    if (before !== undefined && !(await this.runTo(before, stride, givenUp))) return false;
    // What is left of a long step would be missing at the beginning of the next movement.
    return this.runTo(slide, 1, givenUp);
  }

  /** Draws the frame, unless it is the picture on the canvas. */
  public async draw(): Promise<void> {
    if (this.playing?.picture.stale) await this.playing.scene.render(this.context);
  }

  /**
   * Shows a picture that has been drawn before, until the next one is drawn.
   *
   * @returns false if it is none; nothing has changed then.
   */
  public async paint(picture: Blob): Promise<boolean> {
    const image = await createImageBitmap(picture).catch(() => undefined);
    if (!image) return false;
    this.context.drawImage(image, 0, 0, size.width, size.height);
    image.close();
    return true;
  }

  /** The picture on the canvas, without any loss. */
  public async copy(): Promise<Blob> {
    const blob = await new Promise<Blob | null>(resolve => {
      this.canvas.toBlob(resolve);
    });
    if (!blob) throw new Error(`The canvas of ${size.width}x${size.height} gave no picture.`);
    return blob;
  }

  private async runTo(slide: string, frames: number, givenUp?: () => boolean): Promise<boolean> {
    this.holdAt(slide);
    let pause = performance.now() + slice;
    while (!this.over && !this.scene.slides.isWaitingFor(slide)) {
      await this.step(frames);
      if (!givenUp || performance.now() < pause) continue;
      await breath();
      if (givenUp()) return false;
      pause = performance.now() + slice;
    }
    return true;
  }

  /** A scene of its own each time it is played: what a played one holds on to goes with it. */
  private async begin(chapter: string): Promise<Scene> {
    const description = this.project.scenes.find(({name}) => name === chapter);
    if (!description) throw new Error(`There is no chapter "${chapter}". There is: ${this.chapters.join(', ')}.`);
    const scene = new description.klass({
      ...description,
      meta: description.meta.clone(),
      logger: this.logger,
      playback: this.status,
      size: new Vector2(size.width, size.height),
      resolutionScale: 1,
      timeEventsClass: ReadOnlyTimeEvents,
      sharedWebGLContext: this.webgl,
      experimentalFeatures: this.project.experimentalFeatures ?? false,
    });
    this.provide(scene);
    // It counts its frames from here, whatever is being played.
    const {frame} = this.playback;
    this.playback.frame = 0;
    await scene.reset();
    this.playback.frame = frame;
    return scene;
  }

  private provide(scene: Scene): void {
    scene.variables.updateSignals({...this.settings, presented: this.presented});
  }
}

function isOver(scene: Scene): boolean {
  return scene.isFinished() || scene.canTransitionOut();
}

/** The slides of a scene that does not say which it has: it is played. */
async function slidesMet(scene: Scene, playback: PlaybackManager): Promise<readonly string[]> {
  const met = new Set<string>();
  while (!isOver(scene)) {
    playback.speed = leap;
    await scene.next();
    const slide = scene.slides.getCurrent()?.id;
    if (slide !== undefined) met.add(slide);
  }
  return [...met];
}

/** Knows whether a scene's picture is out of date: everything that was read while it was drawn is a dependency. */
class Picture extends DependencyContext<Scene> {
  private readonly unsubscribe: () => void;

  public constructor(scene: Scene) {
    super(scene);
    this.markDirty();
    this.unsubscribe = scene.onRenderLifecycle.subscribe(([event]) => {
      if (event === SceneRenderEvent.BeforeRender) {
        this.clearDependencies();
        this.startCollecting();
      } else if (event === SceneRenderEvent.AfterRender) {
        this.finishCollecting();
        this.event.reset();
      }
    });
  }

  public get stale(): boolean {
    return this.event.isRaised();
  }

  public override dispose(): void {
    this.unsubscribe();
    super.dispose();
  }
}
