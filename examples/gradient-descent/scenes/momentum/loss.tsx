import {all, easeOutCubic, linear, type ThreadGenerator} from '@motion-canvas/core';
import {AxisNumbers, DataLine, Label, LayerChart} from 'activation-lecture/components';
import {leave, reveal} from 'activation-lecture/stage';
import {lowestDecade} from '../../src/walks';
import type {ValleyParts} from '../../src/valleyPlane';
import type {script} from './script';

/** The loss after every step of both walks, on a log axis. */
export function* compareLosses({stage, lesson, passing}: ValleyParts<typeof script>): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {column} = regions;
  yield* leave(...passing.children());
  const walks = [
    {walk: lesson.plain, measure: 'plain', hue: color.sigmoid, word: words.plain, named: 0.5, lift: -0.6},
    {walk: lesson.momentum, measure: 'momentum', hue: color.tanh, word: words.momentum, named: 1, lift: 0.3},
  ];
  const bottom = lowestDecade(lesson);
  const decades = Array.from({length: 1 - bottom}, (_, index) => 10 ** -index);
  const last = lesson.plain.path.length - 1;
  const room = 3.4 * size.label;
  const [width, height] = [column.width - room - size.gap, column.height - 4.2 * size.label];
  const chart = new LayerChart({
    size: [width, height],
    position: [column.left + room + width / 2, column.top + 2 * size.label + height / 2],
    scaling: 'log',
    xRange: [0, last],
    yRange: [10 ** bottom, 1],
    levels: decades,
    axes: 0,
  });
  const numbers = new AxisNumbers({
    plot: chart,
    axis: 'x',
    at: 10 ** bottom,
    values: [0, 10, 20, 30].filter(step => step <= last),
    shown: 0,
  });
  chart.add(numbers);
  const inPicture = (x: number, y: number) => chart.position().add(chart.toLocal(x, y));
  const names = [
    new Label({text: words.loss, anchor: 'left', position: [column.left, column.top + size.label / 2], opacity: 0}),
    new Label({
      text: words.steps,
      anchor: 'right',
      position: inPicture(last, 10 ** bottom).addY(2 * size.label),
      opacity: 0,
    }),
  ];
  passing.add([chart, ...names]);
  yield* all(chart.axes(1, pace.move, easeOutCubic), numbers.shown(1, pace.move), reveal(...names));
  for (const {walk, measure, hue, word, named, lift} of walks) {
    const data = walk.path.map(({step, loss}) => [step, loss] as const);
    const line = new DataLine({plot: chart, measure, data, color: hue});
    chart.ground.add(line);
    const [step, loss] = data[Math.floor(named * (data.length - 1))] ?? [0, 1];
    const tag = new Label({
      text: word,
      fill: hue,
      strong: true,
      anchor: 'left',
      position: inPicture(step, loss).add([size.gap, lift * size.label]),
      opacity: 0,
    });
    passing.add(tag);
    yield* line.upTo(walk.path.length - 1, pace.dwell, linear);
    yield* reveal(tag);
  }
}
