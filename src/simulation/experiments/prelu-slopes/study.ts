import {studySeeds, type SeedStudy} from '../../seedStudy';
import {runPreluSlopes} from './run';

/** `prelu-slopes` over many seeds: a of each of the three layers, the final loss, and whether any a ended negative. */
export function studyPreluSlopes(seeds = 21): SeedStudy<'first' | 'second' | 'third' | 'loss' | 'negative'> {
  return studySeeds(seeds, ['first', 'second', 'third'], seed => {
    const {readings} = runPreluSlopes({seed});
    const {slopes, loss} = readings.at(-1) ?? {slopes: [], loss: Number.NaN};
    const [first = 0, second = 0, third = 0] = slopes;
    return {first, second, third, loss, negative: Number(slopes.some(slope => slope < 0))};
  });
}
