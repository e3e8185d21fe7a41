import {createSignal, type SimpleSignal} from '@motion-canvas/core';
import {Axes, Curve, Plot, row} from '../../src/plot';
import {activations} from '../../src/simulation/activations';
import {runFading, type Fading, type FadingParameters} from '../../src/simulation/experiments/fading/run';
import {runZigzag, type Zigzag, type ZigzagParameters} from '../../src/simulation/experiments/zigzag/run';
import type {Stage} from '../../src/stage/stage';
import {reachOf} from './places';
import type {Racer} from './Racer';
import type {script} from './script';

/** What the beats of this chapter move. */
export interface TanhParts {
  readonly stage: Stage<typeof script>;
  readonly zigzag: Zigzag;
  readonly fading: Fading;
  /** The plot of both curves, with as many pixels a unit on both axes. */
  readonly plot: Plot;
  readonly axes: Axes;
  /** The sigmoid, which turns into tanh: (1 + raised) sigmoid((1 + narrowed) x) - lowered. */
  readonly curve: Curve;
  readonly narrowed: SimpleSignal<number>;
  readonly raised: SimpleSignal<number>;
  readonly lowered: SimpleSignal<number>;
  /** The sigmoid, where it was. */
  readonly sigmoid: Curve;
  /** 1 while two race, 0 when there are three. */
  readonly paired: SimpleSignal<number>;
  /** The planes of the race, in the order in which they came in. */
  readonly racers: Racer[];
}

export function setTanh(
  stage: Stage<typeof script>,
  experiment?: Partial<ZigzagParameters>,
  fading?: Partial<FadingParameters>,
): TanhParts {
  const {view, theme, regions} = stage;
  const {color} = theme;
  const zigzag = runZigzag(experiment);
  const [narrowed, raised, lowered] = [createSignal(0), createSignal(0), createSignal(0)];
  const reach = reachOf(zigzag);
  const [box = regions.main] = row(regions.main, [1.8, 1], theme.size.margin);
  const axes = new Axes({across: {ticks: [-2, 2], tex: 'x'}, up: {ticks: [-1, 1, 2]}, drawn: 0});
  const sigmoid = new Curve({of: activations.sigmoid.value, name: 'sigmoid', color: color.sigmoid, drawn: 0});
  const curve = new Curve({
    of: x => (1 + raised()) * activations.sigmoid.value((1 + narrowed()) * x) - lowered(),
    name: 'tanh',
    color: color.sigmoid,
    drawn: 0,
  });
  const plot = new Plot({
    size: box.size,
    position: box.center,
    xScale: [-reach, reach],
    children: [axes, sigmoid, curve],
  });
  plot.yScale(outputsAround(0.5, plot));
  view.add(plot);
  return {
    stage,
    zigzag,
    fading: runFading(fading),
    plot,
    axes,
    curve,
    narrowed,
    raised,
    lowered,
    sigmoid,
    paired: createSignal(1),
    racers: [],
  };
}

/** The y scale around a value with which a slope of 1 stands at 45 degrees. */
export function outputsAround(middle: number, plot: Plot): readonly [number, number] {
  const [left, right] = plot.xScale().domain;
  const half = ((plot.height() / plot.width()) * (right - left)) / 2;
  return [middle - half, middle + half];
}
