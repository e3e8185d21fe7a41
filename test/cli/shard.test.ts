import {describe, expect, test} from 'vitest';
import {parseShard} from '../../src/cli/shard';

const slurm = {SLURM_ARRAY_TASK_ID: '7', SLURM_ARRAY_TASK_MIN: '5', SLURM_ARRAY_TASK_COUNT: '4'};

describe('a shard', () => {
  test.each([
    ['2/3', {}, {index: 2, count: 3}],
    ['1/1', slurm, {index: 1, count: 1}],
    ['auto', slurm, {index: 3, count: 4}],
    ['auto/4', slurm, {index: 3, count: 4}],
    ['auto/5', {JOB_COMPLETION_INDEX: '0'}, {index: 1, count: 5}],
    ['auto', {CI_NODE_INDEX: '2', CI_NODE_TOTAL: '2'}, {index: 2, count: 2}],
    ['auto', {CIRCLE_NODE_INDEX: '1', CIRCLE_NODE_TOTAL: '2'}, {index: 2, count: 2}],
  ])('"%s" with %o is understood', (text, environment, shard) => {
    expect(parseShard(text, environment)).toEqual(shard);
  });

  test.each([
    ['2', {}, '"2" is not I/N, as in 2/3, nor auto'],
    ['a/3', {}, 'is not I/N'],
    ['-1/3', {}, 'is not I/N'],
    ['0/3', {}, 'there is no part 0 of 3'],
    ['4/3', {}, 'there is no part 4 of 3'],
    ['1/0', {}, 'there is no part 1 of 0'],
    ['auto', {}, 'none of SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, CI_NODE_INDEX, CIRCLE_NODE_INDEX. Give I/N.'],
    ['auto', {JOB_COMPLETION_INDEX: '0'}, 'of how many parts it is one. Give auto/N.'],
    ['auto/3', {JOB_COMPLETION_INDEX: '3'}, 'there is no part 4 of 3'],
    ['auto/3', slurm, 'contradicts SLURM_ARRAY_TASK_COUNT, which is 4'],
    ['auto', {...slurm, SLURM_ARRAY_TASK_MIN: 'x'}, 'cannot read SLURM_ARRAY_TASK_MIN, which is "x"'],
  ])('"%s" with %o is refused with a reason', (text, environment, message) => {
    expect(() => parseShard(text, environment)).toThrow(message);
  });
});
