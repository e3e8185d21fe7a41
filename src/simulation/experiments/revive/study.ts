import {studySeeds, type SeedStudy} from '../../seedStudy';
import {runDyingRelu} from '../dying-relu/run';
import {runRevive, type ReviveRun} from './run';

export type DyingFigure =
  | 'tooLargeInactive'
  | 'tooLargeLoss'
  | 'fittingInactive'
  | 'fittingLoss'
  | `${'relu' | 'leakyRelu' | 'elu'}${'Inactive' | 'Loss'}`
  | 'preluDiverged';

const decisive = [
  'tooLargeInactive',
  'tooLargeLoss',
  'fittingInactive',
  'leakyReluInactive',
  'leakyReluLoss',
  'eluInactive',
] as const;

/**
 * `dying-relu` and `revive` over many seeds: they tell one story and show one seed. Shares of inactive units and losses
 * after training; `preluDiverged` is 1 or 0.
 */
export function studyDying(seeds = 21): SeedStudy<DyingFigure> {
  return studySeeds(seeds, decisive, seed => {
    const {tooLarge, fitting} = runDyingRelu({seed});
    const {relu, leakyRelu, prelu, elu} = runRevive({seed});
    return {
      tooLargeInactive: tooLarge.census.at(-1)?.inactiveShare ?? Number.NaN,
      tooLargeLoss: tooLarge.census.at(-1)?.loss ?? Number.NaN,
      fittingInactive: fitting.census.at(-1)?.inactiveShare ?? Number.NaN,
      fittingLoss: fitting.census.at(-1)?.loss ?? Number.NaN,
      ...lastOf('relu', relu),
      ...lastOf('leakyRelu', leakyRelu),
      ...lastOf('elu', elu),
      preluDiverged: Number(prelu.diverged),
    };
  });
}

function lastOf<Arm extends string>(arm: Arm, {census}: ReviveRun) {
  const last = census.at(-1);
  return {[`${arm}Inactive`]: last?.inactiveShare ?? Number.NaN, [`${arm}Loss`]: last?.loss ?? Number.NaN} as Readonly<
    Record<`${Arm}Inactive` | `${Arm}Loss`, number>
  >;
}
