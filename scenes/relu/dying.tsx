import {all, easeOutCubic, linear, waitFor, type ThreadGenerator} from '@motion-canvas/core';
import {ActivationStrip} from '../components/ActivationStrip';
import {AxisNumbers} from '../../src/components/AxisNumbers';
import {Equation} from '../../src/components/Equation';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {PlotInterval} from '../../src/components/PlotInterval';
import {Readout} from '../../src/components/Readout';
import {relu} from '../../src/simulation/activations';
import {leave, reveal} from '../../src/stage/motion';
import {linePlot, reach, type ReluParts} from './parts';

/** One real unit, its activation on every sample over the steps: it goes dark. At the left, why it stays so. */
export function* dying({stage, passing, dyingRelu}: ReluParts): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {left, right} = regions;
  const {deadUnit} = dyingRelu;
  if (!deadUnit) throw new Error('No unit of the first layer dies in this run: give it another seed or a larger rate.');
  yield* leave(...passing.children());

  const last = deadUnit.strip.length - 1;
  const height = right.height - 2.4 * size.figure;
  const strip = new ActivationStrip({
    strip: deadUnit.strip,
    color: color.relu,
    size: [right.width - size.label, height],
    position: [right.center.x - size.label / 2, right.bottom - 1.5 * size.label - height / 2],
  });
  const numbers = new AxisNumbers({plot: strip, axis: 'x', values: [0, deadUnit.diedAt, last], shown: 0});
  const axisName = new Label({
    text: words.steps,
    anchor: 'right',
    position: [right.right - 2.6 * size.label, strip.position().y + height / 2 + 0.85 * size.label],
    opacity: 0,
  });
  strip.add(numbers);
  const active = new Readout({
    text: () => `${strip.activeSamples()}/${deadUnit.strip[0]?.length ?? 0}`,
    name: words.activeOn,
    color: color.relu,
    position: [right.left, right.top + size.figure / 2],
    opacity: 0,
  });
  const oneUnit = new Label({
    text: words.oneUnit,
    anchor: 'right',
    position: [right.right - size.label, right.top + size.figure / 2],
    opacity: 0,
  });
  const {plot, ground, here} = flatHalf(stage);
  passing.add([strip, active, oneUnit, axisName, plot]);
  yield* all(numbers.shown(1, pace.move), reveal(axisName, oneUnit), plot.axes(1, pace.move, easeOutCubic));
  yield* all(strip.shown(1, pace.move, easeOutCubic), reveal(active), plot.drawn(1, pace.move, linear));
  for (let step = 1; step <= deadUnit.diedAt; step++) yield* strip.shown(step + 1, pace.draw, easeOutCubic);
  yield* all(strip.shown(last + 1, pace.dwell, linear), whyForGood());

  function* whyForGood(): ThreadGenerator {
    const slope = formatNumber(relu.slope(-1), 0);
    const update = new Equation({
      kind: 'body',
      position: [left.center.x, left.bottom - size.title],
      tokens: [
        {text: words.input},
        {text: '×', color: color.muted},
        {text: words.error},
        {text: '×', color: color.muted},
        {text: slope, color: color.gradient},
        {text: '=', color: color.muted},
        {text: slope},
      ],
    });
    update.opacity(0);
    const updateName = new Label({
      text: words.weightChange,
      position: update.position().addY(-1.5 * size.body),
      opacity: 0,
    });
    passing.add([update, updateName]);
    yield* all(ground.shade(1, pace.move), reveal(here));
    yield* waitFor(pace.move);
    yield* reveal(updateName, update);
  }
}

/** ReLU at the left, not drawn yet, and the half of it in which every sample ends up. */
function flatHalf(stage: ReluParts['stage']) {
  const {theme, regions, words} = stage;
  const {left} = regions;
  const height = left.height * 0.62;
  const plot = linePlot(stage, [left.width, height]);
  plot.position([left.center.x, left.top + height / 2]);
  plot.curve(() => relu.value);
  const ground = new PlotInterval({plot, interval: [-reach, 0], shade: 0});
  plot.ground.add(ground);
  const here = new Label({
    text: words.allNegative,
    fill: theme.color.ink,
    position: plot.toLocal(-reach / 2, reach / 3),
    opacity: 0,
  });
  plot.marks.add(here);
  return {plot, ground, here};
}
