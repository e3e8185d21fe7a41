import type {FlowArm, LayerGrowth} from '../experiments/layer-growth/run';
import type {MeanActivation} from '../experiments/mean-activation/run';
import type {Vanishing} from '../experiments/vanishing/run';
import type {Printed, Table} from './table';

export function printLayerGrowth({sigmoid, tanh, tanhGlorot, sigmoidGlorot}: LayerGrowth): Printed {
  const flows = flowTable({sigmoid, tanh, tanhGlorot, sigmoidGlorot});
  return {tables: [flows], trajectory: flows};
}

export function printVanishing({arms, sweep}: Vanishing): Printed {
  const flows = flowTable(arms);
  const swept: Table = {
    title: 'What of the last hidden layer reaches the first',
    columns: ['arm', 'depth', 'errors', 'gradients'],
    rows: Object.entries(sweep).flatMap(([arm, depths]) =>
      depths.map(({depth, errors, gradients}) => [arm, depth, errors, gradients]),
    ),
  };
  return {tables: [flows, swept], trajectory: flows};
}

export function printMeanActivation({relu, elu}: MeanActivation): Printed {
  const table: Table = {
    title: 'Mean activation of each layer',
    columns: ['activation', 'layer', 'mean before', 'shift before', 'mean after', 'shift after'],
    rows: [relu, elu].flatMap(({activation, before, after}) =>
      before.map(({layer, mean, shift}, index) => [
        activation,
        layer,
        mean,
        shift,
        after[index]?.mean,
        after[index]?.shift,
      ]),
    ),
  };
  return {tables: [table], trajectory: table};
}

function flowTable(arms: Readonly<Record<string, FlowArm>>): Table {
  return {
    title: 'Signals up and errors down, layer by layer (the last row of each is the output)',
    columns: ['arm', 'weights', 'layer', 'sum', 'activation', 'slope', 'x weights', 'x slopes', 'error', 'gradient'],
    rows: Object.entries(arms).flatMap(([name, {initialisation, layers, output}]) =>
      [...layers, output].map(flow => [
        name,
        initialisation,
        flow.layer,
        flow.meanPreActivation,
        flow.meanActivation,
        flow.meanSlope,
        flow.weightFactor,
        flow.slopeFactor,
        flow.errorSize,
        flow.gradientSize,
      ]),
    ),
  };
}
