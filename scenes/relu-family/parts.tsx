import {Layout} from '@motion-canvas/2d';
import {all, createSignal, easeInOutCubic, type SimpleSignal, type ThreadGenerator} from '@motion-canvas/core';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {plainly} from '../../src/components/plainly';
import {activations, type Activation} from '../../src/simulation/activations';
import {
  runMeanActivation,
  type MeanActivation,
  type MeanActivationParameters,
} from '../../src/simulation/experiments/mean-activation/run';
import {
  runPreluSlopes,
  type PreluSlopes,
  type PreluSlopesParameters,
} from '../../src/simulation/experiments/prelu-slopes/run';
import {
  filmRevive,
  runRevive,
  type Revive,
  type ReviveFilm,
  type ReviveParameters,
} from '../../src/simulation/experiments/revive/run';
import type {Stage} from '../../src/stage/stage';
import {activationColor} from '../activationColor';
import type {script} from './script';

/** What differs from the experiments of this lecture. */
export interface FamilyExperiments {
  readonly revive?: Partial<ReviveParameters>;
  readonly prelu?: Partial<PreluSlopesParameters>;
  /** A run in which a slope turns negative: from another seed than `prelu`, if left out. */
  readonly preluNegative?: Partial<PreluSlopesParameters>;
  readonly means?: Partial<MeanActivationParameters>;
}

/** What the beats of this chapter move. */
export interface FamilyParts {
  readonly stage: Stage<typeof script>;
  readonly revived: Revive;
  /** The networks of those trainings, one for each count. */
  readonly revivedFilm: ReviveFilm;
  readonly slopes: PreluSlopes;
  /** In which a slope turns negative. */
  readonly negativeSlopes: PreluSlopes;
  readonly means: MeanActivation;
  /** Of the column of the network that goes on with ReLU, in pixels. */
  readonly columnWidth: SimpleSignal<number>;
  /** How far the training has come in which PReLU's slopes are learned, in steps. */
  readonly preluStep: SimpleSignal<number>;
  /** What is here for this beat, or the next ones, only. */
  readonly passing: Layout;
}

/** A seed in whose run a slope turns negative early and stays so: where that is shown, nothing else would do. */
export const seedOfValley = 27;

/** Each beat brings its own picture. */
export function setFamily(stage: Stage<typeof script>, experiments: FamilyExperiments = {}): FamilyParts {
  const {view} = stage;
  const passing = new Layout({});
  view.add([passing]);
  const {revive, prelu, preluNegative, means} = experiments;
  return {
    stage,
    revived: runRevive(revive),
    revivedFilm: filmRevive(revive),
    slopes: runPreluSlopes(prelu),
    negativeSlopes: runPreluSlopes(preluNegative),
    means: runMeanActivation(means),
    columnWidth: createSignal(0),
    preluStep: createSignal(0),
    passing,
  };
}

/** Half the width of the chapter's large plot, in maths units. */
export const reach = 4;
/** How far down the large plot goes: deep enough for ELU, and a little more. */
const depth = 1.4;

/** The large plot at the left, ReLU in it, not drawn yet. One unit is as long up as across. */
export function reluPlot({theme, regions}: Stage<typeof script>): FunctionPlot {
  const {main} = regions;
  const unit = main.height / (reach + depth);
  const width = 2 * reach * unit;
  return new FunctionPlot({
    size: [width, main.height],
    position: [main.left + theme.size.curve + width / 2, main.center.y],
    xRange: [-reach, reach],
    yRange: [-depth, reach],
    curve: () => activations.relu.value,
    slope: () => activations.relu.slope,
    color: activationColor(theme, 'relu'),
    axes: 0,
    drawn: 0,
  });
}

/** The left end of the column beside a plot. */
export function besidePlot(plot: FunctionPlot, {theme}: Stage<typeof script>): number {
  return plot.position().x + plot.width() / 2 + theme.size.margin;
}

/** A plot's function, its slope and its colour turn into those of another. */
export function* turnInto(
  plot: FunctionPlot,
  {value, slope}: Activation,
  hue: string,
  seconds: number,
): ThreadGenerator {
  const from = plot.slope() ?? slope;
  const share = createSignal(0);
  plot.slope(() => {
    const to = share();
    return (x: number) => from(x) * (1 - to) + slope(x) * to;
  });
  yield* all(
    plot.become(value, seconds),
    plot.graph.stroke(hue, seconds, easeInOutCubic, plainly),
    share(1, seconds, easeInOutCubic),
  );
  plot.slope(() => slope);
}

/** A layer's name, the lowest being layer 1. */
export function layerName(layer: number, {words}: FamilyParts['stage']): string {
  return words.layer.replace('#', `${layer}`);
}
