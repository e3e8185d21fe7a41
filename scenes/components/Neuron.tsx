import {Circle, Layout, Line, nodeName, type LayoutProps} from '@motion-canvas/2d';
import {Vector2, type SignalValue} from '@motion-canvas/core';
import {useTheme} from '../../src/theme/context';
import {Formula} from '../../src/components/Formula';
import {Numeral} from '../../src/components/Numeral';
import {spread} from './spread';

/** What a {@link Neuron} is made of, besides the props of a `Layout`. */
export interface NeuronProps extends LayoutProps {
  /** The printed value of each input, from top to bottom. */
  inputs: readonly SignalValue<string>[];
  /** Radius of the circles, in pixels. */
  radius?: number;
}

/** One unit: its inputs on the left, an edge from each, the weighted sum on the right. */
@nodeName('Neuron')
export class Neuron extends Layout {
  public readonly inputs: readonly Circle[];
  public readonly edges: readonly Line[];
  public readonly unit: Circle;

  public constructor({inputs, radius = 68, ...props}: NeuronProps) {
    super(props);
    const {color, size} = useTheme();
    const at = (index: number) =>
      new Vector2(-this.size().width / 2, spread(index, inputs.length) * this.size().height);
    const sum = () => new Vector2(this.size().width / 2, 0);
    const circle = {size: 2 * radius, lineWidth: size.line, fill: color.panel};
    this.edges = inputs.map(
      (_, index) => new Line({points: () => [at(index), sum()], stroke: color.faint, lineWidth: size.line}),
    );
    this.inputs = inputs.map(
      (text, index) =>
        new Circle({
          ...circle,
          position: () => at(index),
          stroke: color.sigmoid,
          children: [
            new Numeral({text, fill: color.sigmoid}),
            <Formula tex={`x_${index + 1}`} fill={color.muted} anchor={'right'} x={-radius - size.dot} />,
          ],
        }),
    );
    this.unit = new Circle({
      ...circle,
      position: sum,
      stroke: color.ink,
      children: <Formula tex={'\\textstyle\\sum'} fontSize={size.body} />,
    });
    this.add([...this.edges, ...this.inputs, this.unit]);
  }

  /** The point a fraction of the way from an input to the unit, in the neuron's own pixels. */
  public alongEdge(index: number, fraction: number): Vector2 {
    const input = this.inputs[index];
    if (!input) throw new RangeError(`A neuron with ${this.inputs.length} inputs has no input ${index}.`);
    return Vector2.lerp(input.position(), this.unit.position(), fraction);
  }
}
