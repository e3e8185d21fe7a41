import {Circle, initial, Layout, Line, nodeName, signal, type LayoutProps} from '@motion-canvas/2d';
import {Color, Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../../src/theme/context';
import {clamp01} from '../../src/plot';
import {spread} from './spread';

/** What a {@link DenseNetwork} is made of, besides the props of a `Layout`. */
export interface DenseNetworkProps extends LayoutProps {
  /** Units in each layer, the inputs first. */
  layers: readonly number[];
  /** Radius of a unit, in pixels. */
  radius?: number;
  /** By layer, then by unit: 0 to 1 fills a unit from the panel's colour to `hue`; larger counts as 1. */
  activations?: readonly (readonly number[])[];
  /** By layer of the sending unit, then by sending, then by receiving unit: an edge is the wider the larger its weight's size. */
  weights?: readonly (readonly (readonly number[])[])[];
  /** The colour of activations. */
  hue?: string;
  lit?: SignalValue<number>;
}

/**
 * A network in which every unit is joined to every unit of the next layer; layers from left to right. Edges follow
 * their units wherever these are moved.
 */
@nodeName('DenseNetwork')
export class DenseNetwork extends Layout {
  /** How far the units show their activations, 0 to 1: they light up layer by layer, the inputs first. */
  @initial(1)
  @signal()
  declare public readonly lit: SimpleSignal<number, this>;

  /** By layer, then by unit. */
  public readonly units: readonly (readonly Circle[])[];
  /** By layer of the sending unit, then by sending, then by receiving unit. */
  public readonly edges: readonly (readonly (readonly Line[])[])[];

  public readonly activations: readonly (readonly number[])[];
  public readonly weights: readonly (readonly (readonly number[])[])[];

  private readonly layers: readonly number[];
  private readonly hue: string;

  public constructor({
    layers,
    radius = 26,
    activations = [],
    weights = [],
    hue = useTheme().color.sigmoid,
    ...props
  }: DenseNetworkProps) {
    super(props);
    this.layers = layers;
    this.hue = hue;
    this.activations = activations;
    this.weights = weights;
    const {color, size} = useTheme();
    // Where all weights are 0, all edges are as thin as can be.
    const widest = Math.max(...weights.flat(2).map(Math.abs)) || 1;
    const widthOf = (weight: number | undefined) =>
      weight === undefined
        ? size.hairline
        : size.hairline / 2 + (size.line - size.hairline / 2) * (Math.abs(weight) / widest);
    const fillOf = (layer: number, activation: number | undefined) =>
      activation === undefined
        ? color.panel
        : () => this.shade(clamp01(this.lit() * layers.length - layer) * clamp01(activation));
    this.edges = layers.slice(0, -1).map((count, layer) =>
      range(count).map(from =>
        range(layers[layer + 1] ?? 0).map(
          to =>
            new Line({
              points: () => [this.unit(layer, from).position(), this.unit(layer + 1, to).position()],
              stroke: color.rule,
              lineWidth: widthOf(weights[layer]?.[from]?.[to]),
            }),
        ),
      ),
    );
    this.units = layers.map((count, layer) =>
      range(count).map(
        unit =>
          new Circle({
            position: () => this.unitAt(layer, unit),
            size: 2 * radius,
            fill: fillOf(layer, activations[layer]?.[unit]),
            stroke: color.faint,
            lineWidth: size.line,
          }),
      ),
    );
    this.add([...this.edges.flat(2), ...this.units.flat()]);
  }

  /** @throws RangeError if there is no such unit. */
  public unit(layer: number, unit: number): Circle {
    const found = this.units[layer]?.[unit];
    if (!found)
      throw new RangeError(`A network of ${this.layers.join('-')} units has no unit ${unit} in layer ${layer}.`);
    return found;
  }

  /** The edge from a unit of `layer` to one of the next. @throws RangeError if there is no such edge. */
  public edge(layer: number, from: number, to: number): Line {
    const found = this.edges[layer]?.[from]?.[to];
    if (!found) {
      throw new RangeError(
        `A network of ${this.layers.join('-')} units has no edge ${from}-${to} from layer ${layer}.`,
      );
    }
    return found;
  }

  /** The colour of an activation: 0 is dark, 1 and more is bright. */
  public shade(activation: number): Color {
    return new Color(useTheme().color.panel).lerp(new Color(this.hue), clamp01(activation), 'lab');
  }

  /** The centre of a unit, in the network's own pixels. */
  public unitAt(layer: number, unit: number): Vector2 {
    const count = this.layers[layer];
    if (count === undefined || unit < 0 || unit >= count) {
      throw new RangeError(
        `There is no unit ${unit} in layer ${layer} of a network of ${this.layers.join('-')} units.`,
      );
    }
    const tallest = Math.max(...this.layers);
    const {width, height} = this.size();
    const pitch = height / Math.max(1, tallest - 1);
    return new Vector2(spread(layer, this.layers.length) * width, (unit - (count - 1) / 2) * pitch);
  }
}

function range(count: number): readonly number[] {
  return Array.from({length: count}, (_, index) => index);
}
