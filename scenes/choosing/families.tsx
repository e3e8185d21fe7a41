import {
  all,
  createSignal,
  easeInOutCubic,
  easeOutCubic,
  linear,
  sequence,
  Vector2,
  type ThreadGenerator,
} from '@motion-canvas/core';
import type {Cue} from '../../src/stage/beats';
import {Label} from '../../src/components/Label';
import {PlotPoint} from '../../src/components/PlotPoint';
import {activations} from '../../src/simulation/activations';
import {comparedActivations} from '../../src/simulation/experiments/comparison/run';
import {grow, leave, reveal} from '../../src/stage/motion';
import {activationColor} from '../activationColor';
import {of, placed, type ChoosingParts, type Member} from './parts';

/** A family has every end flat, or a right end that rises for ever. */
export const isOfSigmoidFamily = (member: Member): boolean => activations[member].saturates.right;

/** Functions with a jump or a kink. */
const isKinked = (member: Member): boolean => activations[member].kinks.length > 0;

/** Every function as a tile, in its family: above those with a jump or a kink, below the smooth ones. */
export function* showFamilies(parts: ChoosingParts, cue: Cue<'sigmoid' | 'relu' | 'softplus'>): ThreadGenerator {
  const {stage, tiles, passing} = parts;
  const {theme, words} = stage;
  const {color, pace} = theme;
  const groups = [
    {
      name: words.sigmoidFamily,
      color: color.sigmoid,
      members: comparedActivations.filter(isOfSigmoidFamily),
    },
    {
      name: words.reluFamily,
      color: activationColor(theme, 'relu'),
      members: comparedActivations.filter(member => !isOfSigmoidFamily(member)),
    },
  ];
  let left: number = stage.regions.main.left;
  for (const group of groups) {
    const name = new Label({
      kind: 'body',
      strong: true,
      text: group.name,
      fill: group.color,
      anchor: 'left',
      position: [left, stage.regions.main.top + theme.size.body * 0.65],
      opacity: 0,
    });
    passing.add(name);
    left = placeGroup(group.members, left, parts) + theme.size.margin;
    const draw = group.members.map(member => {
      const tile = of(tiles, member);
      return all(
        tile.opacity(1, pace.beat, easeOutCubic),
        tile.drawn(1, pace.move, linear),
        tile.named(1, pace.move, easeOutCubic),
      );
    });
    yield* all(reveal(name), sequence(pace.beat / 2, ...draw));
  }
  const input = createSignal(0);
  const dots = dotsOf(input, parts);
  yield* grow(...dots.map(point => point.dot));
  yield* cue('sigmoid');
  yield* input(2.8, pace.draw, easeInOutCubic);
  yield* input(-2.8, pace.dwell, easeInOutCubic);
  yield* cue('relu');
  yield* input(2.8, pace.dwell, easeInOutCubic);
  yield* cue('softplus');
  yield* roundOff(parts);
  yield* leave(...dots);
}

/** One input on the curves of all functions at once. */
function dotsOf(input: () => number, {stage, tiles}: ChoosingParts): readonly PlotPoint[] {
  const {color, size} = stage.theme;
  return [...tiles.values()].map(tile => {
    const point = new PlotPoint({plot: tile.plot, at: () => input(), color: color.ink});
    point.dot.size(1.6 * size.dot);
    point.dot.scale(0);
    tile.plot.marks.add(point);
    return point;
  });
}

/** softplus, new here, out of ReLU: its tile shows ReLU, and the corner is rounded off. */
function* roundOff({stage, tiles}: ChoosingParts): ThreadGenerator {
  const {pace} = stage.theme;
  const {plot} = of(tiles, 'softplus');
  yield* plot.become(activations.relu.value, pace.move);
  yield* plot.become(activations.softplus.value, pace.dwell);
}

/** Tiles in two rows from `left` on; returns where they end. */
function placeGroup(members: readonly Member[], left: number, {stage, tiles}: ChoosingParts): number {
  const {regions, theme} = stage;
  const {size} = theme;
  const {main} = regions;
  const top = main.top + size.body * 1.3 + size.gap / 2;
  // Two columns on the left and four on the right, a margin between them.
  const side = new Vector2((main.width - size.margin - 4 * size.gap) / 6, (main.bottom - top - size.gap) / 2);
  const rows = [members.filter(isKinked), members.filter(member => !isKinked(member))];
  const ends = rows.flatMap((row, down) =>
    row.map((member, across) => {
      const corner = new Vector2(left, top).add(side.add(size.gap).mul([across, down]));
      placed(of(tiles, member), side, corner.add(side.scale(0.5)));
      return corner.x + side.x;
    }),
  );
  return Math.max(...ends);
}
