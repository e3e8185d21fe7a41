import {Layout, Line, Rect, type Node} from '@motion-canvas/2d';
import {
  all,
  Color,
  createSignal,
  easeInOutCubic,
  easeOutCubic,
  sequence,
  Vector2,
  waitFor,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {IntervalMark} from '../../src/components/IntervalMark';
import {Label} from '../../src/components/Label';
import {Readout} from '../../src/components/Readout';
import type {Wish} from '../../src/simulation/experiments/comparison/run';
import {leave, reveal} from '../../src/stage/motion';
import {activationColor} from '../activationColor';
import {drawCell} from './cells';
import {isOfSigmoidFamily} from './families';
import {of, type ChoosingParts, type MemberRow} from './parts';
import type {script} from './script';

/** From left to right: its word in the script, the share of the width it takes, and what is wished for in it. */
const columns = [
  {name: 'range', share: 0.16, wish: undefined},
  {name: 'mean', share: 0.12, wish: 'centred'},
  {name: 'saturates', share: 0.12, wish: 'unsaturated'},
  {name: 'dies', share: 0.1, wish: 'undying'},
  {name: 'largestSlope', share: 0.18, wish: 'passesSignals'},
  {name: 'smoothness', share: 0.15, wish: 'smooth'},
  {name: 'cost', share: 0.17, wish: 'cheap'},
] as const satisfies readonly {
  name: keyof (typeof script)['words'];
  share: number;
  wish: Wish | undefined;
}[];

/** How much larger a cell gets when the eye is led to it. */
const swelling = 1.5;

export type ColumnName = (typeof columns)[number]['name'];

interface DrawnColumn {
  readonly name: ColumnName;
  readonly node: Layout;
  readonly head: Label;
  readonly cells: readonly Node[];
  /** Behind the cells that are best. */
  readonly washes: readonly Rect[];
  /** 1 while it is talked about. */
  readonly light: SimpleSignal<number>;
  /** 1 when it has been said which cells are best. */
  readonly judged: SimpleSignal<number>;
}

/** All functions side by side, a row each, measured column by column. */
export class ComparisonTable {
  public readonly node = new Layout({});
  private readonly rowHeight: number;
  private readonly headHeight: number;
  /** Where the columns begin: right of a tile and the longest name. */
  private readonly left: number;
  private readonly tile: Vector2;
  private columns: readonly DrawnColumn[] = [];
  private readonly separator: Line;

  public constructor(private readonly parts: ChoosingParts) {
    const {stage, rows, tiles} = parts;
    const {size} = stage.theme;
    const {body} = stage.regions;
    this.headHeight = 1.3 * size.label;
    this.rowHeight = (body.height - this.headHeight) / rows.length;
    this.tile = new Vector2(1.7, 0.86).scale(this.rowHeight);
    const widest = Math.max(...[...tiles.values()].map(({label}) => label.width()));
    this.left = body.left + this.tile.x + size.gap * 1.5 + widest;
    this.separator = this.betweenFamilies();
  }

  /** The tiles shrink into the heads of the rows; range and mean follow. */
  public *showOutputs(): ThreadGenerator {
    const {stage, passing, tiles} = this.parts;
    const {pace} = stage.theme;
    const {body} = stage.regions;
    yield* leave(...passing.children(), stage.heading);
    stage.view.add(this.node);
    this.node.moveBelow(passing);
    const shrink = this.parts.rows.map(({activation}, row) => {
      const tile = of(tiles, activation);
      const place = new Vector2(body.left + this.tile.x / 2, this.rowCentre(row));
      return all(
        tile.size(this.tile, pace.draw, easeInOutCubic),
        tile.position(place, pace.draw, easeInOutCubic),
        tile.beside(1, pace.draw, easeInOutCubic),
      );
    });
    yield* sequence(pace.beat / 5, ...shrink);
    this.columns = this.drawColumns();
    this.node.add([this.separator, ...this.columns.map(({node}) => node)]);
    yield* all(this.separator.end(1, pace.draw, easeInOutCubic), this.show('range'));
    yield* this.show('mean', this.markMeans());
    yield* this.pointAtBest('mean');
  }

  public *showSlopes(): ThreadGenerator {
    yield* this.rest('range', 'mean');
    yield* this.show('saturates');
    yield* this.show('dies');
    yield* this.show('largestSlope');
    yield* this.pointAtBest('saturates');
  }

  public *showRest(): ThreadGenerator {
    yield* this.rest('saturates', 'dies', 'largestSlope');
    yield* this.show('smoothness');
    yield* this.show('cost');
    yield* this.pointAtBest('cost');
  }

  /** In each column the best cells light up; the range, of which nothing was wished, makes room for the count. */
  public *showWinners(): ThreadGenerator {
    const {stage, comparison} = this.parts;
    const {pace, color, size} = stage.theme;
    const {body} = stage.regions;
    const range = this.columns.find(({name}) => name === 'range');
    const judged = this.columns.filter(column => column !== range);
    if (range) yield* leave(range.node);
    const shift = -this.widthOf('range');
    yield* all(
      ...judged.map(({node}) => node.x(shift, pace.draw, easeInOutCubic)),
      ...judged.map(({light}) => light(0, pace.draw)),
      this.separator.end(1 + shift / body.width, pace.draw, easeInOutCubic),
    );
    for (const {judged: verdict, washes} of judged) {
      yield* all(
        verdict(1, pace.move, easeOutCubic),
        sequence(pace.beat / 6, ...washes.map(wash => wash.scale(1, pace.beat, easeOutCubic))),
      );
    }
    const count = new Readout({
      text: `${comparison.perfect.length}`,
      name: stage.words.perfect,
      color: color.ink,
      position: [body.right + shift + size.gap, body.center.y],
      opacity: 0,
    });
    this.node.add(count);
    yield* reveal(count);
  }

  private widthOf(name: ColumnName): number {
    const {body} = this.parts.stage.regions;
    const share = columns.find(column => column.name === name)?.share ?? 0;
    return share * (body.right - this.left);
  }

  private rowCentre(row: number): number {
    return this.parts.stage.regions.body.top + this.headHeight + (row + 0.5) * this.rowHeight;
  }

  private betweenFamilies(): Line {
    const {stage, rows} = this.parts;
    const {body} = stage.regions;
    const row = rows.filter(({activation}) => isOfSigmoidFamily(activation)).length;
    const y = this.rowCentre(row) - this.rowHeight / 2;
    return new Line({
      points: [
        [body.left, y],
        [body.right, y],
      ],
      stroke: stage.theme.color.rule,
      lineWidth: stage.theme.size.hairline,
      end: 0,
    });
  }

  private drawColumns(): readonly DrawnColumn[] {
    let left = this.left;
    return columns.map(({name, wish}) => {
      const width = this.widthOf(name);
      left += width;
      return this.drawColumn(name, wish, left - width, width);
    });
  }

  private drawColumn(name: ColumnName, wish: Wish | undefined, left: number, width: number): DrawnColumn {
    const {stage, comparison, rows} = this.parts;
    const {theme, words, regions} = stage;
    const {color, size} = theme;
    const light = createSignal(1);
    const judged = createSignal(0);
    const best = (row: MemberRow) => wish !== undefined && comparison.winners[wish].includes(row.activation);
    const mix = (from: string, to: string, share: number) => Color.lerp(new Color(from), new Color(to), share).hex();
    const centre = left + width / 2;
    // What is to be counted starts at one line.
    const counted = name === 'cost';
    const cells = rows.map((row, index) => {
      const verdict = best(row) ? activationColor(theme, row.activation) : color.faint;
      const hue = () => mix(mix(color.muted, color.ink, light()), verdict, judged());
      const cell = drawCell(name, row, hue, new Vector2(width - size.gap, this.rowHeight), theme);
      cell.position([counted ? left + size.gap : centre, this.rowCentre(index)]);
      cell.opacity(0);
      return cell;
    });
    const washes = rows.flatMap((row, index) =>
      best(row)
        ? [
            new Rect({
              position: [centre, this.rowCentre(index)],
              size: [width - size.gap / 2, this.rowHeight * 0.86],
              radius: size.corner / 2,
              fill: new Color(activationColor(theme, row.activation)).alpha(0.1),
              scale: 0,
            }),
          ]
        : [],
    );
    const head = new Label({
      text: words[name],
      fill: () => mix(color.muted, color.ink, light()),
      anchor: counted ? 'left' : 'center',
      position: [counted ? left + size.gap : centre, regions.body.top + size.label * 0.6],
      opacity: 0,
    });
    const node = new Layout({children: [...washes, head, ...cells]});
    return {name, node, head, cells, washes, light, judged};
  }

  private *show(name: ColumnName, besides?: ThreadGenerator): ThreadGenerator {
    const {pace} = this.parts.stage.theme;
    const column = this.columns.find(other => other.name === name);
    if (!column) return;
    yield* reveal(column.head);
    const arrive = column.cells.map(cell =>
      cell instanceof IntervalMark
        ? all(cell.opacity(1, pace.beat), cell.drawn(1, pace.move, easeOutCubic))
        : cell.opacity(1, pace.beat, easeOutCubic),
    );
    yield* all(sequence(pace.beat / 3, ...arrive), ...(besides ? [besides] : []));
  }

  /** The means appear on the ranges as well. */
  private *markMeans(): ThreadGenerator {
    const {pace} = this.parts.stage.theme;
    const marks = this.columns.flatMap(({cells}) => cells.filter(cell => cell instanceof IntervalMark));
    yield* sequence(pace.beat / 3, ...marks.map(mark => mark.marked(1, pace.beat, easeOutCubic)));
  }

  /** The cells of which the sentence's end speaks swell for a moment, when it comes to them. */
  private *pointAtBest(name: ColumnName): ThreadGenerator {
    const {stage, comparison, rows} = this.parts;
    const {pace} = stage.theme;
    const wish = columns.find(column => column.name === name)?.wish;
    const cells = this.columns.find(column => column.name === name)?.cells ?? [];
    const best = rows.flatMap(({activation}, row) =>
      wish !== undefined && comparison.winners[wish].includes(activation) ? cells.slice(row, row + 1) : [],
    );
    yield* waitFor(pace.draw);
    yield* sequence(
      pace.beat / 2,
      ...best.map(cell => cell.scale(swelling, pace.beat, easeOutCubic).to(1, pace.move, easeInOutCubic)),
    );
  }

  /** What is no longer talked about is dimmed. */
  private *rest(...names: readonly ColumnName[]): ThreadGenerator {
    const {pace} = this.parts.stage.theme;
    const columns = this.columns.filter(({name}) => names.includes(name));
    yield* all(...columns.map(({light}) => light(0, pace.beat)));
  }
}
