import {matrix} from './matrix';
import type {Random} from './random';
import type {Dataset} from './training';

/** Standard deviation of a point's distance from its ring. */
const noise = 0.1;

/**
 * Points on two rings about the origin, in turn on the inner one (radius 1, label 0) and on the outer one (radius
 * 2, label 1): no straight line parts them, so that a network has to bend.
 */
export function twoRings(random: Random, points: number): Dataset {
  const labels = Array.from({length: points}, (_, point) => point % 2);
  const inputs = labels.map(label => {
    const angle = random.uniform(0, 2 * Math.PI);
    const radius = 1 + label + random.normal(0, noise);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return {inputs: matrix(inputs), targets: matrix(labels.map(label => [label]))};
}
