import {Layout, type Node} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, linear, type SimpleSignal, type ThreadGenerator} from '@motion-canvas/core';
import {DataLine} from '../../src/components/DataLine';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {Label} from '../../src/components/Label';
import {columnDrop, LayerChart} from '../../src/components/LayerChart';
import {plainly} from '../../src/components/plainly';
import {prelu as preluWith} from '../../src/simulation/activations';
import type {PreluSlopes} from '../../src/simulation/experiments/prelu-slopes/run';
import {leave, reveal} from '../../src/stage/motion';
import {activationColor} from '../activationColor';
import type {Theme} from '../../src/theme/theme';
import {layerName, type FamilyParts} from './parts';

/** Half the width of the plot, in maths units. */
const extent = 2;

/** Training plays this much more slowly than data usually do: three lines are to be followed. */
const slow = 2;

/** The picture of both beats: functions at the left, their slopes a over training at the right. */
interface PreluPicture {
  /** The functions, in their own place. */
  readonly plots: Node;
  readonly chart: LayerChart;
}

/** Three layers, one learned slope each; their left halves swing as the slopes change. */
export function* prelu(parts: FamilyParts): ThreadGenerator {
  const {stage, passing, slopes, negativeSlopes} = parts;
  const {theme, regions, words} = stage;
  const {size, pace} = theme;
  yield* leave(...passing.children());
  const picture = pictureOf([slopes, negativeSlopes], parts);
  const name = new Label({
    text: words.prelu,
    kind: 'title',
    strong: true,
    fill: activationColor(theme, 'prelu'),
    anchor: 'left',
    position: [regions.main.left, regions.main.top + size.title / 2],
    opacity: 0,
  });
  const axisName = new Label({
    text: words.slopeLearned,
    anchor: 'left',
    position: [picture.chart.position().x - picture.chart.width() / 2, regions.main.top + size.title / 2],
    opacity: 0,
  });
  const authors = new Label({
    text: words.preluAuthors,
    anchor: 'left',
    position: name.position().addX(name.width() + size.gap),
    opacity: 0,
  });
  const stepName = new Label({
    text: words.steps,
    position: picture.chart
      .position()
      .add(picture.chart.toLocal(0.75 * picture.chart.xRange()[1], picture.chart.yRange()[0]))
      .addY(columnDrop * size.label),
    opacity: 0,
  });
  passing.add([picture.plots, picture.chart, name, authors, axisName, stepName]);
  yield* all(picture.chart.axes(1, pace.move, easeOutCubic), reveal(name, authors, axisName, stepName));
  const curves = draw(slopes, picture, parts);
  yield* all(
    ...curves.map(({curve}) => curve.drawn(1, pace.draw, linear)),
    ...curves.slice(0, 1).map(({curve}) => curve.axes(1, pace.move)),
  );
  yield* train(slopes, curves, picture, parts);
}

/** The training runs back to where all slopes are one, and from other weights: one falls below zero, a valley. */
export function* preluNegative(parts: FamilyParts): ThreadGenerator {
  const {stage, passing, negativeSlopes: run, preluStep} = parts;
  const {pace} = stage.theme;
  const [plots, chart] = passing.children();
  if (!plots || !(chart instanceof LayerChart)) throw new Error('This beat comes after the one that shows PReLU.');
  yield* all(leave(...plots.children().filter(node => node instanceof Label)), preluStep(0, pace.draw, easeInOutCubic));
  plots.removeChildren();
  chart.ground.removeChildren();
  const curves = draw(run, {plots, chart}, parts);
  for (const {curve} of curves) curve.drawn(1);
  for (const {curve} of curves.slice(0, 1)) curve.axes(1);
  yield* train(run, curves, {plots, chart}, parts);
}

/** A layer's slope over the training, and the function that has this slope. */
interface LayerSlope {
  readonly line: DataLine;
  readonly curve: FunctionPlot;
}

