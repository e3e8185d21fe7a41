import {all, delay, easeInOutSine, easeOutCubic, easeOutSine, type ThreadGenerator} from '@motion-canvas/core';
import {Formula} from '../../src/components/Formula';
import {formatNumber} from '../../src/components/formatNumber';
import {Readout} from '../../src/components/Readout';
import {Text} from '../../src/plot';
import type {Cue} from '../../src/stage/beats';
import {reveal} from '../../src/stage/motion';
import {closeSlope, steepnessOf, type StepParts} from './parts';
import {sweep} from './ranges';

/** Steepness and threshold go down together, and the step melts into the sigmoid. */
export function* soften(parts: StepParts, cue: Cue<'sigmoid'>): ThreadGenerator {
  const {stage, plot, curve, threshold, power, thresholdMark} = parts;
  const {color, pace} = stage.theme;
  yield* closeSlope(parts);
  yield* curve.riser(1, pace.beat, easeOutCubic);
  power(sweep.from);
  const figures = figuresOf(parts);
  stage.layer.add(figures);
  yield* all(reveal(...figures), curve.color(color.sigmoid, pace.move));
  const seconds = 2 * pace.dwell;
  // The steepness slows down towards its end: from 1000 to 100 there is next to nothing to see.
  yield* all(
    power(sweep.to, seconds, easeOutSine),
    threshold(0, seconds, easeInOutSine),
    // Gone before the y axis runs through its number.
    ...thresholdMark.map(mark => delay(seconds / 2, mark.drawn(0, pace.beat))),
  );
  const name = new Text({
    at: curve.at(0.4 * plot.xScale().domain[1]),
    text: stage.words.sigmoid,
    color: color.sigmoid,
    shift: [stage.theme.size.gap / 2, stage.theme.size.title],
    drawn: 0,
  });
  plot.add(stage.passing(name));
  yield* cue('sigmoid');
  yield* name.drawn(1, pace.beat);
}

/** The formula, and the two numbers in it. */
function figuresOf(parts: StepParts) {
  const {stage, threshold, boxes} = parts;
  const {theme, words} = stage;
  const {column} = boxes;
  const at = (share: number): [number, number] => [column.left, column.top + column.height * share];
  const steepness = () => steepnessOf(parts);
  return [
    Formula({
      tex: 's(x) = \\frac{1}{1 + e^{-k(x - \\theta)}}',
      fontSize: theme.size.title,
      anchor: 'left',
      position: at(0.16),
      opacity: 0,
    }),
    new Readout({
      text: () => formatNumber(steepness(), steepness() < 9.95 ? 1 : 0),
      name: `${words.steepness} k`,
      position: at(0.44),
      opacity: 0,
    }),
    new Readout({
      text: () => formatNumber(threshold(), 2),
      name: `${words.threshold} θ`,
      position: at(0.78),
      opacity: 0,
    }),
  ];
}
