export * from './activations';
export * from './bentLines';
export * from './comparison';
export * from './deltaRule';
export * from './depthTraining';
export * from './dyingRelu';
export * from './experiments';
export * from './gradientFlow';
export * from './initialisation';
export * from './layerGrowth';
export {
  deltaRule,
  distanceBetween,
  meanLoss,
  secondMoments,
  weightedSum,
  type Lesson as LinearLesson,
  type Pair,
  type SecondMoments,
  type Update,
  type Weights,
} from './linearUnit';
export * from './meanActivation';
export * from './workspace';
export * from './network';
export * from './parameters';
export * from './preluSlopes';
export * from './random';
export * from './revive';
export * from './rings';
export * from './saturation';
export * from './stackedLayers';
export * from './statistics';
export * from './stepBlindness';
export * from './training';
export * from './vanishing';
export * from './zigzag';
