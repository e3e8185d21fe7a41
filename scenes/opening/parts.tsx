import {Layout, Rect} from '@motion-canvas/2d';
import {createSignal, Vector2, type SimpleSignal} from '@motion-canvas/core';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {Label} from '../../src/components/Label';
import {activations} from '../../src/simulation/activations';
import {runDeltaRule, type DeltaRule, type DeltaRuleParameters} from '../../src/simulation/experiments/delta-rule/run';
import {
  runStackedLayers,
  type StackedLayers,
  type StackedLayersParameters,
} from '../../src/simulation/experiments/stacked-layers/run';
import {runZigzag, type ZigzagParameters, type ZigzagRun} from '../../src/simulation/experiments/zigzag/run';
import type {Stage} from '../../src/stage/stage';
import {activationColor} from '../activationColor';
import {family, type Member} from './family';
import type {script} from './script';

/** The three that chapters are about; the others stand behind them. */
const leading: ReadonlySet<Member> = new Set(['sigmoid', 'tanh', 'relu']);

/** What differs from the experiments of this lecture. */
export interface OpeningExperiments {
  /** The neuron's inputs and weights. */
  readonly neuron?: Partial<DeltaRuleParameters>;
  /** The layers that are a straight line without an activation. */
  readonly stackedLayers?: Partial<StackedLayersParameters>;
  readonly zigzag?: Partial<ZigzagParameters>;
}

/** What the beats of this chapter move. */
export interface OpeningParts {
  readonly stage: Stage<typeof script>;
  readonly neuron: DeltaRule;
  readonly stacked: StackedLayers;
  /** The sigmoid's way of chapter 3. */
  readonly path: ZigzagRun;
  /** The two lines of the title. */
  readonly title: readonly [Label, Label];
  /** The window all curves are seen through: the whole picture at first, then the neuron's activation. */
  readonly frame: Rect;
  /** Between the window and the curves, in pixels. */
  readonly padding: SimpleSignal<number>;
  /** The curve that turns from one function into the next; it has the axes. */
  readonly live: FunctionPlot;
  /** What it leaves behind. */
  readonly traces: ReadonlyMap<Member, FunctionPlot>;
  /** Their names, in one row below them. */
  readonly names: ReadonlyMap<Member, Label>;
  /** What is here for this beat, or the next ones, only. */
  readonly passing: Layout;
}

/** Inputs and outputs drawn: of the whole family, and of one alone. */
export const ranges = {
  family: {x: [-6, 3], y: [-1.55, 3.1]},
  sigmoid: {x: [-6, 6], y: [-0.15, 1.15]},
  relu: {x: [-3, 3], y: [-0.75, 3]},
} as const;

/** Builds the title and the empty axes that the family will be drawn on. */
export function setOpening(stage: Stage<typeof script>, experiments: OpeningExperiments = {}): OpeningParts {
  const {view, theme, regions} = stage;
  const {size} = theme;
  const {body} = regions;
  const nameRow = 1.3 * size.label;
  const frame = new Rect({
    size: [body.width, body.height - nameRow - size.gap],
    position: [body.center.x, body.top + (body.height - nameRow - size.gap) / 2],
    clip: true,
  });
  const padding = createSignal(0);
  const inside = () => frame.size().sub(2 * padding());
  const live = new FunctionPlot({
    size: inside,
    xRange: ranges.family.x,
    yRange: ranges.family.y,
    curve: () => activations.step.value,
    color: activationColor(theme, 'step'),
    drawn: 0,
    axes: 0,
  });
  const traces = new Map(
    family.map(name => {
      const trace = new FunctionPlot({
        size: inside,
        xRange: () => live.xRange(),
        yRange: () => live.yRange(),
        curve: () => activations[name].value,
        slope: () => activations[name].slope,
        color: activationColor(theme, name),
        lineWidth: leading.has(name) ? size.curve : size.line,
        drawn: 0,
        axes: 0,
      });
      return [name, trace] as const;
    }),
  );
  frame.add([...traces.values(), live]);
  // The cousins stand behind the three that chapters are about, and the moving curve in front of all.
  for (const name of [...leading].reverse()) of(traces, name).moveToTop();
  live.moveToTop();

  const names = nameRowOf(stage, body.bottom - nameRow / 2);
  const title = titleOf(stage, live.toLocal(0, 0).x - body.left - size.margin);
  const passing = new Layout({});
  view.add([frame, ...names.values(), passing, ...title]);
  return {
    stage,
    neuron: runDeltaRule(experiments.neuron),
    stacked: runStackedLayers(experiments.stackedLayers),
    path: runZigzag(experiments.zigzag).sigmoid,
    title,
    frame,
    padding,
    live,
    traces,
    names,
    passing,
  };
}

/** The title's two parts: in one line if they fit into `room` pixels, else one below the other. */
function titleOf({theme: {color, size}, regions: {body}, words}: OpeningParts['stage'], room: number) {
  const part = (text: string) =>
    new Label({kind: 'figure', strong: true, text, fill: color.ink, anchor: 'left', opacity: 0});
  const [first, second] = [part(words.titleFirst), part(words.titleSecond)] as const;
  const space = size.figure / 4;
  const corner = new Vector2(body.left, body.top + size.figure * 0.65);
  first.position(corner);
  second.position(
    first.width() + space + second.width() < room ? corner.addX(first.width() + space) : corner.addY(1.2 * size.figure),
  );
  return [first, second] as const;
}

/** The names evenly spaced from margin to margin. */
function nameRowOf({theme, regions, words}: OpeningParts['stage'], y: number): ReadonlyMap<Member, Label> {
  const {body} = regions;
  const labels = family.map(
    name =>
      new Label({
        text: words[name],
        fill: activationColor(theme, name),
        anchor: 'left',
        // On its way from its curve's end to the row it crosses other curves.
        halo: true,
        stroke: theme.color.background,
        opacity: 0,
      }),
  );
  const widths = labels.map(label => label.width());
  const gap = (body.width - widths.reduce((sum, width) => sum + width, 0)) / (labels.length - 1);
  let left = body.left;
  labels.forEach((label, index) => {
    label.position(new Vector2(left, y));
    left += (widths[index] ?? 0) + gap;
  });
  return new Map(family.map((name, index) => [name, labels[index] ?? new Label({})]));
}

/** A member's own, of a map that has all of them. */
export function of<T>(map: ReadonlyMap<Member, T>, name: Member): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`The family has no "${name}"; there is ${family.join(', ')}.`);
  return found;
}
