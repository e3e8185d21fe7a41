import * as core from '@motion-canvas/core';
import {
  beginSlide,
  createSignal,
  GeneratorScene,
  Logger,
  SceneRenderEvent,
  useScene,
  type FullSceneDescription,
  type ProjectSettings,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import * as timeEvents from '@motion-canvas/core/lib/scenes/timeEvents';
import {describe, expect, it, vi} from 'vitest';
import {Player} from '../../src/playback/Player';

type Story = (x: SimpleSignal<number>) => ThreadGenerator;

/** A scene without a document: its picture is a number. */
class Trial extends GeneratorScene<SimpleSignal<number>> {
  public static made = 0;
  private x = createSignal(0);

  public constructor(description: FullSceneDescription<(x: SimpleSignal<number>) => ThreadGenerator>) {
    super(description);
    Trial.made++;
  }

  public getView(): SimpleSignal<number> {
    return this.x;
  }

  public override reset(): Promise<void> {
    this.x = createSignal(0);
    return super.reset();
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    this.renderLifecycle.dispatch([SceneRenderEvent.BeforeRender, context]);
    context.fillRect(this.x(), 0, 1, 1);
    this.renderLifecycle.dispatch([SceneRenderEvent.AfterRender, context]);
  }
}

const clone = () => ({seed: {get: () => 1}, timeEvents: {get: () => []}});

function scene(name: string, config: Story): FullSceneDescription {
  return {name, klass: Trial, config, meta: {...clone(), clone}} as unknown as FullSceneDescription;
}

/** Two frames of movement, its slide, and a frame that may be the same picture. */
const moves: Story = function* (x) {
  yield;
  x(1);
  yield;
  x(2);
  yield* beginSlide('end');
  x(useScene().variables.get('last', 2)());
  yield;
};

function trial(story: Story = moves) {
  const drawn: number[] = [];
  const context = {
    save: vi.fn(),
    restore: vi.fn(),
    clearRect: vi.fn(),
    fillRect: (x: number) => drawn.push(x),
    canvas: {},
  };
  const canvas = {getContext: () => context} as unknown as HTMLCanvasElement;
  const project: ProjectSettings = {scenes: [scene('first', story), scene('second', story)], logger: new Logger()};
  return {drawn, project, player: new Player(project, {canvas})};
}

async function framesDrawn(player: Player): Promise<readonly number[]> {
  const frames: number[] = [];
  while (!player.over) {
    if (player.stale) {
      await player.draw();
      frames.push(player.frame);
    }
    await player.step();
  }
  return frames;
}

describe('the player', () => {
  it('stands on what Motion Canvas has, exported or not', () => {
    const {PlaybackManager, SharedWebGLContext, DependencyContext} = core;
    const methods: readonly (readonly [object, readonly string[]])[] = [
      [timeEvents, ['ReadOnlyTimeEvents']],
      [core, ['PlaybackStatus', 'SharedWebGLContext']],
      [SharedWebGLContext.prototype, ['dispose']],
      [GeneratorScene.prototype, ['reload', 'recalculate', 'reset', 'render', 'next']],
      [DependencyContext.prototype, ['clearDependencies', 'startCollecting', 'finishCollecting']],
    ];
    const gone = methods.flatMap(([of, names]) => names.filter(name => typeof Reflect.get(of, name) !== 'function'));
    expect(gone, 'this version of Motion Canvas has them no more: src/playback has to change').toEqual([]);
    expect(new PlaybackManager()).toMatchObject({frame: 0, speed: 1, fps: 30, state: core.PlaybackState.Paused});
  });

  it('says how a scene is imported that has no name', () => {
    const scene = {name: undefined} as unknown as FullSceneDescription;
    expect(() => new Player({scenes: [scene]})).toThrow(/^Scene 1 of the project has no name: import it with \?scene/u);
  });

  it('draws a frame only if it can be another picture', async () => {
    const {player, drawn} = trial();
    await player.start('first');
    expect(await framesDrawn(player)).toEqual([0, 1, 2]);
    expect(drawn).toEqual([0, 1, 2]);
  });

  it('gives the same pictures each time, in whatever order chapters are played', async () => {
    const {player} = trial();
    await player.start('first');
    const first = await framesDrawn(player);
    await player.start('second');
    await player.step();
    await player.start('first');
    expect(await framesDrawn(player)).toEqual(first);
  });

  it('goes on to a later frame, and back by playing from the start', async () => {
    const {player, drawn} = trial();
    await player.seek('first', 2);
    await player.draw();
    await player.seek('first', 1);
    await player.draw();
    expect(player.frame).toBe(1);
    expect(drawn).toEqual([2, 1]);
  });

  it('holds a slide, and goes on when it is no longer to', async () => {
    const {player} = trial();
    await player.start('first');
    player.holdAt('first:end');
    for (let step = 0; step < 10; step++) await player.step();
    expect([player.slide, player.over]).toEqual(['first:end', false]);
    player.holdAt(undefined);
    while (!player.over) await player.step();
    expect(player.slide).toBeUndefined();
  });

  it('tells scenes what they ask for, also what changes while they are played', async () => {
    const {player, drawn} = trial();
    player.variables = {last: 7};
    await player.start('first');
    await framesDrawn(player);
    expect(drawn).toEqual([0, 1, 2, 7]);
  });

  it('counts the frames of a scene that notes nothing down', async () => {
    const {player} = trial();
    expect(await player.measure('second')).toEqual({
      id: 'second',
      title: 'second',
      firstFrame: 0,
      lastFrame: 3,
      beats: [],
    });
    // What is played next begins anew.
    await player.seek('second', 1);
    expect(player.frame).toBe(1);
  });

  it('makes each scene once, and only when it is played', async () => {
    const {player} = trial();
    const before = Trial.made;
    for (let round = 0; round < 3; round++) await player.start('first');
    expect(Trial.made - before).toBe(1);
    await player.start('second');
    await player.start('first');
    expect(Trial.made - before).toBe(2);
  });

  it('is not held by the project’s logger, and lets go of what a left scene was playing', async () => {
    const ended = vi.fn();
    const story: Story = function* (x) {
      yield;
      x(1);
      ended(x);
      yield;
    };
    const {player, project} = trial(story);
    const logger = project.logger;
    if (!logger) throw new Error('The project has no logger.');
    const listen = vi.spyOn(logger.onLogged, 'subscribe');
    player.onError(() => undefined);
    await player.start('first');
    const {scene: left} = player;
    await player.start('second');
    await left.next();
    expect(left.isFinished()).toBe(true);
    expect(ended).not.toHaveBeenCalled();
    expect(listen).not.toHaveBeenCalled();
    await player.dispose();
    expect(player.chapter).toBeUndefined();
  });

  it('tells what the scene that is played logs as an error, and begins anew after a scene has thrown', async () => {
    const errors: string[] = [];
    let fails = true;
    const {player} = trial(function* (x) {
      yield;
      useScene().logger.error('half a picture');
      if (fails) throw new Error('no picture');
      x(1);
      yield;
    });
    player.onError(({message}) => {
      errors.push(message);
    });
    await player.start('first');
    await expect(player.step()).rejects.toThrow('no picture');
    expect(errors).toEqual(['half a picture']);
    fails = false;
    await player.seek('first', 1);
    expect(player.frame).toBe(1);
    await expect(player.start('third')).rejects.toThrow('There is no chapter "third". There is: first, second.');
  });
});
