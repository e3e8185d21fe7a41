// First: where function declarations are not hoisted over modules, the package's own order fails.
import '@motion-canvas/2d/lib/components';
import {makeScene2D, Scene2D, type View2D} from '@motion-canvas/2d';
import {
  endPlayback,
  endScene,
  PlaybackManager,
  PlaybackStatus,
  startPlayback,
  startScene,
  ValueDispatcher,
  Vector2,
  type FullSceneDescription,
  type ThreadGeneratorFactory,
} from '@motion-canvas/core';
import {ReadOnlyTimeEvents} from '@motion-canvas/core/lib/scenes/timeEvents';
import {afterAll} from 'vitest';

/** Lets a file's tests make nodes, as Motion Canvas's own tests do. There is no layout: sizes have to be given. */
export function inScene(): void {
  const playback = new PlaybackStatus(new PlaybackManager());
  const description = {
    ...makeScene2D(function* () {
      // Nothing moves.
    }),
    name: 'test',
    size: new Vector2(1920, 1080),
    resolutionScale: 1,
    timeEventsClass: ReadOnlyTimeEvents,
    playback,
  } as unknown as FullSceneDescription<ThreadGeneratorFactory<View2D>>;
  description.onReplaced = new ValueDispatcher(description);
  const scene = new Scene2D(description);
  startScene(scene);
  startPlayback(playback);
  afterAll(() => {
    endPlayback(playback);
    endScene(scene);
  });
}
