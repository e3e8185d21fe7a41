import type {Node} from '@motion-canvas/2d';

/** Under this name `lecture check` finds the reason on the node. */
const overlap = Symbol.for('lecture.mayOverlap');

/**
 * Declares that a text or mark is meant to lie over others.
 *
 * @param reason - why, for whoever reads it beside the picture.
 * @returns the node.
 */
export function mayOverlap<N extends Node>(node: N, reason: string): N {
  Object.defineProperty(node, overlap, {value: reason});
  return node;
}
