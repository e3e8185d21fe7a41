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
  type FullSceneDescription,
  type ProjectSettings,
  type Scene,
} from '@motion-canvas/core';
import {ReadOnlyTimeEvents} from '@motion-canvas/core/lib/scenes/timeEvents';
import {declarationOf} from '../script/declaration';

/** The size scenes are laid out in; other sizes are the same picture, scaled. */
const layout = {width: 1920, height: 1080} as const;

/** Frames a second of a talk. */
export const fps = 30;

/** Frames taken at one step by what only leads to a picture: all that moves ends where it would have ended. */
const stride = 8;

/** Frames taken at one step where no picture is wanted at all. */
const leap = 30;

export interface ProjectorOptions {
  /** The project as its module exports it. */
  readonly project: ProjectSettings;
  /** Width of the picture in pixels; its height follows. */
  readonly width: number;
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
  private readonly scenes: readonly Scene[];
  private readonly slides = new Map<string, readonly string[]>();
  private settings: Readonly<Record<string, unknown>>;
  private scene: Scene;
  private picture: Picture | undefined;
  private frame = 0;

  /** @throws if the project has no scenes. */
  public constructor({project, width, presented}: ProjectorOptions) {
    this.canvas.width = width;
    this.canvas.height = Math.round((width * layout.height) / layout.width);
    const context = this.canvas.getContext('2d', {alpha: false});
    if (!context) throw new Error(`There is no canvas of ${width} pixels' width.`);
    this.context = context;
    this.project = project;
    this.presented = presented;
    this.settings = project.variables ?? {};
    this.logger = project.logger ?? new Logger();
    this.webgl = new SharedWebGLContext(this.logger);
    this.playback.fps = fps;
    this.playback.state = PlaybackState.Playing;
    this.scenes = project.scenes.map(description => this.create(description));
    const [first] = this.scenes;
    if (!first) throw new Error('The project has no scenes: there is nothing to present.');
    this.scene = first;
    this.playback.setup([...this.scenes]);
  }

  /** The chapters' names, in the order in which they are told. */
  public get chapters(): readonly string[] {
    return this.scenes.map(({name}) => name);
  }

  /** The scene being shown, for what has been noted down about it. */
  public get shown(): Scene {
    return this.scene;
  }

  /** Frames since the chapter began. */
  public get at(): number {
    return this.frame;
  }

  /** Whether the chapter is over. */
  public get over(): boolean {
    return this.scene.isFinished() || this.scene.canTransitionOut();
  }

  /** The slide reached in this frame, as long as it is held. */
  public get slide(): string | undefined {
    return this.scene.slides.isWaiting() ? this.scene.slides.getCurrent()?.id : undefined;
  }

  /** What scenes ask the project for (`locale`, `captions`); what is read only once counts from the next start on. */
  public set variables(variables: Readonly<Record<string, unknown>>) {
    this.settings = {...this.settings, ...variables};
    this.provide(this.scene);
  }

  /** Tells what goes wrong in a scene without stopping it. */
  public onTrouble(hear: (message: string) => void): void {
    this.logger.onLogged.subscribe(({level, message}) => {
      if (level === LogLevel.Error) hear(message);
    });
  }

  /**
   * The slides of a chapter, in order; none if it has none, or is no chapter of the project. What is being shown stays
   * as it is.
   */
  public async slidesOf(chapter: string): Promise<readonly string[]> {
    const known = this.slides.get(chapter);
    const description = this.project.scenes.find(({name}) => name === chapter);
    if (known || !description) return known ?? [];
    const scene = this.create(description);
    await scene.reset();
    const beats = declarationOf(scene)?.declaration.script.beats;
    const slides = beats ? Object.keys(beats).map(beat => `${chapter}:${beat}`) : await slidesMet(scene, this.playback);
    this.slides.set(chapter, slides);
    return slides;
  }

  /** Goes to a chapter's first frame. */
  public async start(chapter: string): Promise<void> {
    const scene = this.scenes.find(({name}) => name === chapter);
    if (!scene) throw new Error(`There is no chapter "${chapter}". There is: ${this.chapters.join(', ')}.`);
    this.scene = scene;
    this.playback.currentScene = scene;
    this.playback.frame = this.frame = 0;
    this.picture?.dispose();
    this.picture = new Picture(scene);
    scene.slides.setTarget(null);
    await scene.reset();
  }

  /** Stops at this slide and holds it; undefined stops at none. */
  public holdAt(slide: string | undefined): void {
    this.scene.slides.setTarget(slide ?? null);
  }

  /** Goes on by a number of frames at once. */
  public async step(frames = 1): Promise<void> {
    this.playback.speed = frames;
    this.playback.frame = this.frame += frames;
    await this.scene.next();
  }

  /**
   * Goes to a slide's end and holds it, without drawing what is on the way.
   *
   * @returns false if there is no such slide; nothing has changed then.
   */
  public async seek(chapter: string, slide: string): Promise<boolean> {
    const slides = await this.slidesOf(chapter);
    const index = slides.indexOf(slide);
    if (index < 0) return false;
    await this.start(chapter);
    const before = slides[index - 1];
    if (before !== undefined) await this.runTo(before, stride);
    // What is left of a long step would be missing at the beginning of the next movement.
    await this.runTo(slide, 1);
    return true;
  }

  /** Draws the frame, unless it is the picture on the canvas. */
  public async draw(): Promise<void> {
    if (this.picture?.stale ?? true) await this.scene.render(this.context);
  }

  private async runTo(slide: string, frames: number): Promise<void> {
    this.holdAt(slide);
    while (!this.over && !this.scene.slides.isWaitingFor(slide)) await this.step(frames);
  }

  private create(description: FullSceneDescription): Scene {
    const scene = new description.klass({
      ...description,
      meta: description.meta.clone(),
      logger: this.logger,
      playback: this.status,
      size: new Vector2(layout.width, layout.height),
      resolutionScale: this.canvas.width / layout.width,
      timeEventsClass: ReadOnlyTimeEvents,
      sharedWebGLContext: this.webgl,
      experimentalFeatures: this.project.experimentalFeatures ?? false,
    });
    scene.onReset.subscribe(() => this.provide(scene));
    return scene;
  }

  private provide(scene: Scene): void {
    scene.variables.updateSignals({...this.settings, presented: this.presented});
  }
}

/** The slides of a scene that does not say which it has: it is played. */
async function slidesMet(scene: Scene, playback: PlaybackManager): Promise<readonly string[]> {
  const met = new Set<string>();
  while (!scene.isFinished() && !scene.canTransitionOut()) {
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
