// @vitest-environment happy-dom
import {inScene} from './mountPlot';
import {Layout} from '@motion-canvas/2d';
import {BBox, createSignal} from '@motion-canvas/core';
import {describe, expect, it} from 'vitest';
import * as grammar from '../../src/plot';
import {
  Area,
  Axes,
  Curve,
  DataLine,
  Dot,
  Dots,
  fit,
  log,
  Path,
  Plot,
  Stems,
  type Point,
  type PlotProps,
} from '../../src/plot';
import {dark} from '../../src/theme/theme';

inScene();

const plotOf = (props: PlotProps) => new Plot({size: [400, 200], xScale: [0, 10], yScale: [0, 100], ...props});
const points: readonly Point[] = [
  [0, 1 / 3],
  [1, 90],
  [4, Math.PI],
  [10, 50],
];

describe('a mark', () => {
  it('outside of a plot says where it belongs', () => {
    const layout = new Layout({children: new Path({points})});
    const [path] = layout.children();
    expect(() => (path as Path).plot()).toThrow('A Path is drawn inside a Plot');
    expect(() => new Axes({}).plot()).toThrow('An Axes is drawn inside a Plot');
  });

  it('finds its plot through layouts', () => {
    const path = new Path({points});
    const plot = plotOf({children: new Layout({children: path})});
    expect(path.plot()).toBe(plot);
  });
});

describe('what a plot reports', () => {
  const report = (props: PlotProps) => plotOf(props).report();

  it.each([
    ['a DataLine', new DataLine({points}), 'line'],
    ['a Path', new Path({points}), 'path'],
    ['Dots', new Dots({points}), 'points'],
    ['Stems', new Stems({points}), 'stems'],
  ])('%s shows is, to the last bit, the data it was given', (_, mark, name) => {
    expect(report({children: mark}).series.map(series => [series.name, series.points])).toEqual([[name, points]]);
  });

  it('is what has been drawn of each mark', () => {
    const drawn = 0.5;
    const series = report({
      children: [new Path({points, drawn}), new DataLine({points, drawn}), new Dots({points, drawn})],
    }).series.map(each => each.points);
    expect(series).toEqual([
      [points[0], points[1], [2.5, (90 + Math.PI) / 2]],
      [points[0], points[1], points[2], [5, Math.PI + (50 - Math.PI) / 6]],
      [points[0], points[1]],
    ]);
  });

  it('leaves out what is hidden, not yet begun, or nameless', () => {
    const children = [new Path({points, opacity: 0.5}), new Path({points, drawn: 0}), new Dot({at: [1, 1]})];
    expect(report({children}).series).toEqual([]);
  });

  it('splits signed stems by their colour', () => {
    const signed = new Stems({signed: true, points: [[1, 5], [2, -5], [3, 7]]}); // prettier-ignore
    expect(report({yScale: [-10, 10], children: signed}).series).toMatchObject([
      {name: 'positive', color: dark.color.positive, points: [[1, 5], [3, 7]]}, // prettier-ignore
      {name: 'negative', color: dark.color.negative, points: [[2, -5]]},
    ]);
  });
});

describe('a curve', () => {
  it('ends half way along the axis when it is half drawn, however long its first half is', () => {
    const curve = new Curve({of: x => (x < 5 ? 90 * Math.sin(20 * x) ** 2 : 0), drawn: 0.5});
    plotOf({children: curve});
    expect(curve.tip()[0]).toBe(5);
    expect(Math.max(...curve.series().flatMap(series => series.points.map(([x]) => x)))).toBe(5);
  });

  it('follows the signals that its function reads', () => {
    const factor = createSignal(1);
    const curve = new Curve({of: x => factor() * x});
    plotOf({children: curve});
    const highest = () => Math.max(...curve.outline().map(({y}) => -y));
    const before = highest();
    factor(2);
    expect(highest()).toBe(before + 20);
  });

  it('is cut to the box where it leaves it', () => {
    const curve = new Curve({of: x => 30 * x});
    plotOf({children: curve});
    const ys = curve.outline().map(({y}) => y);
    expect(Math.min(...ys)).toBeCloseTo(-100, 9);
    expect(Math.max(...ys)).toBe(100);
  });
});