/** Puts a training into the picture, before its first step; its functions are still to be drawn. */
function draw(run: PreluSlopes, {plots, chart}: PreluPicture, {stage, preluStep}: FamilyParts): readonly LayerSlope[] {
  preluStep(0);
  const curves = run.firstNegative.map((_, layer) => {
    const line = new DataLine({
      plot: chart,
      measure: `a of layer ${layer + 1}`,
      data: run.readings.map(reading => [reading.step, reading.slopes[layer] ?? 0] as const),
      color: activationColor(stage.theme, 'prelu'),
      upTo: preluStep,
    });
    return {line, curve: portrait(line, preluStep, stage)};
  });
  chart.ground.add(curves.map(({line}) => line));
  plots.add(curves.map(({curve}) => curve));
  return curves;
}

/** Plays one training: every line's tip is the slope that its function has at this moment. */
function* train(
  run: PreluSlopes,
  layers: readonly LayerSlope[],
  {plots, chart}: PreluPicture,
  {stage, preluStep}: FamilyParts,
): ThreadGenerator {
  const {theme} = stage;
  const {color, size, pace} = theme;
  const hue = activationColor(theme, 'prelu');
  yield* preluStep(run.parameters.steps, slow * pace.dwell, linear);

  const negative = run.firstNegative.map(first => first !== undefined);
  const dimmed = layers.flatMap(({line, curve}, layer) =>
    !negative.includes(true) || negative[layer] ? [] : [line, curve.graph],
  );
  // On the right all are one line: it stays that of the layer that is spoken of.
  for (const {curve} of layers) if (dimmed.includes(curve.graph)) curve.drawn(0.5);
  yield* all(...dimmed.map(stroke => stroke.stroke(color.faint, pace.beat, easeOutCubic, plainly)));
  const names = layers.flatMap(({line, curve}, layer) => {
    const look = {
      text: layerName(layer + 1, stage),
      fill: dimmed.includes(line) ? color.muted : hue,
      opacity: 0,
    };
    const end = chart
      .position()
      .add(line.tip())
      .addX(size.gap / 2);
    const arm = curve
      .position()
      .add(curve.pointAt(-extent))
      .addX(-size.gap / 2);
    return [new Label({...look, anchor: 'left', position: end}), new Label({...look, anchor: 'right', position: arm})];
  });
  plots.add(names);
  yield* reveal(...names);
}

/** The function of one layer, as its slope now is. */
function portrait(
  line: DataLine,
  step: SimpleSignal<number>,
  {theme, regions: {main}}: FamilyParts['stage'],
): FunctionPlot {
  const height = main.height - 1.6 * theme.size.title;
  const left = main.left + nameRoom(theme);
  return new FunctionPlot({
    size: [height, height],
    position: [left + height / 2, main.bottom - height / 2],
    xRange: [-extent, extent],
    yRange: [-extent * 1.12, extent],
    curve: () => preluWith(line.valueAt(step())).value,
    color: activationColor(theme, 'prelu'),
    axes: 0,
    drawn: 0,
  });
}

function pictureOf(
  runs: readonly PreluSlopes[],
  {
    stage: {
      theme,
      regions: {main},
    },
  }: FamilyParts,
): PreluPicture {
  const {size} = theme;
  const slopes = runs.flatMap(({readings}) => readings.flatMap(reading => reading.slopes));
  const bottom = Math.floor(Math.min(...slopes) * 4) / 4;
  const top = Math.ceil(Math.max(...slopes) * 4) / 4;
  const portraitWidth = main.height - 1.6 * size.title;
  const left = main.left + nameRoom(theme) + portraitWidth + size.margin + 2 * size.label;
  const right = main.right - nameRoom(theme);
  const height = main.height - 3.4 * size.title;
  const steps = Math.max(...runs.map(run => run.parameters.steps));
  const chart = new LayerChart({
    size: [right - left, height],
    position: [(left + right) / 2, main.top + 1.6 * size.title + height / 2],
    xRange: [0, steps],
    yRange: [bottom, top],
    levels: Array.from({length: Math.floor(top * 2) + 1}, (_, index) => index / 2),
    digits: 1,
    columns: [0, steps / 2, steps].map(step => ({at: step, text: `${step}`})),
    axes: 0,
  });
  return {plots: new Layout({}), chart};
}

/** Room for the name of a layer. */
function nameRoom({size}: Theme): number {
  return 3.6 * size.label;
}
