export * from './activations';
export * from './experiments/bent-lines/run';
export * from './decisionMap';
export * from './experiments/comparison/choice';
export * from './experiments/comparison/run';
export * from './experiments/delta-rule/run';
export * from './experiments/depth-training/run';
export * from './experiments/dying-relu/run';
export type {Experiment, Outcome} from './experiment';
export * from './experiments';
export type {Cell, ResultTables, Table} from './table';
export * from './experiments/fading/run';
export * from './gradientFlow';
export * from './unitLine';
export * from './initialisation';
export * from './experiments/layer-growth/run';
export {
  batchUpdate,
  deltaRule,
  distanceBetween,
  meanLoss,
  secondMoments,
  weightedSum,
  zeroErrorLines,
  type LinearDataset,
  type Pair,
  type SecondMoments,
  type Update,
  type Weights,
  type ZeroErrorLine,
} from './linearUnit';
export * from './experiments/mean-activation/run';
export {matrix, pickRows, type Matrix} from './matrix';
export * from './network';
export * from './parameters';
export type {ParameterShape} from './parameterShape';
export * from './experiments/prelu-slopes/run';
export * from './random';
export * from './experiments/revive/run';
export * from './rings';
export * from './experiments/saturation/run';
export * from './experiments/stacked-layers/run';
export * from './statistics';
export * from './experiments/step-blindness/run';
export * from './training';
export * from './experiments/vanishing/run';
export * from './experiments/zigzag/run';
