import type {Node} from '@motion-canvas/2d';
import {all, easeInCubic, easeInOutCubic, easeOutCubic, sequence, type ThreadGenerator} from '@motion-canvas/core';
import type {Vector2} from '@motion-canvas/core';
import {useTheme} from '../theme/context';

/** Words come up where they stand. */
export function* reveal(...nodes: readonly Node[]): ThreadGenerator {
  const {pace} = useTheme();
  yield* all(...nodes.map(node => node.opacity(1, pace.beat, easeOutCubic)));
}

/** Things that are no longer talked about go, and make room. */
export function* leave(...nodes: readonly Node[]): ThreadGenerator {
  const {pace} = useTheme();
  yield* all(...nodes.map(node => node.opacity(0, pace.beat, easeInCubic)));
  for (const node of nodes) node.remove();
}

/** Marks grow from the point they mark, one after the other. */
export function* grow(...nodes: readonly Node[]): ThreadGenerator {
  const {pace} = useTheme();
  yield* sequence(pace.beat / 4, ...nodes.map(node => node.scale(1, pace.beat, easeOutCubic)));
}

/** A thing travels to a place given in the coordinates of the whole picture. */
export function* travel(node: Node, to: Vector2, seconds = useTheme().pace.move): ThreadGenerator {
  yield* node.absolutePosition(to, seconds, easeInOutCubic);
}

/** What is being talked about is pointed at: it swells, and is what it was. */
export function* pulse(...nodes: readonly Node[]): ThreadGenerator {
  const {pace} = useTheme();
  yield* all(
    ...nodes.map(node => {
      const before = node.scale();
      return node.scale(before.scale(1.3), pace.beat, easeOutCubic).to(before, pace.beat, easeInOutCubic);
    }),
  );
}
