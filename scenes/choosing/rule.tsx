import {Layout, Line, Rect, type Node} from '@motion-canvas/2d';
import {all, BBox, easeInOutCubic, sequence, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {Label} from '../../src/components/Label';
import {row, stack} from '../../src/plot';
import type {Cue} from '../../src/stage/beats';
import {reveal} from '../../src/stage/motion';
import {FunctionTile} from '../components/FunctionTile';
import {placed, tileOf, type ChoosingParts, type Member} from './parts';
import {appear} from './today';

/** Above, hidden layers: ReLU, and a way for each reason to take another; below, a row for the output layer. */
export function* ruleOfThumb(
  parts: ChoosingParts,
  cue: Cue<'relu' | 'die' | 'transformer' | 'output' | 'classes'>,
): ThreadGenerator {
  const {stage} = parts;
  const {theme, regions, words, layer} = stage;
  const {color, size, pace} = theme;
  const {body} = regions;
  const [first = body, second = body, third = body] = stack(body, 3, size.gap);
  const tile = new Vector2(first.height * 1.35, first.height);
  const rowName = (text: string, box: BBox) =>
    new Label({
      strong: true,
      text,
      fill: color.ink,
      anchor: 'left',
      position: [box.left, box.center.y],
      opacity: 0,
    });
  const hidden = new Label({
    strong: true,
    text: words.hidden,
    fill: color.ink,
    anchor: 'left',
    position: [body.left, first.top + 0.6 * size.label],
    opacity: 0,
  });
  const home = new Vector2(body.left + tile.x / 2, (first.bottom + second.top) / 2 + 0.4 * size.label);
  const relu = placed(tileOf('relu', stage, 1, 1), tile, home);
  relu.opacity(0);
  layer.add([hidden, relu]);
  yield* reveal(hidden);
  yield* cue('relu');
  yield* appear(relu);

  const bend = home.x + tile.x / 2 + 1.5 * size.gap;
  const ways: readonly {
    mark: 'die' | 'transformer';
    box: BBox;
    reason: readonly string[];
    members: readonly Member[];
  }[] = [
    {mark: 'die', box: first, reason: [words.unitsDie, words.firstCure], members: ['leakyRelu', 'elu']},
    {mark: 'transformer', box: second, reason: [words.transformer], members: ['gelu', 'silu']},
  ];
  const tilesLeft = body.right - 2 * tile.x - size.gap;
  for (const {mark, box, reason, members} of ways) {
    const {y} = box.center;
    const from = home.addX(tile.x / 2 + size.dot);
    const way = new Line({
      points: [from, [bend, from.y], [bend, y], [tilesLeft - size.gap / 2, y]],
      radius: size.corner,
      stroke: color.faint,
      lineWidth: size.line,
      endArrow: true,
      arrowSize: 1.6 * size.dot,
      end: 0,
    });
    const names = reason.map(
      (text, line) =>
        new Label({
          text,
          fill: line === 0 ? color.ink : color.muted,
          anchor: 'left',
          position: [bend + size.gap, y + (line === 0 ? -0.9 : 0.9) * size.label],
          opacity: 0,
        }),
    );
    const choices = members.map((member, across) =>
      placed(tileOf(member, stage, 1, 1), tile, [tilesLeft + tile.x / 2 + across * (tile.x + size.gap), y]).opacity(0),
    );
    layer.add([way, ...names, ...choices]);
    yield* cue(mark);
    yield* all(way.end(1, pace.move, easeInOutCubic), sequence(pace.draw, ...names.map(name => reveal(name))));
    yield* sequence(pace.move, ...choices.map(appear));
  }
  yield* cue('output');
  yield* outputs(rowName(words.outputLayer, third), third, tile, parts, cue);
}

/** What the output layer answers chooses its function: a probability, one of several classes, a number. */
function* outputs(name: Label, box: BBox, tile: Vector2, {stage}: ChoosingParts, cue: Cue<'classes'>): ThreadGenerator {
  const {theme, words, layer} = stage;
  const {color, size, pace} = theme;
  const rule = new Line({
    points: [
      [box.left, box.top - size.gap / 2],
      [box.right, box.top - size.gap / 2],
    ],
    stroke: color.rule,
    lineWidth: size.hairline,
    end: 0,
  });
  layer.add([rule, name]);
  yield* all(rule.end(1, pace.move, easeInOutCubic), reveal(name));
  const left = box.left + tile.x + 1.5 * size.gap;
  const places = row(new BBox(left, box.top, box.right - left, box.height), 2, size.gap);
  const sigmoid = placed(tileOf('sigmoid', stage, 1, 1), tile, 0).opacity(0);
  const softmax = softmaxBox(tile, stage);
  const pairs: readonly [text: string, node: Node, BBox | undefined][] = [
    [words.probability, sigmoid, places[0]],
    [words.classes, softmax, places[1]],
  ];
  for (const [text, node, place = box] of pairs) {
    node.position([place.right - tile.x / 2, place.center.y]);
    const why = new Label({text, fill: color.ink, anchor: 'left', position: [place.left, place.center.y], opacity: 0});
    layer.add([why, node]);
    if (node === softmax) yield* cue('classes');
    yield* all(reveal(why), node instanceof FunctionTile ? appear(node) : reveal(node));
  }
}

/** Softmax has no curve of one input: its name in a tile. */
function softmaxBox(tile: Vector2, {theme, words}: ChoosingParts['stage']): Layout {
  const {color, size} = theme;
  return new Layout({
    opacity: 0,
    children: [
      new Rect({size: tile, radius: size.corner / 2, fill: color.panel}),
      new Label({strong: true, text: words.softmax, fill: color.sigmoid}),
    ],
  });
}
