import {all, easeOutCubic, linear, type ThreadGenerator} from '@motion-canvas/core';
import {AxisNumbers, formatNumber, FunctionPlot, Label, PlotPoint} from 'activation-lecture/components';
import {leave, reveal} from 'activation-lecture/stage';
import {growth} from '../../src/descent';
import type {ValleyParts} from '../../src/valleyPlane';
import type {script} from './script';

/** Both curves over the ratio of steepness, and this lesson's valley on them. */
export function* compareGrowth({stage, lesson, passing}: ValleyParts<typeof script>): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {column} = regions;
  yield* leave(...passing.children());
  const [widest, highest] = [100, 120];
  const room = 2.6 * size.label;
  const [width, height] = [column.width - room - size.gap, column.height - 4.2 * size.label];
  const area = {
    size: [width, height] as [number, number],
    position: [column.left + room + width / 2, column.top + 2 * size.label + height / 2] as [number, number],
    xRange: [0, widest] as const,
    yRange: [0, highest] as const,
    drawn: 0,
    axes: 0,
  };
  const plain = new FunctionPlot({...area, curve: () => growth.plain, color: color.sigmoid});
  const momentum = new FunctionPlot({...area, curve: () => growth.momentum, color: color.tanh});
  const numbers = [
    new AxisNumbers({plot: plain, axis: 'x', values: [25, 50, 75, 100], shown: 0}),
    new AxisNumbers({plot: plain, axis: 'y', values: [40, 80, 120], shown: 0}),
  ];
  plain.add(numbers);
  const inPicture = (x: number, y: number) => plain.position().add(plain.toLocal(x, y));
  const names = [
    new Label({text: words.toTenth, anchor: 'left', position: [column.left, column.top + size.label / 2], opacity: 0}),
    new Label({text: words.ratio, anchor: 'right', position: inPicture(widest, 0).addY(2 * size.label), opacity: 0}),
  ];
  passing.add([plain, momentum, ...names]);
  yield* all(
    plain.axes(1, pace.move, easeOutCubic),
    ...numbers.map(axis => axis.shown(1, pace.move)),
    reveal(...names),
  );

  const {conditionNumber} = lesson.valley;
  const sides = [
    {plot: plain, hue: color.sigmoid, word: words.plain, at: 62, steps: growth.plain, anchor: 'right'},
    {plot: momentum, hue: color.tanh, word: words.momentum, at: 88, steps: growth.momentum, anchor: 'left'},
  ] as const;
  for (const {plot, hue, word, at, steps, anchor} of sides) {
    const tag = new Label({
      text: word,
      fill: hue,
      strong: true,
      anchor: 'right',
      position: inPicture(at, steps(at)).add([-size.gap, -0.7 * size.label]),
      opacity: 0,
    });
    const value = new Label({
      text: formatNumber(steps(conditionNumber), 1),
      fill: color.ink,
      anchor,
      position: inPicture(conditionNumber, steps(conditionNumber)).add([
        anchor === 'left' ? size.gap / 2 : -size.gap / 2,
        -0.75 * size.label,
      ]),
      opacity: 0,
    });
    passing.add([tag, value]);
    yield* all(plot.drawn(1, pace.draw, linear), reveal(tag));
    const point = new PlotPoint({plot, at: conditionNumber, color: color.ink, rise: 0});
    plot.marks.add(point);
    yield* all(point.rise(1, pace.move, easeOutCubic), reveal(value));
  }
}
