import type {Node} from '@motion-canvas/2d';

/**
 * Makes one node for each index, once: data that changes in every frame then moves its nodes, instead of leaving them
 * for new ones, each of which the browser would have to lay out.
 *
 * @returns the first `count` of them.
 */
export function perIndex<T extends Node>(make: (index: number) => T): (count: number) => T[] {
  const made: T[] = [];
  return count => {
    while (made.length < count) made.push(make(made.length));
    return made.slice(0, count);
  };
}
