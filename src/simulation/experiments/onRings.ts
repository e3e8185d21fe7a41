import {z} from 'zod';
import {korean, seed} from '../parameters';

/** Parameters that trainings on the two rings share: each experiment gives its own usual value where they differ. */
export const onRings = {
  seed: (usual: number) =>
    seed.default(usual).describe('seed of points, weights and batches').meta(korean('점, 가중치, 배치의 시드')),
  points: z
    .int()
    .min(2)
    .max(1024)
    .default(128)
    .describe('points on the two rings')
    .meta(korean('두 고리 위의 점의 수')),
  width: (usual: number) =>
    z.int().min(1).max(64).default(usual).describe('units of each hidden layer').meta(korean('은닉층 하나의 유닛 수')),
  batchSize: z
    .int()
    .min(1)
    .max(1024)
    .default(16)
    .describe('samples of an update')
    .meta(korean('한 번 고칠 때 쓰는 표본의 수')),
  steps: (usual: number) => z.int().min(1).max(10_000).default(usual).describe('updates').meta(korean('고치는 횟수')),
};
