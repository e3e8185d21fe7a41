import {expect, test} from 'vitest';
import {descend, shown} from '../src/descent';

test('each step leaves the same share of the distance', () => {
  const {start, learningRate, steps} = shown;
  const [weight = Number.NaN] = descend(shown).at(-1) ?? [];
  expect(weight).toBeCloseTo(start * (1 - 2 * learningRate) ** steps, 12);
});
