import {Line} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, linear, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {AxisNumbers, FunctionPlot, Label, PlotPoint} from 'activation-lecture/components';
import {leave, reveal} from 'activation-lecture/stage';
import {leftOver} from '../../src/descent';
import {passingMarks, vectorOf, type ValleyParts} from '../../src/valleyPlane';
import type {script} from './script';

type Parts = ValleyParts<typeof script>;

/** The valley's two axes, and what one step leaves of the distance along each of them, for every learning rate. */
export function* compareFactors(parts: Parts): ThreadGenerator {
  const {stage, lesson, passing} = parts;
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {column} = regions;
  yield* leave(...passing.children(), ...passingMarks(parts));
  yield* drawAxes(parts);

  const [steep, flat] = lesson.valley.eigenvalues;
  const width = column.width - 2.6 * size.label;
  const height = column.height - 4.2 * size.label;
  const area = {
    size: [width, height] as [number, number],
    position: [column.right - width / 2, column.top + 2 * size.label + height / 2] as [number, number],
    xRange: [0, 4.6] as const,
    yRange: [0, 1.3] as const,
    drawn: 0,
  };
  const across = new FunctionPlot({
    ...area,
    curve: () => (rate: number) => leftOver(rate, steep),
    color: color.relu,
    axes: 0,
  });
  const along = new FunctionPlot({
    ...area,
    curve: () => (rate: number) => leftOver(rate, flat),
    color: color.ink,
    axes: 0,
  });
  const one = new Line({
    points: [across.toLocal(0, 1), across.toLocal(4.6, 1)],
    stroke: color.rule,
    lineWidth: size.hairline,
    end: 0,
  });
  across.ground.add(one);
  const numbers = [
    new AxisNumbers({plot: across, axis: 'x', values: [1, 2, 3, 4], shown: 0}),
    new AxisNumbers({plot: across, axis: 'y', values: [0.5, 1], digits: 1, shown: 0}),
  ];
  across.add(numbers);
  const inPicture = (x: number, y: number) => across.position().add(across.toLocal(x, y));
  const names = [
    new Label({text: words.leftOver, anchor: 'left', position: [column.left, column.top + size.label / 2], opacity: 0}),
    new Label({
      text: words.learningRate,
      anchor: 'right',
      position: inPicture(4.6, 0).addY(2 * size.label),
      opacity: 0,
    }),
  ];
  passing.add([across, along, ...names]);
  yield* all(
    across.axes(1, pace.move, easeOutCubic),
    one.end(1, pace.move, easeOutCubic),
    ...numbers.map(axis => axis.shown(1, pace.move)),
    reveal(...names),
  );
  const tags = [
    new Label({text: words.steep, fill: color.relu, anchor: 'right', position: inPicture(1.5, 0.16), opacity: 0}),
    new Label({text: words.flat, fill: color.ink, position: inPicture(2, 1.1), opacity: 0}),
  ];
  passing.add(tags);
  for (const [index, plot] of [across, along].entries()) {
    const tag = tags[index];
    yield* all(plot.drawn(1, pace.draw, linear), ...(tag ? [reveal(tag)] : []));
  }
  const best = new PlotPoint({plot: along, at: 0, color: color.sigmoid});
  along.marks.add(best);
  yield* best.at(lesson.rules.plain.learningRate, pace.dwell, easeInOutCubic);
  yield* best.guides(1, pace.move, easeOutCubic);
}

/** The steep and the flat axis of the valley, through the optimum, in the colours of their curves. */
function* drawAxes({stage, lesson, plane, marks}: Parts): ThreadGenerator {
  const {color, size, pace} = stage.theme;
  const {optimum, eigenvectors} = lesson.valley;
  const axes = [
    {vector: eigenvectors[0], reach: 1, hue: color.relu, word: stage.words.steep},
    {vector: eigenvectors[1], reach: 1.9, hue: color.ink, word: stage.words.flat},
  ];
  const centre = vectorOf(optimum);
  for (const {vector, reach, hue, word} of axes) {
    // An eigenvector has two ends: towards the right there is room for its name.
    const axis = new Vector2(...vector).scale(vector[0] < 0 ? -reach : reach);
    const ends = [centre.sub(axis), centre.add(axis)].map(point => plane.at(point));
    const line = new Line({
      points: ends,
      stroke: hue,
      lineWidth: size.curve,
      endArrow: true,
      startArrow: true,
      arrowSize: 1.6 * size.dot,
      start: 0.5,
      end: 0.5,
    });
    const tag = new Label({
      text: word,
      fill: hue,
      halo: true,
      anchor: 'left',
      position: plane.at(centre.add(axis)).add([size.gap / 2, -0.4 * size.label]),
      opacity: 0,
    });
    plane.marks.add(line);
    plane.passing.add(tag);
    for (const mark of marks) mark.moveToTop();
    yield* all(line.start(0, pace.draw, easeInOutCubic), line.end(1, pace.draw, easeInOutCubic), reveal(tag));
  }
}
