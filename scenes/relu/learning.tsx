import {all, createSignal, linear, type ThreadGenerator} from '@motion-canvas/core';
import {networkAt, RingsMap} from '../components/RingsMap';
import {Label} from '../../src/components/Label';
import {Axes, DataLine, fit, Plot, row, Text} from '../../src/plot';
import {reveal} from '../../src/stage/motion';
import type {Cue} from '../../src/stage/beats';
import type {ReluParts} from './parts';

/** One task, three networks of eight layers: their maps and losses move together, each named when it is spoken of. */
export function* deepLearning(
  {stage, depthTraining, depthFilm}: ReluParts,
  cue: Cue<'sigmoid' | 'relu' | 'tanh'>,
): ThreadGenerator {
  const {theme, regions, words, layer} = stage;
  const {color, size, pace} = theme;
  const {steps} = depthTraining.parameters;
  const step = createSignal(0);
  const arms = (
    [
      ['sigmoid', color.sigmoid, words.sigmoid, -0.55],
      ['relu', color.relu, words.relu, -0.6],
      ['tanh', color.tanh, words.tanh, -1.7],
    ] as const
  ).map(([name, hue, word, lift]) => ({run: depthTraining[name], film: depthFilm[name], hue, word, lift}));
  const top = Math.ceil(Math.max(...arms.flatMap(({run}) => run.losses.map(({loss}) => loss))) * 5) / 5;
  const [chartBox, mapsBox] = row(regions.main, [0.34, 0.66], size.margin);
  if (!chartBox || !mapsBox) throw new Error('The main region has no room for two.');

  const maps = row(mapsBox, arms.length).map(({center, width}, index) => {
    const {film, hue} = arms[index] ?? {film: [], hue: color.ink};
    const network = () => networkAt(film, step());
    const {dataset} = depthFilm;
    return new RingsMap({dataset, network, color: hue, size: width, position: center, points: 0, answers: 0});
  });
  const names = maps.map(
    (map, index) =>
      new Label({
        text: arms[index]?.word ?? '',
        strong: true,
        fill: arms[index]?.hue ?? color.ink,
        position: map.position().addY(map.height() / 2 + size.label),
        opacity: 0,
      }),
  );
  layer.add([...maps, ...names]);
  yield* all(...maps.map(map => map.points(1, pace.draw, linear)));

  const lines = arms.map(
    ({run, hue}) =>
      new DataLine({
        name: run.activation,
        color: hue,
        drawn: () => step() / steps,
        points: run.losses.map(each => [each.step, each.loss] as const),
      }),
  );
  const tags = lines.map(
    (line, index) =>
      new Text({
        at: () => line.tip(),
        text: arms[index]?.word ?? '',
        strong: true,
        color: arms[index]?.hue ?? color.ink,
        side: 'above',
        away: 0,
        shift: [-1.2 * size.title, (arms[index]?.lift ?? 0) * size.label],
        drawn: 0,
      }),
  );
  const axes = new Axes({
    across: {ticks: [0, steps / 2, steps], label: words.steps},
    up: {ticks: [0, 0.5], digits: 1, label: words.loss},
    drawn: 0,
  });
  const chart = new Plot({xScale: [0, steps], yScale: [0, top], children: [axes, ...lines, ...tags]});
  fit(chart, chartBox);
  layer.add(chart);
  yield* all(axes.drawn(1, pace.move), ...maps.map(map => map.answers(1, pace.move)));
  yield* all(step(steps, 3.2 * pace.dwell, linear), named());

  function* named(): ThreadGenerator {
    for (const [index, mark] of (['sigmoid', 'relu', 'tanh'] as const).entries()) {
      yield* cue(mark);
      const [name, tag] = [names[index], tags[index]];
      if (name && tag) yield* all(reveal(name), tag.drawn(1, pace.beat));
    }
  }
}
