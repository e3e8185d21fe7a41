import {
  Logger,
  LogLevel,
  PlaybackManager,
  PlaybackState,
  PlaybackStatus,
  SharedWebGLContext,
  unwrap,
  Vector2,
  type LogPayload,
  type Project,
  type Scene,
} from '@motion-canvas/core';
import type {ChapterSpan} from '../script/timeline';
import type {FilmPlayer} from './FilmPlayer';
import type {PlayerOptions} from './options';
import {paintsByItself} from './ownPaint';
import {Picture} from './Picture';
import {makeScene} from './scenes';

/** How often what a typeface's arrival changes is played or drawn anew, at most. */
const typefaceRounds = 5;

/** How a project is played, beside what its `.meta` file says. */
export interface ProjectPlayerOptions extends Required<Pick<PlayerOptions, 'fps' | 'resolution'>> {
  /** What a scene leaves transparent stays so; otherwise it is black. */
  readonly transparent: boolean;
  /** Called before each scene builds its first picture. */
  readonly onBuild: () => void;
}

/**
 * A project whose scenes are no chapters, played as Motion Canvas' own renderer plays it: one scene after the other, with
 * the scene before in transitions, in the project's frame and over its background, up to and with the frame in which the
 * last scene ends. Its scenes are called chapters here, because they are found and rendered like them.
 */
export class ProjectPlayer implements FilmPlayer {
  public readonly canvas = document.createElement('canvas');
  public readonly chapters: readonly string[];
  private readonly context: CanvasRenderingContext2D;
  /** A scene is drawn by itself where it is not alone. */
  private readonly layers: readonly [before: CanvasRenderingContext2D, current: CanvasRenderingContext2D];
  private readonly playback = new PlaybackManager();
  private readonly logger = new Logger();
  private readonly webgl = new SharedWebGLContext(this.logger);
  private readonly scenes: readonly Scene[];
  private readonly pictures = new Map<Scene, Picture>();
  private readonly background: string | undefined;
  private prepared: Promise<void> | undefined;
  private started = false;
  /** The scene that was begun last. */
  private latest: Scene | undefined;
  private shown: readonly (Scene | null)[] = [];

  public constructor(
    private readonly project: Project,
    {fps, resolution, transparent, onBuild}: ProjectPlayerOptions,
  ) {
    const {shared, rendering} = project.meta;
    const size = shared.size.get();
    const resolutionScale = resolution.width / size.x;
    const colorSpace = rendering.colorSpace.get() === 'display-p3' ? 'display-p3' : 'srgb';
    Object.assign(this.canvas, resolution);
    this.context = contextOf(this.canvas, {alpha: transparent, colorSpace, willReadFrequently: true});
    const layer = () => contextOf(Object.assign(document.createElement('canvas'), resolution), {colorSpace});
    this.layers = [layer(), layer()];
    this.background = shared.background.get()?.serialize();
    this.playback.fps = fps;
    this.playback.state = PlaybackState.Rendering;
    const status = new PlaybackStatus(this.playback);
    this.scenes = project.scenes.map(description => {
      const scene = makeScene(description, {
        logger: this.logger,
        playback: status,
        size: new Vector2(size.x, size.y),
        resolutionScale,
        sharedWebGLContext: this.webgl,
        experimentalFeatures: project.experimentalFeatures,
      });
      const picture = new Picture(scene);
      this.pictures.set(scene, picture);
      scene.onReset.subscribe(() => {
        this.latest = scene;
        picture.spoil();
        onBuild();
      });
      return scene;
    });
    this.chapters = unique(project.scenes.map(({name}) => name));
    this.playback.setup([...this.scenes]);
  }

  public onError(hear: (error: LogPayload) => void): void {
    this.logger.onLogged.subscribe(payload => {
      if (payload.level === LogLevel.Error) hear(payload);
    });
  }

  public get chapter(): string | undefined {
    return this.latest && this.chapters[this.scenes.indexOf(this.latest)];
  }

  public get scene(): Scene {
    if (!this.latest) throw new Error('No scene has been started.');
    return this.latest;
  }

  public get stale(): boolean {
    const {currentScene, previousScene} = this.playback;
    if (this.shown[0] !== currentScene || this.shown[1] !== previousScene) return true;
    return [currentScene, previousScene].some(
      scene => scene && (this.pictures.get(scene)?.stale === true || paintsByItself(scene)),
    );
  }

  public start(chapter: string): Promise<void> {
    return this.seek(chapter, 0);
  }

  public async step(): Promise<void> {
    await this.attempt(() => this.playback.progress());
  }

