import type {ResultTables, Table} from '../../table';
import type {FlowArm, LayerGrowth} from './run';

export function layerGrowthTables({sigmoid, tanh, tanhGlorot, sigmoidGlorot}: LayerGrowth): ResultTables {
  const flows = flowTable({sigmoid, tanh, tanhGlorot, sigmoidGlorot});
  return {tables: [flows], trajectory: flows};
}

/** Signals and errors of each arm, layer by layer. */
export function flowTable(arms: Readonly<Record<string, FlowArm>>): Table {
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
