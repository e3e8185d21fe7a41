import {createSignal, linear, Vector2} from '@motion-canvas/core';
import {ScatterPlot} from '../components/ScatterPlot';
import {Stems} from '../components/Stems';
import {Trajectory} from '../components/Trajectory';
import {WeightPlane} from '../components/WeightPlane';
import {dark} from '../theme/theme';
import {makeExhibition, type Exhibit} from './exhibit';

const {color, pace} = dark;
const square = ({x, y}: Vector2) => Math.min(x, y);
const valley = {
  optimum: [0, 0],
  eigenvalues: [4, 1],
  eigenvectors: [
    [1, 0],
    [0, 1],
  ],
  levels: [2, 0.5, 0.125],
} as const;

/** Gradient descent in that valley, at a rate that overshoots its steep side. */
function descent(): readonly Vector2[] {
  const points = [new Vector2(0.8, 1.6)];
  for (let step = 0; step < 8; step += 1) {
    const {x, y} = points.at(-1) ?? Vector2.zero;
    points.push(new Vector2(x * (1 - 0.44 * valley.eigenvalues[0]), y * (1 - 0.44 * valley.eigenvalues[1])));
  }
  return points;
}

function walked(): Exhibit {
  const steps = createSignal(0);
  const points = descent();
  return {
    name: 'WeightPlane, Trajectory',
    build: room => {
      const plane = new WeightPlane({
        size: square(room),
        xRange: [-2, 2],
        yRange: [-2, 2],
        valley,
        contours: 1,
        shade: 1,
        pivot: points[0] ?? Vector2.zero,
      });
      plane.marks.add(new Trajectory({points: points.map(point => plane.at(point)), steps, stroke: color.sigmoid}));
      return plane;
    },
    play: () => steps(points.length - 1, pace.dwell, linear),
  };
}

/** Planes, clouds and paths. */
export default makeExhibition(3, () => [
  walked(),
  {
    name: 'ScatterPlot',
    build: room =>
      new ScatterPlot({
        size: square(room),
        points: [0, 1, 2, 3, 4, 5].map(index => [Math.cos(index) / 2, Math.sin(index) / 2] as const),
        color: color.sigmoid,
      }),
  },
  {
    name: 'Stems',
    build: room =>
      new Stems({size: room, xRange: [0, 8], values: [1, -0.8, 0.6, -0.5, 0.4, -0.3, 0.2, -0.1], shown: 7.5}),
  },
]);