describe('a value that is not finite', () => {
  const surprise = (x: number) => -Math.log(x / 10);
  const yScale = [0, 3] as const;

  it('is a gap of a curve, of measured values and of stems, in picture and report', () => {
    const values: readonly Point[] = [[0, Infinity], [1, 1], [2, NaN], [3, 2], [4, 1]]; // prettier-ignore
    const marks = [new Curve({of: surprise}), new DataLine({points: values}), new Stems({points: values})];
    const {series} = plotOf({yScale, children: marks}).report();
    const [curve, line, stems] = series.map(each => each.points);
    expect(curve?.every(([x, y]) => x > 0 && y === surprise(x) && y <= 3)).toBe(true);
    const finite = [values[1], values[3], values[4]];
    expect([line, stems]).toEqual([finite, finite]);
    const drawn = marks.flatMap(mark => mark.outline());
    expect(drawn.every(({x, y}) => Math.abs(x) <= 200 && Math.abs(y) <= 100)).toBe(true);
  });

  it('divides an area in two, so that it covers no gap', () => {
    const hole = (x: number) => (x > 4 && x < 6 ? NaN : 2);
    class OpenArea extends Area {
      public override polygons() {
        return super.polygons();
      }
    }
    const area = new OpenArea({of: hole});
    plotOf({yScale, children: area});
    const spans = area.polygons().flatMap(corners => {
      const xs = corners.map(({x}) => x);
      return xs.length > 0 ? [[Math.min(...xs), Math.max(...xs)]] : [];
    });
    expect(spans).toEqual([[-200, expect.closeTo(-40, -1)], [expect.closeTo(40, -1), 200]]); // prettier-ignore
  });
});

describe('a plot', () => {
  it('fills a region, and leaves room in it for what stands around its box', () => {
    const region = new BBox(-300, -200, 500, 400);
    const plot = new Plot({at: region});
    expect([plot.box().size, plot.position()]).toEqual([region.size, region.center]);
    const room = {left: 50, right: 0, top: 0, bottom: 30};
    const numbered = plotOf({children: Object.assign(new Dot({at: [1, 1]}), {room: () => room})});
    fit(numbered, region);
    expect([numbered.box().size.toString(), numbered.position().toString()]).toEqual([
      'Vector2(450, 370)',
      'Vector2(-25, -15)',
    ]);
  });

  it('puts decades of a log axis at equal distances', () => {
    const plot = plotOf({yScale: log(1e-3, 1)});
    const heights = [1e-3, 1e-2, 1e-1, 1].map(y => plot.toPixels([0, y]).y);
    for (const [index, height] of heights.entries()) expect(height).toBeCloseTo(100 - (200 * index) / 3, 9);
    expect(plot.report().axes).toMatchObject({scale: 'log', xScale: 'linear'});
  });

  it('with equal units draws slope 1 at 45 degrees, and shows at least what was asked for', () => {
    const plot = plotOf({equalUnits: true, xScale: [-3, 3], yScale: [-1, 1]});
    const way = plot.toPixels([1, 1]).sub(plot.toPixels([0, 0]));
    expect(way.x).toBeCloseTo(-way.y, 9);
    expect([plot.contains([3, 1]), plot.contains([-3, -1])]).toEqual([true, true]);
  });

  it('takes a bare interval for a linear scale, later as well', () => {
    const plot = plotOf({});
    plot.xScale([0, 15]);
    expect(plot.scales().x).toEqual(grammar.linear(0, 15));
  });
});

it('refuses bars on a log axis when they are drawn', () => {
  const bars = new grammar.Bars({points});
  plotOf({yScale: log(0.1, 100), children: bars});
  expect(() => bars.outline()).toThrow('Bars cannot stand on a log axis');
});
