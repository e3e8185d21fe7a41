import {all, easeInOutCubic, linear, type BBox, type ThreadGenerator} from '@motion-canvas/core';
import {AxisNumbers} from '../../src/components/AxisNumbers';
import {CensusGrid} from '../components/CensusGrid';
import {networkAt, RingsMap} from '../components/RingsMap';
import {Label} from '../../src/components/Label';
import {Numeral} from '../../src/components/Numeral';
import type {Network} from '../../src/simulation/network';
import type {DyingRun} from '../../src/simulation/experiments/dying-relu/run';
import {reveal} from '../../src/stage/motion';
import type {ReluParts} from './parts';

/** Columns of a grid: so many that a cell is still seen as a unit. */
const columns = 50;

/** All units over the training, at the rate that is too large and at the one that fits. */
export function* census(parts: ReluParts): ThreadGenerator {
  const {stage, dyingRelu, dyingFilm} = parts;
  const {theme, regions} = stage;
  const {pace} = theme;
  const counts = [
    {run: dyingRelu.tooLarge, film: dyingFilm.tooLarge, box: regions.left},
    {run: dyingRelu.fitting, film: dyingFilm.fitting, box: regions.right},
  ].map(({run, film, box}) => count(run, film, box, parts));
  yield* reveal(...counts.flatMap(({words}) => words));
  yield* all(...counts.map(({numbers}) => numbers.shown(1, pace.move)));
  yield* all(...counts.map(({grid}) => grid.shown(1, pace.move, easeInOutCubic)));
  yield* all(...counts.map(({grid}) => grid.shown(grid.steps.length, 3.6 * pace.dwell, linear)));
}

function count(
  run: DyingRun,
  film: readonly Network[],
  box: BBox,
  {stage: {theme, words}, passing, dyingRelu, dyingFilm}: ReluParts,
) {
  const {color, size} = theme;
  const {steps, width: units} = dyingRelu.parameters;
  const every = Math.max(1, Math.round(steps / columns));
  const seen = run.census.filter(({step}) => step % every === 0);
  const layers = (run.census[0]?.inactive ?? []).map(() => units);
  const aside = 3.6 * size.label;
  const height = box.height - 2.5 * size.figure;
  const width = box.width - aside - size.label;
  const grid = new CensusGrid({
    layers,
    steps: seen.map(({step}) => step),
    inactive: seen.map(({inactiveUnits}) => inactiveUnits),
    color: color.relu,
    size: [width, height],
    position: [box.left + aside + width / 2, box.bottom - 1.5 * size.label - height / 2],
  });
  const numbers = new AxisNumbers({plot: grid, axis: 'x', values: [0, steps / 2, steps], shown: 0});
  grid.add(numbers);
  const total = units * layers.length;
  const side = 1.8 * size.figure;
  const map = new RingsMap({
    dataset: dyingFilm.dataset,
    network: () => networkAt(film, seen[Math.max(0, Math.floor(grid.shown() + 1e-9) - 1)]?.step ?? 0),
    color: color.relu,
    size: side,
    position: [box.left + aside + width - side / 2, box.top + side / 2],
    opacity: 0,
  });
  const axisName = new Label({
    text: words.steps,
    position: grid
      .position()
      .add(grid.toLocal(0.75 * steps, 0))
      .addY(0.85 * size.label),
    opacity: 0,
  });
  const row = box.top + side - 0.4 * size.figure;
  const figure = new Numeral({
    text: () => `${grid.inactiveUnits()}/${total}`,
    anchor: 'left',
    fontSize: 0.8 * size.figure,
    position: [box.left, row],
    opacity: 0,
  });
  const rate = new Label({
    kind: 'body',
    strong: true,
    text: `${words.learningRate} ${run.learningRate}`,
    fill: color.ink,
    anchor: 'left',
    position: [box.left, box.top + 0.5 * size.title],
    opacity: 0,
  });
  const name = new Label({
    text: words.inactive,
    anchor: 'left',
    position: [box.left + 2.6 * size.figure, row + 0.15 * size.figure],
    opacity: 0,
  });
  const layerNames = layers.map(
    (_, layer) =>
      new Label({
        text: words.layer.replace('#', `${layer + 1}`),
        anchor: 'right',
        position: grid
          .position()
          .add(grid.layerAt(layer))
          .add([-size.gap / 2, 0]),
        opacity: 0,
      }),
  );
  passing.add([grid, map, figure, rate, name, axisName, ...layerNames]);
  return {grid, numbers, words: [map, figure, rate, name, axisName, ...layerNames]};
}
