import {Layout} from '@motion-canvas/2d';
import {createSignal, type SimpleSignal} from '@motion-canvas/core';
import type {FunctionPlot} from '../../src/components/FunctionPlot';
import {activations} from '../../src/simulation/activations';
import {
  runLayerGrowth,
  type LayerGrowth,
  type LayerGrowthParameters,
} from '../../src/simulation/experiments/layer-growth/run';
import {runZigzag, type Zigzag, type ZigzagParameters} from '../../src/simulation/experiments/zigzag/run';
import type {Stage} from '../../src/stage/stage';
import {outputPlot} from '../zigzag/outputs';
import type {RacePlane} from './RacePlane';
import type {script} from './script';

/** What the beats of this chapter move. */
export interface TanhParts {
  readonly stage: Stage<typeof script>;
  readonly zigzag: Zigzag;
  /** Chapter 3's network. */
  readonly growth: LayerGrowth;
  /** What is here for this beat, or the next ones, only. */
  readonly passing: Layout;
  /** The curve of the first beats: the sigmoid at 0, tanh at 1, and everything between. */
  readonly plot: FunctionPlot;
  readonly stretched: SimpleSignal<number>;
  /** 1 while two race, 0 when there are three. */
  readonly paired: SimpleSignal<number>;
  /** The planes of the race, in the order in which they came in. */
  readonly racers: RacePlane[];
}

/** The sigmoid for 0, tanh(x) = 2 sigmoid(2x) - 1 for 1, and every curve on the way. */
export function between(stretch: number): (x: number) => number {
  return x => (1 + stretch) * activations.sigmoid.value((1 + stretch) * x) - stretch;
}

export function setTanh(
  stage: Stage<typeof script>,
  experiment?: Partial<ZigzagParameters>,
  growth?: Partial<LayerGrowthParameters>,
): TanhParts {
  const {view} = stage;
  const zigzag = runZigzag(experiment);
  const stretched = createSignal(0);
  const plot = outputPlot(zigzag.preActivations.flat(), stage);
  plot.curve(() => between(stretched()));
  const passing = new Layout({});
  view.add([passing]);
  return {stage, zigzag, growth: runLayerGrowth(growth), passing, plot, stretched, paired: createSignal(1), racers: []};
}
