import {createSignal, linear} from '@motion-canvas/core';
import {CensusGrid} from '../../scenes/components/CensusGrid';
import {DenseNetwork} from '../../scenes/components/DenseNetwork';
import {networkAt, RingsMap} from '../../scenes/components/RingsMap';
import {ringsExample} from '../../scenes/components/ringsExample';
import {LayerChart} from '../components/LayerChart';
import {Neuron} from '../../scenes/components/Neuron';
import {dark} from '../theme/theme';
import {makeExhibition, type Exhibit} from './exhibit';

const {color, pace, size} = dark;
const fading = [1, 2, 3, 4, 5].map(layer => 4 ** -layer);

function chart(scaling: 'linear' | 'log'): Exhibit {
  const shown = createSignal(0);
  const yRange = scaling === 'log' ? ([1e-4, 1] as const) : ([0, 0.3] as const);
  const levels = scaling === 'log' ? [1e-4, 1e-2, 1] : [0, 0.1, 0.2, 0.3];
  return {
    name: `LayerChart, ${scaling}`,
    build: room => {
      const plot = new LayerChart({
        size: room.sub([3 * size.gap, size.gap]),
        x: 1.5 * size.gap,
        xRange: [0.5, 5.5],
        yRange,
        scaling,
        levels,
        digits: 1,
      });
      plot.addSeries({values: fading, color: color.gradient, marks: scaling === 'log' ? 'line' : 'stems', shown});
      return plot;
    },
    play: () => shown(fading.length, pace.draw, linear),
  };
}

/** Units, networks, and what is measured in them layer by layer. */
export default makeExhibition(3, () => [
  {name: 'Neuron', build: room => new Neuron({inputs: ['0.9', '0.1'], radius: size.body, size: room.mul([0.5, 0.55])})},
  {name: 'DenseNetwork', build: room => new DenseNetwork({layers: [3, 4, 4, 2], size: room.scale(0.8)})},
  {
    name: 'DenseNetwork, lit and weighed',
    build: room =>
      new DenseNetwork({
        layers: [2, 3, 1],
        size: room.scale(0.8),
        activations: [[0.2, 1], [0, 0.5, 1], [0.7]],
        weights: [
          [
            [1, -0.5, 0.1],
            [0.3, 1, -1],
          ],
          [[1], [0.4], [0.1]],
        ],
      }),
  },
  chart('linear'),
  chart('log'),
  {
    name: 'RingsMap, CensusGrid',
    build: room => [
      new RingsMap({
        dataset: ringsExample().dataset,
        network: () => networkAt(ringsExample().film, ringsExample().lastStep),
        color: color.relu,
        size: 0.8 * room.y,
        x: -room.x / 4,
      }),
      new CensusGrid({
        layers: [4, 4],
        steps: [0, 1, 2, 3],
        inactive: [
          [[], []],
          [[2], []],
          [[2, 0], [1]],
          [
            [2, 0, 3, 1],
            [1, 2],
          ],
        ],
        color: color.relu,
        shown: 4,
        size: room.mul([0.42, 0.8]),
        x: room.x / 4,
      }),
    ],
  },
]);
