import {Layout} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, linear, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {Formula} from '../../src/components/Formula';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {Magnifier} from '../../src/components/Magnifier';
import {PlotPoint} from '../../src/components/PlotPoint';
import {Readout} from '../../src/components/Readout';
import {Tangent} from '../../src/components/Tangent';
import {activations} from '../../src/simulation/activations';
import type {Cue} from '../../src/stage/beats';
import {reveal} from '../../src/stage/motion';
import {activationColor} from '../activationColor';
import {besidePlot, reach, reluPlot, turnInto, type FamilyParts} from './parts';

/** ReLU's left half is flat; a hundredth of a slope is left to it, and the magnifier shows it. */
export function* leaky({stage, passing}: FamilyParts, cue: Cue<'leave' | 'magnify'>): ThreadGenerator {
  const {theme, words} = stage;
  const {color, size, pace} = theme;
  const plot = reluPlot(stage);
  passing.add(plot);
  yield* all(plot.axes(1, pace.move, easeOutCubic), plot.drawn(1, pace.draw, linear));

  const point = new PlotPoint({plot, at: reach / 3, color: color.ink, rise: 1});
  const tangent = new Tangent({plot, at: () => point.at(), length: 0});
  point.dot.scale(0);
  plot.marks.add([tangent, point]);
  const left = besidePlot(plot, stage);
  const slope = new Readout({
    text: () => formatNumber(plot.slopeAt(point.at()), 2),
    name: words.slope,
    color: color.gradient,
    position: [left, stage.regions.main.center.y + 1.1 * size.figure],
    opacity: 0,
  });
  passing.add(slope);
  yield* point.dot.scale(1, pace.beat, easeOutCubic);
  yield* tangent.length(2 * size.figure, pace.beat, easeOutCubic);
  yield* point.at(-reach / 2, pace.draw, easeInOutCubic);
  yield* reveal(slope);

  const hue = activationColor(theme, 'leakyRelu');
  const name = nameOf(words.leakyRelu, '\\max(0.01x,\\ x)', words.leakyAuthors, hue, left, stage);
  passing.add(name);
  yield* cue('leave');
  yield* all(turnInto(plot, activations.leakyRelu, hue, pace.draw), reveal(name));

  const unit = plot.scaleOf();
  const glass = new Vector2(reach * unit.x - size.gap, (reach / 2) * unit.y);
  const seen = activations.leakyRelu.slope(-1) * reach * 1.4;
  const magnifier = new Magnifier({
    of: plot,
    xRange: [-reach * 0.94, -reach * 0.06],
    yRange: [-seen, seen],
    place: plot.toLocal(-reach / 2, reach * 0.62),
    glass,
  });
  plot.marks.add(magnifier);
  const {x, y} = magnifier.enlargement();
  const factor = new Label({
    text: `${words.heightOnly} × ${formatNumber(y / x, 0)}`,
    fill: color.ink,
    position: plot.toLocal(-reach / 2, reach * 0.62).add([0, -glass.y / 4]),
    opacity: 0,
  });
  yield* cue('magnify');
  yield* all(magnifier.opened(1, pace.dwell, easeInOutCubic), tangent.length(0, pace.beat));
  plot.marks.add(factor);
  yield* reveal(factor);
}

/** A function's name, formula and authors, at the top of the column beside the plot. */
export function nameOf(
  name: string,
  tex: string,
  authors: string,
  hue: string,
  left: number,
  {theme: {size}, regions: {main}}: FamilyParts['stage'],
): Layout {
  return new Layout({
    opacity: 0,
    children: [
      <Label
        kind={'title'}
        strong
        text={name}
        fill={hue}
        anchor={'left'}
        position={[left, main.top + size.title / 2]}
      />,
      <Formula
        tex={tex}
        fontSize={size.body}
        anchor={'left'}
        position={[left, main.top + size.title / 2 + 2 * size.title]}
      />,
      <Label text={authors} anchor={'left'} position={[left, main.top + size.title / 2 + 3.6 * size.title]} />,
    ],
  });
}
