import {createSignal, linear, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {Label} from '../components/Label';
import {
  Area,
  Axes,
  Band,
  Bars,
  Contours,
  Curve,
  DataLine,
  DescentPlane,
  Dot,
  Dots,
  Field,
  Guides,
  log,
  Magnifier,
  ordinal,
  Path,
  Place,
  Plot,
  Quadrants,
  Rule,
  Segment,
  Stems,
  Tangent,
  Text,
  Vector,
  type PlotProps,
  type Point,
} from '../plot';
import {dark} from '../theme/theme';
import {makeExhibition, type Exhibit} from './exhibit';

const {color, size: sizes, pace} = dark;

/** A bend that flattens out at both ends, and its slope. */
const bend = (x: number) => Math.tanh(x);
const slope = (x: number) => 1 - Math.tanh(x) ** 2;
const bowl = (x: number, y: number) => (x + y) ** 2 + (x - y) ** 2 / 8;

const shown = (name: string, props: PlotProps): Exhibit => ({name, build: size => new Plot({size, ...props})});

function curves(): Exhibit {
  const drawn = createSignal(0);
  const curve = new Curve({of: bend, color: color.tanh, drawn});
  return {
    name: 'Curve, Text',
    build: size =>
      new Plot({
        size,
        xScale: [-3, 3],
        yScale: [-1.2, 1.2],
        children: [
          new Axes({across: {ticks: [-2, 2]}, up: {ticks: [-1, 1]}}),
          curve,
          new Text({at: () => curve.tip(), text: 'tanh', side: 'below', color: color.tanh}),
        ],
      }),
    play: () => drawn(0.8, pace.draw, linear),
  };
}

function gaps(): Exhibit {
  const from = createSignal(0);
  const curve = new Curve({of: x => 1 / (x - from()), color: color.ink});
  return {
    name: 'a pole is a gap',
    build: size => new Plot({size, panel: 1, xScale: [-3, 3], yScale: [-2, 2], children: [new Axes({}), curve]}),
  };
}

function touched(): Exhibit {
  const at = createSignal(-2);
  const curve = new Curve({of: bend, color: color.tanh});
  return {
    name: 'Tangent, Guides',
    build: size =>
      new Plot({
        size,
        equalUnits: true,
        xScale: [-3, 3],
        yScale: [-1, 1],
        children: [
          new Axes({}),
          curve,
          new Guides({at: () => curve.at(at())}),
          new Tangent({curve, slope, at, length: size.x / 2}),
          new Dot({at: () => curve.at(at())}),
        ],
      }),
    play: () => at(0.6, pace.draw),
  };
}

function measured(): Exhibit {
  const line = new DataLine({
    points: Array.from({length: 9}, (_, index): Point => [index, 10 ** (-index / 2)]),
    dots: sizes.dot,
    color: color.gradient,
    drawn: 0,
  });
  return {
    name: 'DataLine, log',
    build: size =>
      new Plot({
        size: [size.x - 120, size.y - 60],
        x: 50,
        y: -20,
        xScale: [0, 8],
        yScale: log(1e-4, 1),
        children: [new Axes({up: {ticks: [1e-4, 1e-2, 1], grid: true}, across: {ticks: [2, 4, 6, 8]}}), line],
      }),
    play: () => line.drawn(line.shareAt(6.5), pace.draw, linear),
  };
}

function walking(): Exhibit {
  const path = new Path({
    points: Array.from({length: 12}, (_, step): Point => [2 * 0.8 ** step * (-1) ** step, 1.6 * 0.8 ** step]),
    stepColors: Array.from({length: 11}, (_, step) => (step % 2 === 0 ? color.positive : color.negative)),
    drawn: 0,
  });
  return {
    name: 'Path, Quadrants',
    build: size =>
      new Plot({
        size,
        panel: 1,
        xScale: [-2.4, 2.4],
        yScale: [-0.4, 2],
        children: [
          new Quadrants({origin: [0, 0.8], color: color.sigmoid}),
          path,
          new Vector({from: [-2, 0.2], to: [-1, 0.8], color: color.gradient}),
        ],
      }),
    play: () => path.drawn(path.shareAt(7.5), pace.draw, linear),
  };
}

function descending(): Exhibit {
  const start: Point = [1.6, 0.2];
  const path = Array.from({length: 20}).reduce<readonly Point[]>(
    points => {
      const [x, y] = points.at(-1) ?? start;
      const [dx, dy] = [2 * (x + y) + (x - y) / 4, 2 * (x + y) - (x - y) / 4];
      return [...points, [x - 0.42 * dx, y - 0.42 * dy]];
    },
    [start],
  );
  let plane: DescentPlane | undefined;
  return {
    name: 'DescentPlane',
    build: size =>
      (plane = new DescentPlane({
        size: [size.y, size.y],
        xScale: [-2, 2],
        yScale: [-2, 2],
        color: color.relu,
        descent: {start, optimum: [0, 0], path, loss: bowl, levels: [3, 1, 0.3, 0.1, 0.03]},
      })),
    *play(): ThreadGenerator {
      if (!plane) return;
      yield* plane.open();
      yield* plane.contours.drawn(1, pace.draw, linear);
      yield* plane.aim();
      yield* plane.path.drawn(1, pace.draw, linear);
    },
  };
}

function magnified(): Exhibit {
  const magnifier = (size: Vector2) =>
    new Magnifier({
      xInterval: [0.8, 1.6],
      yInterval: [0.6, 1],
      place: new Vector2(size.x * 0.25, size.y * 0.25),
      glass: size.scale(0.4),
      drawn: 1,
      children: [new Curve({of: bend, color: color.tanh}), new Dot({at: [1.2, bend(1.2)]})],
    });
  return {
    name: 'Magnifier',
    build: size =>
      new Plot({
        size,
        xScale: [-3, 3],
        yScale: [-1.2, 1.2],
        children: [new Axes({}), new Curve({of: bend, color: color.tanh}), magnifier(size)],
      }),
  };
}

/** The marks of the plot grammar. */
export default makeExhibition(4, () => [
  curves(),
  gaps(),
  touched(),
  measured(),
  walking(),
  descending(),
  magnified(),
  shown('Band, Area, Rule', {
    xScale: [-3, 3],
    yScale: [-1.2, 1.2],
    children: [
      new Band({axis: 'x', interval: [-Infinity, -1.5], color: color.gradient}),
      new Area({of: bend, color: color.tanh}),
      new Rule({axis: 'y', value: 1, lineDash: [12, 12]}),
      new Segment({from: [-3, -0.9], to: [3, 0.9], color: color.muted}),
      new Axes({}),
    ],
  }),
  shown('Stems', {
    xScale: [0, 9],
    yScale: [-1, 1],
    children: [
      new Axes({}),
      new Stems({
        signed: true,
        dots: sizes.dot,
        points: Array.from({length: 8}, (_, index): Point => [index + 1, Math.cos(1.3 * index) * 0.85 ** index]),
      }),
    ],
  }),
  shown('Bars, ordinal', {
    xScale: ordinal(['a', 'b', 'c']),
    yScale: [0, 1],
    children: [
      new Bars({
        points: [
          [0, 0.4],
          [1, 0.9],
          [2, 0.2],
        ],
        color: color.sigmoid,
      }),
      new Axes({across: {ticks: 3}}),
    ],
  }),
  shown('Field, Dots', {
    panel: 1,
    xScale: [-2, 2],
    yScale: [-2, 2],
    children: [
      new Field({of: (x, y) => Math.tanh(2 * (1 - x * x - y * y))}),
      new Contours({of: (x, y) => x * x + y * y, levels: [1], color: color.ink}),
      new Dots({
        points: [
          [0, 0.4],
          [0.3, -0.2],
          [1.4, 0.9],
          [-1.5, 0.2],
        ],
        radius: 8,
      }),
    ],
  }),
  shown('Axes, Place', {
    xScale: [-1, 1],
    yScale: [-1, 1],
    equalUnits: true,
    children: [
      new Axes({across: {tex: 'w_1', ticks: [-1, 1], nameInside: true}, up: {tex: 'w_2', nameInside: true}}),
      new Place({at: [-1.5, 0.6], children: new Label({text: 'here'})}),
    ],
  }),
]);
