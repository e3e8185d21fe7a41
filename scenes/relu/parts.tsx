import type {Layout} from '@motion-canvas/2d';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {identity, relu} from '../../src/simulation/activations';
import {runBentLines, type BentLines, type BentLinesParameters} from '../../src/simulation/experiments/bent-lines/run';
import {
  filmDepthTraining,
  runDepthTraining,
  type DepthTraining,
  type DepthTrainingFilm,
  type DepthTrainingParameters,
} from '../../src/simulation/experiments/depth-training/run';
import {
  filmDyingRelu,
  runDyingRelu,
  type DyingRelu,
  type DyingReluFilm,
  type DyingReluParameters,
} from '../../src/simulation/experiments/dying-relu/run';
import {runVanishing, type Vanishing, type VanishingParameters} from '../../src/simulation/experiments/vanishing/run';
import {runZigzag, type Zigzag, type ZigzagParameters} from '../../src/simulation/experiments/zigzag/run';
import type {Stage} from '../../src/stage/stage';
import type {script} from './script';

/** What differs from the experiments of this lecture. */
export interface ReluExperiments {
  readonly vanishing?: Partial<VanishingParameters>;
  readonly bentLines?: Partial<BentLinesParameters>;
  readonly depthTraining?: Partial<DepthTrainingParameters>;
  readonly zigzag?: Partial<ZigzagParameters>;
  readonly dyingRelu?: Partial<DyingReluParameters>;
}

/** What the beats of this chapter move. */
export interface ReluParts {
  readonly stage: Stage<typeof script>;
  readonly vanishing: Vanishing;
  readonly bentLines: BentLines;
  readonly depthTraining: DepthTraining;
  readonly zigzag: Zigzag;
  readonly dyingRelu: DyingRelu;
  /** The networks of both trainings after every step. */
  readonly depthFilm: DepthTrainingFilm;
  readonly dyingFilm: DyingReluFilm;
  /** What is here for one beat. */
  readonly passing: Layout;
}

/** How far the inputs of the plots of ReLU itself reach. */
export const reach = 4;

/** The straight line that is to be bent, not drawn yet. */
export function linePlot({theme: {color}}: ReluParts['stage'], size: readonly [number, number]): FunctionPlot {
  return new FunctionPlot({
    size: [...size],
    xRange: [-reach, reach],
    yRange: [-reach / 4, reach],
    curve: () => identity.value,
    slope: () => relu.slope,
    color: color.relu,
    drawn: 0,
    axes: 0,
  });
}

/** Each beat brings its own picture. */
export function setRelu(stage: Stage<typeof script>, experiments: ReluExperiments = {}): ReluParts {
  return {
    stage,
    vanishing: runVanishing(experiments.vanishing),
    bentLines: runBentLines(experiments.bentLines),
    depthTraining: runDepthTraining(experiments.depthTraining),
    zigzag: runZigzag(experiments.zigzag),
    dyingRelu: runDyingRelu(experiments.dyingRelu),
    depthFilm: filmDepthTraining(experiments.depthTraining),
    dyingFilm: filmDyingRelu(experiments.dyingRelu),
    passing: stage.layer,
  };
}
