import {filmDyingRelu} from '../../src/simulation/experiments/dying-relu/run';

/** Two rings and a network that has learned them, for the gallery. */
export function ringsExample() {
  const {dataset, fitting} = filmDyingRelu();
  return {dataset, film: fitting, lastStep: fitting.length - 1};
}
