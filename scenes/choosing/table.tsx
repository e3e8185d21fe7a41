import {Layout, Line} from '@motion-canvas/2d';
import {
  all,
  BBox,
  createSignal,
  easeInOutCubic,
  easeOutCubic,
  sequence,
  Vector2,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {IntervalMark} from '../../src/components/IntervalMark';
import type {Cue} from '../../src/stage/beats';
import {leave, reveal} from '../../src/stage/motion';
import {columns, drawColumn, type ColumnName, type DrawnColumn} from './column';
import {isOfSigmoidFamily} from './families';
import {explain, legend} from './legend';
import {of, type ChoosingParts} from './parts';

/** How much larger a cell gets when the eye is led to it. */
const swelling = 1.5;

/** All functions side by side, a row each, measured column by column; at the right, what the signs mean. */
export class ComparisonTable {
  public readonly node = new Layout({});
  /** Where the columns begin: right of a tile and the longest name. */
  public readonly left: number;
  public readonly rowHeight: number;
  private readonly headHeight: number;
  private readonly tile: Vector2;
  private readonly columns: DrawnColumn[] = [];
  private readonly separator: Line;
  /** How far right the columns reach. */
  private readonly edge = createSignal(0);

  public constructor(private readonly parts: ChoosingParts) {
    const {stage, rows, tiles} = parts;
    const {size} = stage.theme;
    const {body} = stage.regions;
    this.headHeight = 1.3 * size.label;
    this.rowHeight = (body.height - this.headHeight) / rows.length;
    this.tile = new Vector2(1.7, 0.86).scale(this.rowHeight);
    const widest = Math.max(...[...tiles.values()].map(({label}) => label.width()));
    this.left = body.left + this.tile.x + size.gap * 1.5 + widest;
    this.edge(this.leftOf('saturates'));
    this.separator = this.betweenFamilies();
  }

  /** The tiles shrink into the heads of the rows; range and mean follow. */
  public *showOutputs(cue: Cue<'mean' | 'tanh'>): ThreadGenerator {
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
    yield* sequence(pace.beat / 6, ...shrink);
    this.node.add(this.separator);
    const signs = this.explainRightOf('mean', ['reached', 'approached', 'endless', 'meanMark']);
    yield* all(
      this.separator.end(1, pace.draw, easeInOutCubic),
      this.show('range'),
      explain(signs.slice(0, 3), pace.move),
    );
    yield* cue('mean');
    yield* all(this.show('mean'), this.markMeans(), explain(signs.slice(3), pace.beat));
    yield* cue('tanh');
    yield* this.pointAtBest('mean');
  }

  /** The range makes room; what the slope does at the ends, whether units die, how steep it gets. */
  public *showSlopes(cue: Cue<'dies' | 'largest' | 'never'>): ThreadGenerator {
    const {pace} = this.parts.stage.theme;
    const range = this.columns.find(({name}) => name === 'range');
    yield* all(this.rest('mean'), ...(range ? [leave(range.node)] : []));
    yield* all(
      this.edge(this.leftOf('smoothness') - this.widthOf('range'), pace.move, easeInOutCubic),
      ...this.columns.map(({node}) => node.x(-this.widthOf('range'), pace.move, easeInOutCubic)),
    );
    const signs = this.explainRightOf('largestSlope', ['flatEnd', 'slopedEnd', 'canDie']);
    yield* all(this.show('saturates'), explain(signs.slice(0, 2), pace.move));
    yield* cue('dies');
    yield* all(this.show('dies'), explain(signs.slice(2), pace.move));
    yield* cue('largest');
    yield* this.show('largestSlope');
    yield* cue('never');
    yield* this.pointAtBest('saturates');
  }

  public *showRest(cue: Cue<'cost' | 'box' | 'relu'>): ThreadGenerator {
    const {pace} = this.parts.stage.theme;
    yield* all(
      this.rest('saturates', 'dies', 'largestSlope'),
      this.edge(this.rightOf('cost'), pace.move, easeInOutCubic),
    );
    const signs = this.explainRightOf('cost', ['endlesslySmooth', 'oneOperation', 'oneExponential']);
    yield* all(this.show('smoothness'), explain(signs.slice(0, 1), pace.beat));
    yield* this.pointAtBest('smoothness');
    yield* cue('cost');
    yield* all(this.show('cost'), explain(signs.slice(1, 2), pace.beat));
    yield* cue('box');
    yield* explain(signs.slice(2), pace.beat);
    yield* cue('relu');
    yield* this.pointAtBest('cost');
  }

  /** What was measured leaves; the rows stay. */
  public *clear(): ThreadGenerator {
    const {regions, theme} = this.parts.stage;
    yield* all(
      this.edge(regions.body.right, theme.pace.move, easeInOutCubic),
      leave(...this.columns.map(({node}) => node)),
    );
  }

  public rowCentre(row: number): number {
    return this.parts.stage.regions.body.top + this.headHeight + (row + 0.5) * this.rowHeight;
  }

  private widthOf(name: ColumnName): number {
    const {body} = this.parts.stage.regions;
    const share = columns.find(column => column.name === name)?.share ?? 0;
    return share * (body.right - this.left);
  }

  /** The left end of a column; the range has the place of those that come after it has gone. */
  private leftOf(name: ColumnName): number {
    const before = columns.slice(
      0,
      columns.findIndex(column => column.name === name),
    );
    return before.reduce((left, column) => left + this.widthOf(column.name), this.left);
  }

  /** The right end of a column; all but the mean have moved to the range's place by then. */
  private rightOf(name: ColumnName): number {
    return this.leftOf(name) + this.widthOf(name) - (name === 'mean' ? 0 : this.widthOf('range'));
  }

  /** Lines that explain signs in what is right of a column; they leave with the beat. */
  private explainRightOf(name: ColumnName, signs: Parameters<typeof legend>[0]): readonly Layout[] {
    const {stage} = this.parts;
    const {body} = stage.regions;
    const left = this.rightOf(name) + stage.theme.size.gap * (name === 'cost' ? -0.5 : 1);
    const lines = legend(signs, new BBox(left, body.top, body.right - left, body.height), stage);
    stage.layer.add([...lines]);
    return lines;
  }

  private betweenFamilies(): Line {
    const {stage, rows} = this.parts;
    const {body} = stage.regions;
    const row = rows.filter(({activation}) => isOfSigmoidFamily(activation)).length;
    const y = this.rowCentre(row) - this.rowHeight / 2;
    return new Line({
      points: () => [
        [body.left, y],
        [this.edge(), y],
      ],
      stroke: stage.theme.color.rule,
      lineWidth: stage.theme.size.hairline,
      end: 0,
    });
  }

  private *show(name: ColumnName): ThreadGenerator {
    const {pace} = this.parts.stage.theme;
    const column = drawColumn(
      name,
      this.leftOf(name),
      this.widthOf(name),
      row => this.rowCentre(row),
      this.rowHeight,
      this.parts,
    );
    if (name !== 'range' && name !== 'mean') column.node.x(-this.widthOf('range'));
    this.columns.push(column);
    this.node.add(column.node);
    const arrive = column.cells.map(cell =>
      cell instanceof IntervalMark
        ? all(cell.opacity(1, pace.beat), cell.drawn(1, pace.move, easeOutCubic))
        : cell.opacity(1, pace.beat, easeOutCubic),
    );
    yield* all(reveal(column.head), sequence(pace.beat / 3, ...arrive));
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
    yield* sequence(
      pace.beat / 2,
      ...best.map(cell => cell.scale(swelling, pace.move, easeOutCubic).to(1, pace.draw, easeInOutCubic)),
    );
  }

  /** What is no longer talked about is dimmed. */
  private *rest(...names: readonly ColumnName[]): ThreadGenerator {
    const {pace} = this.parts.stage.theme;
    const dimmed = this.columns.filter(({name}) => names.includes(name));
    yield* all(...dimmed.map(({light}) => light(0, pace.beat)));
  }
}