  public async seek(chapter: string, frame: number): Promise<void> {
    await this.prepare();
    const index = this.indexOf(chapter);
    const wanted = this.firstFrameOf(index) + frame;
    const playing = this.scenes.indexOf(this.playback.currentScene);
    // The scene before may still be seen in the transition: so it is played as well.
    if (!this.started || this.playback.frame > wanted || playing < index - 1) await this.begin(Math.max(0, index - 1));
    while (this.playback.frame < wanted) await this.step();
  }

  public async draw(): Promise<void> {
    await this.attempt(async () => {
      for (let round = 0; round < typefaceRounds; round++) {
        await this.paint();
        if (document.fonts.status === 'loaded') return;
        // Some typefaces are asked for only by what has just been drawn.
        await document.fonts.ready;
      }
    });
  }

  public giveUp(): void {
    this.started = false;
    this.prepared = undefined;
  }

  public async measure(chapter: string): Promise<ChapterSpan> {
    await this.prepare();
    const index = this.indexOf(chapter);
    const next = this.scenes[index + 1];
    // The frame in which the last scene ends is shown as well; of a film without time, two frames.
    const end = next ? next.firstFrame : Math.max(1, this.playback.duration) + 1;
    return {id: chapter, title: chapter, firstFrame: 0, lastFrame: end - 1 - this.firstFrameOf(index), beats: []};
  }

  public dispose(): Promise<void> {
    for (const picture of this.pictures.values()) picture.dispose();
    this.pictures.clear();
    this.webgl.dispose();
    return Promise.resolve();
  }

  /** Plays all of it once without drawing, so that it is known when each scene begins. */
  private prepare(): Promise<void> {
    return (this.prepared ??= this.attempt(async () => {
      for (let round = 0; round < typefaceRounds; round++) {
        for (const [index, {onReplaced, meta}] of this.project.scenes.entries()) {
          const scene = this.scenes[index];
          scene?.reload({config: onReplaced.current.config});
          scene?.meta.set(meta.get());
          scene?.variables.updateSignals(this.project.variables ?? {});
        }
        await this.playback.recalculate();
        if (document.fonts.status === 'loaded') break;
        // What was laid out in another typeface may have taken another way.
        await document.fonts.ready;
      }
      this.started = false;
    }));
  }

  private async begin(index: number): Promise<void> {
    const scene = this.scenes[index];
    if (!scene) throw new Error('The project has no scenes.');
    this.playback.previousScene = null;
    this.playback.currentScene = scene;
    this.playback.frame = scene.firstFrame;
    this.playback.finished = false;
    this.started = true;
    await this.attempt(() => scene.reset());
  }

  private async paint(): Promise<void> {
    const {currentScene, previousScene} = this.playback;
    this.shown = [currentScene, previousScene];
    if (!previousScene && this.background === undefined) {
      await currentScene.render(this.context);
      return;
    }
    const [before, current] = this.layers;
    await previousScene?.render(before);
    await currentScene.render(current);
    const {width, height} = this.canvas;
    this.context.clearRect(0, 0, width, height);
    if (this.background !== undefined) {
      this.context.fillStyle = this.background;
      this.context.fillRect(0, 0, width, height);
    }
    const isBeforeOnTop = previousScene !== null && unwrap(currentScene.previousOnTop);
    if (previousScene && !isBeforeOnTop) this.context.drawImage(before.canvas, 0, 0);
    this.context.drawImage(current.canvas, 0, 0);
    if (isBeforeOnTop) this.context.drawImage(before.canvas, 0, 0);
  }

  private indexOf(chapter: string): number {
    const index = this.chapters.indexOf(chapter);
    if (index < 0) throw new Error(`There is no scene "${chapter}". There is: ${this.chapters.join(', ')}.`);
    return index;
  }

  private firstFrameOf(index: number): number {
    return this.scenes[index]?.firstFrame ?? 0;
  }

  private async attempt<T>(action: () => Promise<T>): Promise<T> {
    try {
      return await action();
    } catch (error) {
      this.giveUp();
      throw error;
    }
  }
}

/** Names, of which a second one of a kind is told from the first by a number. */
function unique(names: readonly string[]): readonly string[] {
  return names.map((name, index) => {
    const before = names.slice(0, index).filter(other => other === name).length;
    return before === 0 ? name : `${name}-${before + 1}`;
  });
}

function contextOf(canvas: HTMLCanvasElement, settings: CanvasRenderingContext2DSettings): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', settings);
  if (!context) throw new Error(`There is no canvas of ${canvas.width}x${canvas.height}.`);
  return context;
}
