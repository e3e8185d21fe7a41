import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {costOf, splitByCost} from '../../src/render/film/shards';

describe('splitting by cost', () => {
  const costs = fc.array(fc.double({min: 0, max: 1000, noNaN: true}), {minLength: 1, maxLength: 60});
  const count = fc.integer({min: 1, max: 12});

  test('gives each segment to one shard, in order', () => {
    fc.assert(
      fc.property(costs, count, (row, shards) => {
        const split = splitByCost(row, shards);
        expect(split).toHaveLength(row.length);
        expect([...split].sort((a, b) => a - b)).toEqual(split);
        for (const shard of split) expect(shard >= 1 && shard <= shards && Number.isInteger(shard)).toBe(true);
      }),
    );
  });

  test('makes no shard dearer than its share by more than one segment', () => {
    fc.assert(
      fc.property(costs, count, (row, shards) => {
        const split = splitByCost(row, shards);
        const share = row.reduce((sum, cost) => sum + cost, 0) / shards;
        for (let shard = 1; shard <= shards; shard++) {
          const own = row.filter((_, index) => split[index] === shard).reduce((sum, cost) => sum + cost, 0);
          expect(own).toBeLessThanOrEqual(share + Math.max(...row) + 1e-6);
        }
      }),
    );
  });
});

describe('the cost of a segment', () => {
  const segment = {chapter: 'a', firstFrame: 60, lastFrame: 119};
  const known = [
    {segment: {chapter: 'a', firstFrame: 0, lastFrame: 59}, seconds: 3, pixels: 100},
    {segment: {chapter: 'b', firstFrame: 0, lastFrame: 59}, seconds: 9, pixels: 100},
  ];

  test('is what it took before', () => {
    expect(costOf(segment, 100, [...known, {segment, seconds: 7, pixels: 100}])).toBeCloseTo(7);
  });

  test('is else what its chapter took, else all others, for as many frames of this size', () => {
    expect(costOf(segment, 100, known)).toBe(3);
    expect(costOf(segment, 400, known)).toBe(12);
    expect(costOf({...segment, chapter: 'c'}, 100, known)).toBe(6);
  });

  test('is counted in frames where nothing was measured', () => {
    expect(costOf(segment, 100, [])).toBe(60);
  });
});
