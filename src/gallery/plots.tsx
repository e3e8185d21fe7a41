import {createSignal, linear, Vector2} from '@motion-canvas/core';
import {AxisNumbers} from '../components/AxisNumbers';
import {DataLine} from '../components/DataLine';
import {DerivativePlot} from '../components/DerivativePlot';
import {FunctionCard} from '../../scenes/components/FunctionCard';
import {FunctionPlot, type FunctionPlotProps} from '../components/FunctionPlot';
import {Magnifier} from '../components/Magnifier';
import {PlotInterval} from '../components/PlotInterval';
import {PlotPoint} from '../components/PlotPoint';
import {Tangent} from '../components/Tangent';
import {dark} from '../theme/theme';
import {makeExhibition, type Exhibit} from './exhibit';

const {color, pace} = dark;

const plotted = (size: Vector2, props: Partial<FunctionPlotProps> = {}) =>
  new FunctionPlot({
    size,
    xRange: [-3, 3],
    yRange: [-1.2, 1.2],
    curve: () => Math.tanh,
    slope: () => (x: number) => 1 - Math.tanh(x) ** 2,
    color: color.tanh,
    ...props,
  });

function drawing(): Exhibit {
  const drawn = createSignal(0);
  return {
    name: 'FunctionPlot, drawn so far',
    build: size => plotted(size, {drawn}),
    play: () => drawn(0.7, pace.draw, linear),
  };
}

function becoming(): Exhibit {
  let plot: FunctionPlot | undefined;
  return {
    name: 'FunctionPlot, becoming another',
    build: size => (plot = plotted(size)),
    *play() {
      yield* plot?.become(Math.sin, pace.draw) ?? [];
    },
  };
}

/** Function plots and all that belongs to them. */
export default makeExhibition(3, () => [
  drawing(),
  becoming(),
  {
    name: 'FunctionPlot, a jump',
    build: size => plotted(size, {curve: () => (x: number) => (x < 0.5 ? -1 : 1), color: color.ink}),
  },
  {
    name: 'PlotPoint, Tangent',
    build: size => {
      const plot = plotted(size);
      plot.marks.add([new Tangent({plot, at: 0.6, length: size.x / 2}), new PlotPoint({plot, at: 0.6, guides: 1})]);
      return plot;
    },
  },
  {
    name: 'PlotInterval, AxisNumbers',
    build: size => {
      const plot = plotted(size);
      plot.ground.add([
        new PlotInterval({plot, interval: [-Infinity, -1.5]}),
        new PlotInterval({plot, interval: [1.5, Infinity]}),
      ]);
      plot.add([
        new AxisNumbers({plot, axis: 'x', values: [-2, 2]}),
        new AxisNumbers({plot, axis: 'y', values: [-1, 1], otherSide: true}),
      ]);
      return plot;
    },
  },
  {
    name: 'DerivativePlot',
    build: size => {
      const plot = plotted(new Vector2(size.x, size.y * 0.5)).y(-size.y * 0.25);
      const upTo = 1;
      plot.marks.add(new PlotPoint({plot, at: upTo}));
      const below = {y: size.y * 0.27, height: size.y * 0.4, yRange: [-0.1, 1.1] as const};
      return [plot, new DerivativePlot({of: plot, upTo, ...below})];
    },
  },
  {
    name: 'Magnifier',
    build: size => {
      const plot = plotted(size);
      const look = {xRange: [0.8, 1.6], yRange: [0.6, 1]} as const;
      const place = new Vector2(size.x * 0.25, size.y * 0.25);
      plot.marks.add(new Magnifier({of: plot, ...look, place, glass: size.scale(0.4), opened: 1}));
      return plot;
    },
  },
  {
    name: 'FunctionCard',
    build: size =>
      new FunctionCard({
        size,
        shows: {name: 'tanh', value: Math.tanh, slope: x => 1 - Math.tanh(x) ** 2, color: color.tanh},
        xRange: [-3, 3],
        yRange: [-1.2, 1.2],
      }),
  },
  {
    name: 'DataLine',
    build: size => {
      const plot = plotted(size, {xRange: [0, 10], yRange: [0, 1.1], drawn: 0});
      const data = Array.from({length: 11}, (_, step) => [step, Math.exp(-step / 4)] as const);
      plot.marks.add(new DataLine({plot, measure: 'loss', data, upTo: 10}));
      return plot;
    },
  },
]);
