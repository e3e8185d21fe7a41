import {Layout, Line, nodeName, Rect, type LayoutProps, type Node} from '@motion-canvas/2d';
import {Vector2} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {Numeral} from './Numeral';

/** What a {@link NumberTable} is made of, besides the props of a `Layout`. */
export interface NumberTableProps extends LayoutProps {
  /** What stands above each column. */
  heads: readonly Node[];
  /** Printed numbers by row, then by column. */
  rows: readonly (readonly string[])[];
  /** The colour of each column's numbers. */
  colors: readonly string[];
}

/** A small table of numbers, its columns evenly spread over its size. */
@nodeName('NumberTable')
export class NumberTable extends Layout {
  /** By row, then by column. */
  public readonly cells: readonly (readonly Numeral[])[];
  /** The bar behind the row that is being talked about. */
  public readonly highlight: Rect;

  private readonly rowCount: number;
  private readonly columnCount: number;

  public constructor({heads, rows, colors, ...props}: NumberTableProps) {
    super(props);
    const {color, size} = useTheme();
    this.rowCount = rows.length;
    this.columnCount = heads.length;
    this.highlight = new Rect({
      position: () => this.rowAt(0),
      size: () => [this.size().width, this.pitch()],
      radius: size.corner,
      fill: color.rule,
      opacity: 0,
    });
    heads.forEach((head, column) => head.position(() => this.cellAt(-1, column)));
    this.cells = rows.map((row, rowIndex) =>
      row.map(
        (text, column) =>
          new Numeral({text, fill: colors[column] ?? color.ink, position: () => this.cellAt(rowIndex, column)}),
      ),
    );
    const rule = () => this.cellAt(-0.5, 0).y;
    this.add([
      this.highlight,
      ...heads,
      new Line({
        points: () => [
          [-this.size().width / 2, rule()],
          [this.size().width / 2, rule()],
        ],
        stroke: color.faint,
        lineWidth: size.hairline,
      }),
      ...this.cells.flat(),
    ]);
  }

  /** The centre of a cell, in the table's own pixels; row -1 is the head. */
  public cellAt(row: number, column: number): Vector2 {
    const {width, height} = this.size();
    return new Vector2(((column + 0.5) / this.columnCount - 0.5) * width, (row + 1.5) * this.pitch() - height / 2);
  }

  /** The middle of a whole row. */
  public rowAt(row: number): Vector2 {
    return new Vector2(0, this.cellAt(row, 0).y);
  }

  private pitch(): number {
    return this.size().height / (this.rowCount + 1);
  }
}
