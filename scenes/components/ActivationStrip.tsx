import {initial, nodeName, Shape, signal, type ShapeProps} from '@motion-canvas/2d';
import {BBox, Color, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../../src/theme/context';
import {PlotArea, type PlotAreaProps} from '../../src/components/PlotArea';
import type {Report, Reporting} from '../../src/components/report';

/** What an {@link ActivationStrip} is made of, besides the props of a `PlotArea`. */
export interface ActivationStripProps extends Omit<PlotAreaProps, 'xRange' | 'yRange'> {
  /** By training step, then by sample: the unit's activations, 0 or more. */
  strip: readonly (readonly number[])[];
  /** The colour of the largest activation. */
  color?: string;
  shown?: SignalValue<number>;
}

/** How bright the smallest activation above 0 is, of the largest one's brightness: active has to be told from inactive. */
const dimmest = 0.45;

/**
 * One unit over the steps of a training: a column a step, a cell a sample, as bright as the unit's activation on it.
 * The samples are stacked by their activation at the first step, the strongest at the bottom.
 */
@nodeName('ActivationStrip')
export class ActivationStrip extends PlotArea implements Reporting {
  /** How many columns are shown; a fraction grows the next one. */
  @initial(0)
  @signal()
  declare public readonly shown: SimpleSignal<number, this>;

  /** By step, then by row, the lowest first. */
  public readonly rows: readonly (readonly number[])[];

  public constructor({strip, color, ...props}: ActivationStripProps) {
    super(props);
    const [first = []] = strip;
    const order = first.map((_, sample) => sample).sort((a, b) => (first[b] ?? 0) - (first[a] ?? 0));
    this.rows = strip.map(column => order.map(sample => column[sample] ?? 0));
    this.xRange([-0.5, strip.length - 0.5]);
    this.yRange([0, first.length]);
    this.add(new Cells({strip: this, light: color ?? useTheme().color.ink, size: () => this.size()}));
  }

  /** The activations of the last step that is fully there, by row. */
  public current(): readonly number[] {
    return this.rows[Math.max(0, Math.floor(this.shown() + 1e-9) - 1)] ?? [];
  }

  /** The cells of the steps that are fully there on which the unit is inactive: column and middle of the row. */
  public report(): Report {
    const columns = this.rows.slice(0, Math.floor(this.shown() + 1e-9));
    const points = columns.flatMap((column, step) =>
      column.flatMap((activation, row) => (activation > 0 ? [] : [[step, row + 0.5] as const])),
    );
    return {
      axes: {x: this.xRange(), y: this.yRange()},
      series: [{name: 'inactive', color: useTheme().color.rule, shape: 'dots', points}],
    };
  }

  /** On how many samples the unit is active in the last step shown. */
  public activeSamples(): number {
    return this.current().filter(activation => activation > 0).length;
  }
}

/** Shades between the dimmest activation and the largest. */
const levels = 64;

/** The shade of an activation, 0 for an inactive unit: in a strip of zeros, all are. */
export function levelOf(activation: number, largest: number): number {
  return activation > 0 ? Math.ceil((levels * activation) / largest) : 0;
}

interface CellsProps extends ShapeProps {
  strip: ActivationStrip;
  light: string;
}

/** All cells in one node: there are some thousands. */
class Cells extends Shape {
  private readonly strip: ActivationStrip;
  private readonly colors: readonly string[];

  public constructor({strip, light, ...props}: CellsProps) {
    super(props);
    this.strip = strip;
    const dark = new Color(useTheme().color.rule);
    const bright = new Color(light);
    this.colors = Array.from({length: levels + 1}, (_, level) =>
      // In RGB: the way through other hues would be a rainbow.
      Color.lerp(dark, bright, level === 0 ? 0 : dimmest + ((1 - dimmest) * level) / levels, 'rgb').css(),
    );
  }

  protected override getCacheBBox(): BBox {
    const {width, height} = this.size();
    return new BBox(-width / 2, -height / 2, width, height);
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    const {strip} = this;
    const {x: pitchX, y: pitchY} = strip.scaleOf();
    const largest = Math.max(...strip.rows.flat());
    const width = pitchX * 0.8;
    for (const [step, column] of strip.rows.entries()) {
      const grown = Math.min(1, Math.max(0, strip.shown() - step));
      if (grown === 0) break;
      for (const [row, activation] of column.entries()) {
        const {x, y} = strip.toLocal(step, row);
        context.fillStyle = this.colors[levelOf(activation, largest)] ?? '';
        // Rows of a few pixels: a gap between them would be a grey veil.
        context.fillRect(x - width / 2, y - pitchY, width * grown, pitchY + 0.5);
      }
    }
  }
}
