import type {FullSceneDescription} from '@motion-canvas/core';
import {scriptOf} from '../script/declaration';
import type {Playable} from './options';
import {Player} from './Player';

/** Frames taken at one step where no picture is wanted at all. */
const leap = 30;

/** The slides of a scene, in order, as `chapter:beat`; none if it has none. One that does not say which it has is played. */
export async function slidesOf(project: Playable, description: FullSceneDescription): Promise<readonly string[]> {
  const {name} = description;
  const script = scriptOf(description);
  if (script) return Object.keys(script.beats).map(beat => `${name}:${beat}`);
  const player = new Player(project);
  await player.start(name);
  const met = new Set<string>();
  while (!player.over) {
    await player.step(leap);
    const slide = player.reached;
    if (slide !== undefined) met.add(slide);
  }
  await player.dispose();
  return [...met];
}
