import {Line, type Node} from '@motion-canvas/2d';
import {all, easeOutCubic, type ThreadGenerator} from '@motion-canvas/core';
import {Formula, Label, ScatterPlot} from 'activation-lecture/components';
import {reveal} from 'activation-lecture/stage';
import {gradientAt} from '../../src/descent';
import {openValley, vectorOf, type ValleyParts} from '../../src/valleyPlane';
import type {script} from './script';

/** The six inputs, the valley that they make, and the way straight down from the start. */
export function* showMeanStep(parts: ValleyParts<typeof script>): ThreadGenerator {
  const {stage, lesson, plane, passing} = parts;
  const {color, size, pace} = stage.theme;
  const {column} = stage.regions;
  const side = column.height - 1.5 * size.title;
  const cloud = new ScatterPlot({
    size: side,
    position: [column.left + side / 2, column.bottom - side / 2],
    xRange: [-0.2, 1.05],
    yRange: [-0.2, 1.05],
    points: lesson.valley.inputs,
    color: color.sigmoid,
    dots: 0,
    axes: 0,
  });
  const name = new Label({
    text: stage.words.inputs,
    anchor: 'left',
    position: [column.left, column.top + size.title / 2],
    opacity: 0,
  });
  const axisNames = [
    <Formula tex={'x_1'} fill={color.muted} position={cloud.toLocal(1, 0).add([0, size.label])} opacity={0} />,
    <Formula tex={'x_2'} fill={color.muted} position={cloud.toLocal(0, 1).add([-size.label, 0])} opacity={0} />,
  ] as Node[];
  cloud.add(axisNames);
  passing.add([cloud, name]);
  yield* all(cloud.axes(1, pace.move, easeOutCubic), reveal(name, ...axisNames));
  yield* cloud.dots(1, pace.move, easeOutCubic);
  yield* openValley(parts);

  const from = vectorOf(lesson.start);
  const downhill = vectorOf(gradientAt(lesson.valley, lesson.start)).scale(-1);
  const to = from.add(downhill.normalized.scale(1.5));
  const arrow = new Line({
    points: [plane.at(from), plane.at(to)],
    stroke: color.gradient,
    lineWidth: size.curve,
    endArrow: true,
    arrowSize: 1.8 * size.dot,
    end: 0,
  });
  plane.passing.add(arrow);
  yield* arrow.end(1, pace.draw, easeOutCubic);
}
