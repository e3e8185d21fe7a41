import {
  all,
  createSignal,
  delay,
  easeInOutCubic,
  easeInOutSine,
  easeOutSine,
  easeOutCubic,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {Formula} from '../../src/components/Formula';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {Readout} from '../../src/components/Readout';
import {activations, sigmoid} from '../../src/simulation/activations';
import {reveal} from '../../src/stage/motion';
import {clear, type StepParts} from './parts';
import {inputs, sweep} from './ranges';

/** Steepness and threshold go down together, and the step melts into the sigmoid. */
export function* soften(parts: StepParts): ThreadGenerator {
  const {stage, plot, threshold, thresholdMark} = parts;
  const {color, pace} = stage.theme;
  yield* leaveSlope(parts);

  const power = createSignal<number>(sweep.from);
  const steepness = () => 10 ** power();
  const figures = figuresOf(steepness, parts);
  parts.passing.add(figures);
  plot.curve(() => {
    const {value} = sigmoid(steepness());
    const from = threshold();
    return (x: number) => value(x - from);
  });
  yield* all(reveal(...figures), plot.graph.stroke(color.sigmoid, pace.move));
  const seconds = 2 * pace.dwell;
  // The steepness slows down towards its end: from 1000 to 100 there is next to nothing to see.
  yield* all(
    power(sweep.to, seconds, easeOutSine),
    threshold(0, seconds, easeInOutSine),
    // Gone before the y axis runs through its number.
    delay(seconds / 2, thresholdMark.opacity(0, pace.beat)),
  );
  plot.curve(() => activations.sigmoid.value);
  plot.slope(() => activations.sigmoid.slope);
  const name = new Label({
    text: stage.words.sigmoid,
    fill: color.sigmoid,
    anchor: 'left',
    position: plot.pointAt(plot.xRange()[1] * 0.4).add([stage.theme.size.gap, stage.theme.size.title]),
    opacity: 0,
  });
  parts.passingMarks.add(name);
  yield* reveal(name);
}

/** The slope's line is drawn back, and the plot takes the room of its derivative again. */
function* leaveSlope(parts: StepParts): ThreadGenerator {
  const {stage, plot, alone, derivative, derivativeName, reached, tangent, touch} = parts;
  const {pace} = stage.theme;
  derivative.marks.removeChildren();
  yield* all(
    clear(parts),
    tangent.length(0, pace.beat),
    touch.scale(0, pace.beat),
    derivativeName.opacity(0, pace.beat),
    reached(plot.xRange()[0], pace.move, easeInOutCubic),
    derivative.axes(0, pace.move, easeInOutCubic),
  );
  yield* all(
    plot.height(alone.height, pace.move, easeInOutCubic),
    plot.y(alone.y, pace.move, easeInOutCubic),
    plot.graph.riser(1, pace.move, easeOutCubic),
  );
  tangent.at(inputs.wide[0]);
  reached(inputs.wide[0]);
}

/** The formula, and the two numbers in it. */
function figuresOf(steepness: () => number, {stage, threshold, column}: StepParts) {
  const {theme, regions, words} = stage;
  const {main} = regions;
  const row = (share: number) => main.top + main.height * share;
  return [
    Formula({
      tex: 's(x) = \\frac{1}{1 + e^{-k(x - \\theta)}}',
      fontSize: theme.size.title,
      anchor: 'left',
      position: [column.left, row(0.16)],
      opacity: 0,
    }),
    new Readout({
      text: () => formatNumber(steepness(), steepness() < 9.95 ? 1 : 0),
      name: `${words.steepness} k`,
      position: [column.left, row(0.44)],
      opacity: 0,
    }),
    new Readout({
      text: () => formatNumber(threshold(), 2),
      name: `${words.threshold} θ`,
      position: [column.left, row(0.78)],
      opacity: 0,
    }),
  ];
}
