import {Layout, Rect} from '@motion-canvas/2d';
import {all, easeInOutCubic, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {Label} from '../../src/components/Label';
import type {Revive, ReviveArm} from '../../src/simulation/experiments/revive/run';
import type {Cue} from '../../src/stage/beats';
import {leave, reveal} from '../../src/stage/motion';
import {activationColor} from '../activationColor';
import type {FamilyParts} from './parts';
import {ReviveColumn} from './ReviveColumn';

const arms = ['relu', 'leakyRelu', 'elu'] as const satisfies readonly ReviveArm[];
type Arm = (typeof arms)[number];

/** Powers of ten between two numbers of a loss axis. */
const powersApart = 4;

/** How much wider than its place among the others the first column is as long as it is alone. */
const widthAlone = 2.2;

/** The dead network goes on with ReLU, and nothing moves. */
export function* continued(parts: FamilyParts): ThreadGenerator {
  const {stage, passing, columnWidth} = parts;
  const {pace} = stage.theme;
  yield* leave(...passing.children());
  columnWidth(widthAlone * columnsOf(stage).width);
  const column = columnOf('relu', columnWidth, parts);
  const key = keyOf(parts);
  column.position(stage.regions.main.center);
  passing.add([column, key]);
  yield* all(column.open(stage.theme), reveal(key));
  yield* column.play(3.4 * pace.dwell);
}

/** The same network with a slope of 0.01 on the left, and then with ELU. */
export function* revive(parts: FamilyParts, cue: Cue<'elu'>): ThreadGenerator {
  const {stage, passing, columnWidth} = parts;
  const {pace} = stage.theme;
  const {width} = columnsOf(stage);
  yield* all(
    columnWidth(width, pace.move, easeInOutCubic),
    ...passing
      .children()
      .filter(node => node instanceof ReviveColumn)
      .map(column => column.position(placeOf('relu', parts), pace.move, easeInOutCubic)),
  );
  for (const arm of arms.slice(1)) {
    const column = columnOf(arm, () => width, parts);
    passing.add(column);
    if (arm === 'elu') yield* cue('elu');
    yield* column.open(stage.theme);
    yield* column.play(1.4 * pace.dwell);
  }
}

function columnOf(arm: Arm, width: () => number, parts: FamilyParts): ReviveColumn {
  const {stage, revived: run} = parts;
  const {theme, regions, words} = stage;
  const {main} = regions;
  const powers = lossPowers(run);
  const column = new ReviveColumn({
    run: run[arm],
    dataset: parts.revivedFilm.dataset,
    film: parts.revivedFilm[arm],
    name: words[arm],
    words,
    color: activationColor(theme, arm),
    layers: [run.parameters.width, run.parameters.width],
    width,
    height: main.height,
    yRange: [10 ** powers.lowest, 10 ** powers.highest],
    levels: powersFrom(powers).map(power => 10 ** power),
    numbered: arm === arms[0],
    theme,
  });
  column.position(placeOf(arm, parts));
  return column;
}

/** Room for the loss axis's numbers, and then a column for each activation. */
function columnsOf({theme: {size}, regions: {main}}: FamilyParts['stage']) {
  const gap = 0.75 * size.margin;
  const left = main.left + 3.6 * size.label;
  return {left, gap, width: (main.right - left - (arms.length - 1) * gap) / arms.length};
}

function placeOf(arm: Arm, {stage}: FamilyParts): Vector2 {
  const {left, gap, width} = columnsOf(stage);
  return new Vector2(left + width / 2 + (width + gap) * arms.indexOf(arm), stage.regions.main.center.y);
}

function lossPowers(run: Revive) {
  const powers = arms.flatMap(arm => run[arm].census.map(({loss}) => Math.log10(loss)));
  return {lowest: Math.floor(Math.min(...powers)), highest: Math.ceil(Math.max(...powers))};
}

function powersFrom({lowest, highest}: {lowest: number; highest: number}): readonly number[] {
  const count = Math.floor((highest - lowest) / powersApart) + 1;
  return Array.from({length: count}, (_, index) => highest - index * powersApart);
}

/** What a dark cell means, at the right end of the title's row. */
function keyOf({stage: {theme, regions, words}}: FamilyParts): Layout {
  const {color, size} = theme;
  const {title} = regions;
  const cell = size.label * 0.7;
  const label = new Label({text: words.inactive, anchor: 'right', position: [title.right, title.center.y]});
  return new Layout({
    opacity: 0,
    children: [
      label,
      new Rect({
        size: cell,
        fill: color.rule,
        position: () => new Vector2(title.right - label.width() - size.gap / 2 - cell / 2, title.center.y),
      }),
    ],
  });
}
