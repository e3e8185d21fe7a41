import {uniformFloat64} from 'pure-rand/distribution/uniformFloat64';
import {mersenne} from 'pure-rand/generator/mersenne';

/** A stream of random numbers; the same seed gives the same stream, on every machine. */
export interface Random {
  /** Uniform in [from, to); by default in [0, 1). */
  uniform(from?: number, to?: number): number;
  /** Normal with this mean and standard deviation; by default 0 and 1. */
  normal(mean?: number, deviation?: number): number;
  /** The indices 0 to count - 1 in random order. */
  permutation(count: number): readonly number[];
}

/**
 * A random stream from a seed, an integer from 0 to 2^32 - 1.
 *
 * The generator is the Mersenne Twister (Matsumoto, Nishimura 1998): its seeding spreads neighbouring seeds apart, so
 * that the seeds 0, 1, 2, ... of a study are independent. Normal numbers follow Box and Muller 1958.
 */
export function seededRandom(seed: number): Random {
  const generator = mersenne(seed);
  const unit = () => uniformFloat64(generator);
  return {
    uniform: (from = 0, to = 1) => from + (to - from) * unit(),
    normal(mean = 0, deviation = 1) {
      const radius = Math.sqrt(-2 * Math.log(1 - unit()));
      return mean + deviation * radius * Math.cos(2 * Math.PI * unit());
    },
    permutation(count) {
      const order = Array.from({length: count}, (_, index) => index);
      const keys = order.map(unit);
      return order.sort((left, right) => (keys[left] ?? 0) - (keys[right] ?? 0));
    },
  };
}
