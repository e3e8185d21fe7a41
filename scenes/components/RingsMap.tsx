import {computed, nodeName} from '@motion-canvas/2d';
import {Color, createSignal, type SignalValue, type SimpleSignal, type Vector2} from '@motion-canvas/core';
import type {ReportedSeries} from '../../src/components/report';
import {Dots, Field, Mark, Plot, strokeLines, type MarkProps, type PlotProps, type Point} from '../../src/plot';
import {decisionMap} from '../../src/simulation/decisionMap';
import type {Network} from '../../src/simulation/network';
import type {Dataset} from '../../src/simulation/training';
import {useTheme} from '../../src/theme/context';
import {boundaryIn, mapGrid, ringOf} from './boundary';

/** What a {@link RingsMap} is made of, besides the props of a `Plot`. */
export interface RingsMapProps extends Omit<PlotProps, 'xScale' | 'yScale' | 'equalUnits'> {
  dataset: Dataset;
  /** The network whose answers are shown. It may read signals, such as the step of a training. */
  network: () => Network;
  /** Of what the network takes for the outer ring. */
  color: string;
  /** How much of the points, one after the other, and of the answers is there: 0 to 1. */
  points?: SignalValue<number>;
  answers?: SignalValue<number>;
}

/** How strong the shade of the outer ring's side is. */
const shade = 0.45;

/**
 * Two rings of points, and live what a network answers at every place: the side that it takes for the outer ring is
 * shaded, and a line runs where it is undecided. It reports the points and that line.
 *
 * @example
 * ```ts
 * const step = createSignal(0);
 * const map = new RingsMap({dataset, network: () => film.relu[Math.round(step())], color: color.relu, size: 300});
 * yield* step(film.relu.length - 1, 2 * pace.dwell, linear);
 * ```
 */
@nodeName('RingsMap')
export class RingsMap extends Plot {
  public readonly points: SimpleSignal<number>;
  public readonly answers: SimpleSignal<number>;

  private readonly network: () => Network;

  public constructor({dataset, network, color, points = 1, answers = 1, ...props}: RingsMapProps) {
    const {reach} = mapGrid;
    super({panel: 1, ...props, xScale: [-reach, reach], yScale: [-reach, reach]});
    const theme = useTheme();
    this.network = network;
    this.points = createSignal(points);
    this.answers = createSignal(answers);
    const {panel, ink, muted} = theme.color;
    const ring = (label: number, name: string, hue: string) =>
      new Dots({
        name,
        points: ringOf(dataset, label),
        color: hue,
        radius: theme.size.dot / 2,
        drawn: () => this.points(),
      });
    this.add([
      new Field({
        of: (x, y) => 2 * this.probabilityAt(x, y) - 1,
        colors: [panel, panel, shadeOf(panel, color)],
        cells: mapGrid.cells,
        drawn: () => this.answers(),
      }),
      ring(0, 'inner', muted),
      ring(1, 'outer', ink),
      new Boundary({
        name: 'boundary',
        of: () => boundaryIn(this.map()),
        color,
        drawn: () => (this.answers() > 0 ? 1 : 0),
        opacity: () => this.answers(),
      }),
    ]);
  }

  @computed()
  private map() {
    return decisionMap(this.network(), mapGrid);
  }

  private probabilityAt(x: number, y: number): number {
    const {reach, cells, probabilities} = this.map();
    const index = (at: number) => Math.min(cells - 1, Math.max(0, Math.floor(((at / reach + 1) / 2) * cells)));
    return probabilities[index(y) * cells + index(x)] ?? 0.5;
  }
}

/** A hue, laid over a plot's ground so that points stay to be seen on it. */
export function shadeOf(panel: string, hue: string): string {
  return Color.lerp(new Color(panel), new Color(hue), shade, 'lab').hex();
}

interface BoundaryProps extends MarkProps {
  of: () => readonly (readonly Point[])[];
}

@nodeName('Boundary')
class Boundary extends Mark {
  private readonly of: () => readonly (readonly Point[])[];

  public constructor({of, ...props}: BoundaryProps) {
    super(props);
    this.of = of;
  }

  public override series(): readonly ReportedSeries[] {
    return this.named('dots', this.of().flat());
  }

  /** Where it runs, for `lecture check`. */
  public outline(): readonly Vector2[] {
    return this.drawn() > 0 ? this.lines().flat() : [];
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    if (this.drawn() <= 0) return;
    context.save();
    this.applyStyle(context);
    context.strokeStyle = this.color().css();
    strokeLines(context, this.lines());
    context.restore();
  }

  @computed()
  private lines(): readonly (readonly Vector2[])[] {
    return this.of().flatMap(points => this.inside(points));
  }
}

/** The network after the last whole step. */
export function networkAt(film: readonly Network[], step: number): Network {
  const network = film[Math.min(film.length - 1, Math.floor(step + 1e-9))];
  if (!network) throw new RangeError(`The film of the training has no step ${step}.`);
  return network;
}
