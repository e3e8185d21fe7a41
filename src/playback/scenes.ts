import type {Scene2D} from '@motion-canvas/2d';
import {GeneratorScene, type FullSceneDescription, type Scene, type Thread} from '@motion-canvas/core';
import {ReadOnlyTimeEvents} from '@motion-canvas/core/lib/scenes/timeEvents';
import type {Size} from './options';

/** What a scene is given by whoever plays it. */
type Surroundings = Pick<
  FullSceneDescription,
  'logger' | 'playback' | 'size' | 'resolutionScale' | 'sharedWebGLContext' | 'experimentalFeatures'
>;

/** @throws Error if a project has scenes without a name, as those that are imported without `?scene`. */
export function refuseNameless(scenes: readonly Pick<FullSceneDescription, 'name'>[]): void {
  const place = scenes.findIndex(({name}) => typeof name !== 'string' || name === '');
  if (place < 0) return;
  throw new Error(
    `Scene ${place + 1} of the project has no name: import it with ?scene, as in import one from './scenes/one?scene'.`,
  );
}

/** Makes a scene that takes its time events from its `.meta` file, and writes none. */
export function makeScene(description: FullSceneDescription, surroundings: Surroundings): Scene {
  const meta = description.meta.clone();
  return new description.klass({...description, meta, timeEventsClass: ReadOnlyTimeEvents, ...surroundings});
}

/**
 * Draws a scene at another resolution from now on. Motion Canvas can do so only by beginning the scene anew, and forgets
 * which slide is held.
 *
 * @param by - how much larger than before.
 * @param scale - how much larger than laid out.
 */
export function rescale(scene: Scene, by: number, scale: number): void {
  // For what is drawn by way of other canvases.
  Reflect.set(scene, 'resolutionScale', scale);
  if (!isScene2D(scene)) return;
  const view = scene.getView();
  view.scale(view.scale().mul(by)).position(view.position().mul(by));
}

/** Takes a scene's own ground away, which fills its view. */
export function takeGround(scene: Scene): void {
  if (isScene2D(scene)) scene.getView().fill(null);
}

function isScene2D(scene: Scene): scene is Scene2D {
  return 'getView' in scene && 'registerNode' in scene;
}

/** Lets a scene play nothing, so that it holds on to nothing. Whatever it says to that, it is over. */
export async function empty(scene: Scene): Promise<void> {
  scene.reload({config: nothing});
  await scene.reset().catch(() => undefined);
}

const nothing = function* (): Generator<never, void> {};

/** Makes a canvas another size without losing what is on it. */
export function stretch(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, {width, height}: Size): void {
  const before = new OffscreenCanvas(canvas.width, canvas.height);
  before.getContext('2d')?.drawImage(canvas, 0, 0);
  canvas.width = width;
  canvas.height = height;
  context.drawImage(before, 0, 0, width, height);
}

/**
 * Lets a scene's time be that of its frame. After a long step what has ended in it stands at the time of its end, and
 * whatever follows would be over at once.
 */
export function catchUp(scene: Scene): void {
  const follow = (thread: Thread) => {
    thread.time(thread.fixed);
    thread.children.forEach(follow);
  };
  if (!(scene instanceof GeneratorScene)) return;
  const thread = scene.onThreadChanged.current;
  if (thread) follow(thread);
}
