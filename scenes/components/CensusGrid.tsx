import {initial, nodeName, Shape, signal, type ShapeProps} from '@motion-canvas/2d';
import {BBox, type SignalValue, type SimpleSignal, type Vector2} from '@motion-canvas/core';
import {useTheme} from '../../src/theme/context';
import {PlotArea, type PlotAreaProps} from '../../src/components/PlotArea';
import type {Report, Reporting} from '../../src/components/report';

/** What a {@link CensusGrid} is made of, besides the props of a `PlotArea`. */
export interface CensusGridProps extends Omit<PlotAreaProps, 'xRange' | 'yRange'> {
  /** Units in each hidden layer, the lowest first. */
  layers: readonly number[];
  /** The training step of each column, evenly spaced: what `xRange` is in. */
  steps: readonly number[];
  /** By column, then by layer: which of its units, by index, are inactive on every sample. */
  inactive: readonly InactiveUnits[];
  /** The colour of units that are active on some sample. */
  color?: string;
  shown?: SignalValue<number>;
}

/** The units, by index, that are inactive on every sample: of each layer, the lowest first. */
export type InactiveUnits = readonly (readonly number[])[];

/** One column of the grid as it is shown. */
export interface ShownCensus {
  readonly step: number;
  readonly inactive: InactiveUnits;
}

/** The room between two layers, in units. */
const layerGap = 1.5;

/** The share of its cell that a mark fills. */
const filling = 0.8;

/**
 * The units of a network over the steps of its training, a column a step, the lowest layer at the bottom: a unit that
 * is active on some sample is light, one that is inactive on every sample is dark.
 *
 * A row is one unit. In each layer those that are active longest lie at the bottom.
 *
 * @example
 * ```ts
 * const census = run.census.filter(({step}) => step % 10 === 0);
 * const grid = new CensusGrid({
 *   size: [width, height],
 *   layers: [16, 16],
 *   steps: census.map(({step}) => step),
 *   inactive: census.map(({inactiveUnits}) => inactiveUnits),
 *   color: theme.color.relu,
 * });
 * grid.add(new AxisNumbers({plot: grid, axis: 'x', values: [0, 300]}));
 * yield* grid.shown(census.length, theme.pace.dwell, linear);
 * ```
 */
@nodeName('CensusGrid')
export class CensusGrid extends PlotArea implements Reporting {
  /** How many columns are shown; a fraction grows the next one. Tween this to play the training. */
  @initial(0)
  @signal()
  declare public readonly shown: SimpleSignal<number, this>;

  public readonly layers: readonly number[];
  public readonly steps: readonly number[];
  public readonly inactive: readonly InactiveUnits[];
  /** Of each layer, the unit in each row, from the bottom. */
  public readonly rows: readonly (readonly number[])[];

  private readonly light: string;

  public constructor({layers, steps, inactive, color = useTheme().color.ink, ...props}: CensusGridProps) {
    super(props);
    this.layers = layers;
    this.steps = steps;
    this.inactive = inactive;
    this.rows = layers.map((units, layer) => longestActiveFirst(units, layer, inactive));
    this.light = color;
    const [first = 0, second = first + 1] = steps;
    const half = (second - first) / 2;
    this.xRange([first - half, (steps.at(-1) ?? first) + half]);
    this.yRange([0, layers.reduce((sum, units) => sum + units, (layers.length - 1) * layerGap)]);
    this.add(new Cells({grid: this, light: color, size: () => this.size()}));
  }

  /** The columns that are fully there. */
  public shownCensus(): readonly ShownCensus[] {
    return this.steps
      .slice(0, Math.floor(this.shown() + 1e-9))
      .map((step, column) => ({step, inactive: this.inactive[column] ?? []}));
  }

  /** The last column that is fully there, or the first one: what a readout prints. */
  public current(): ShownCensus {
    return this.shownCensus().at(-1) ?? {step: this.steps[0] ?? 0, inactive: this.inactive[0] ?? []};
  }

  /** The inactive units of all layers in the last column shown. */
  public inactiveUnits(): number {
    return this.current().inactive.reduce((sum, units) => sum + units.length, 0);
  }

  /** The middle of every cell shown, light and dark ones apart. */
  public report(): Report {
    const cells = this.shownCensus().flatMap(({step, inactive}) =>
      this.rows.flatMap((units, layer) =>
        units.map((unit, row) => ({
          active: !inactive[layer]?.includes(unit),
          point: [step, this.floorOf(layer) + row + 0.5] as const,
        })),
      ),
    );
    const pointsOf = (kind: boolean) => cells.filter(({active}) => active === kind).map(({point}) => point);
    return {
      axes: {x: this.xRange(), y: this.yRange()},
      series: [
        {name: 'active', color: this.light, shape: 'dots', points: pointsOf(true)},
        {name: 'inactive', color: useTheme().color.rule, shape: 'dots', points: pointsOf(false)},
      ],
    };
  }

  /** The middle of a layer's left edge, in pixels from the grid's centre: for its name. */
  public layerAt(layer: number): Vector2 {
    return this.toLocal(this.xRange()[0], this.floorOf(layer) + (this.layers[layer] ?? 0) / 2);
  }

  /** The y, in units, of a layer's lower edge. */
  public floorOf(layer: number): number {
    return this.layers.slice(0, layer).reduce((sum, units) => sum + units + layerGap, 0);
  }
}

interface CellsProps extends ShapeProps {
  grid: CensusGrid;
  light: string;
}

/** All cells in one node: there are about a thousand. */
class Cells extends Shape {
  private readonly grid: CensusGrid;
  private readonly light: string;

  public constructor({grid, light, ...props}: CellsProps) {
    super(props);
    this.grid = grid;
    this.light = light;
  }

  protected override getCacheBBox(): BBox {
    const {width, height} = this.size();
    return new BBox(-width / 2, -height / 2, width, height);
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    const {color} = useTheme();
    const {grid} = this;
    const shown = grid.shown();
    const pitchX = this.size().width / grid.steps.length;
    const pitchY = grid.scaleOf().y;
    const [width, height] = [filling * pitchX, filling * pitchY];
    for (const [column, step] of grid.steps.entries()) {
      const grown = Math.min(1, Math.max(0, shown - column));
      if (grown === 0) break;
      for (const [layer, units] of grid.rows.entries()) {
        const inactive = grid.inactive[column]?.[layer] ?? [];
        for (const [row, unit] of units.entries()) {
          const {x, y} = grid.toLocal(step, grid.floorOf(layer) + row + 0.5);
          context.fillStyle = inactive.includes(unit) ? color.rule : this.light;
          context.fillRect(x - width / 2, y - (height / 2) * grown, width, height * grown);
        }
      }
    }
  }
}

function longestActiveFirst(units: number, layer: number, columns: readonly InactiveUnits[]): readonly number[] {
  const dark = (unit: number) => columns.filter(column => column[layer]?.includes(unit)).length;
  return Array.from({length: units}, (_, unit) => unit).toSorted((left, right) => dark(left) - dark(right));
}
