import {Circle, Layout, Line} from '@motion-canvas/2d';
import {all, createSignal, easeInOutCubic, easeOutCubic, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {Equation} from '../../src/components/Equation';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {Neuron} from '../components/Neuron';
import {Numeral} from '../../src/components/Numeral';
import {PlotPoint} from '../../src/components/PlotPoint';
import {activations} from '../../src/simulation/activations';
import {grow, reveal} from '../../src/stage/motion';
import {of, type OpeningParts} from './parts';

/** Where the neuron's parts stand, as shares of the main region's width. */
export const columns = {inputs: 0.11, sum: 0.42, activation: 0.66, output: 0.93} as const;

/** A neuron with its numbers, built around the window in which its activation is seen. */
export class DrawnNeuron {
  private readonly neuron: Neuron;
  private readonly weights: readonly Equation[];
  private readonly sum: Numeral;
  private readonly counted = createSignal(0);
  private readonly output: Circle;
  private readonly result: Numeral;
  private readonly point: PlotPoint;
  /** From the sum to the activation, and from there to the output. */
  private readonly wires: readonly [Line, Line];
  private readonly names: {readonly [Part in 'inputs' | 'weights' | 'sum' | 'activation' | 'output']: Label};
  private readonly signals = new Layout({});
  /** Those that enter the window or leave it: above its ground. */
  private readonly inWindow = new Layout({});

  public constructor(private readonly parts: OpeningParts) {
    const {stage, neuron, traces, passing, frame} = parts;
    const {color, size} = stage.theme;
    const {main} = stage.regions;
    const {inputs, sum} = neuron.update;
    this.neuron = new Neuron({
      inputs: inputs.map(input => formatNumber(input, 1)),
      size: [this.x(columns.sum) - this.x(columns.inputs), main.height * 0.46],
      position: [this.x((columns.inputs + columns.sum) / 2), main.center.y],
    });
    const {unit} = this.neuron;
    this.weights = [neuron.start.w1, neuron.start.w2].map((weight, index) => this.weightBeside(index, weight));
    this.sum = new Numeral({
      text: () => formatNumber(this.counted(), 2),
      position: unit.position().sub([0, unit.height() / 2 + size.label]),
      opacity: 0,
    });
    this.neuron.add([...this.weights, this.sum]);

    this.result = new Numeral({
      text: formatNumber(activations.sigmoid.value(sum), 2),
      fill: color.sigmoid,
      opacity: 0,
    });
    this.output = new Circle({
      size: unit.size(),
      position: [this.x(columns.output), main.center.y],
      stroke: color.sigmoid,
      lineWidth: size.line,
      fill: color.panel,
      scale: 0,
      children: this.result,
    });
    const wire = {stroke: color.faint, lineWidth: size.line, end: 0};
    const sumAt = new Vector2(this.x(columns.sum), main.center.y);
    this.wires = [
      new Line({...wire, points: () => [sumAt, frame.position()]}),
      new Line({...wire, points: () => [frame.position(), this.output.position()]}),
    ];
    const {words} = stage;
    this.names = {
      inputs: this.nameAt(columns.inputs, words.inputs),
      weights: this.nameAt((columns.inputs + columns.sum) / 2, words.weights),
      sum: this.nameAt(columns.sum, words.sum),
      activation: this.nameAt(columns.activation, words.activation),
      output: this.nameAt(columns.output, words.output),
    };
    const trace = of(traces, 'sigmoid');
    this.point = new PlotPoint({plot: trace, at: sum, rise: 0});
    this.point.dot.scale(0);
    trace.marks.add(this.point);
    for (const edge of this.neuron.edges) edge.end(0);
    for (const circle of [...this.neuron.inputs, unit]) circle.scale(0);
    passing.add([...this.wires, this.signals, this.neuron, this.output, ...Object.values(this.names)]);
    passing.moveToBottom();
    passing.moveUp();
    stage.layer.add(this.inWindow);
  }

  /** From the inputs to the output, each part grows out of the one before. */
  public *appear(): ThreadGenerator {
    const {pace} = this.parts.stage.theme;
    const {inputs, edges, unit} = this.neuron;
    yield* all(grow(...inputs), reveal(this.names.inputs));
    yield* all(
      ...edges.map(edge => edge.end(1, pace.move, easeInOutCubic)),
      reveal(this.names.weights, ...this.weights),
    );
    yield* all(grow(unit), reveal(this.names.sum));
    yield* all(this.wires[0].end(1, pace.beat, easeInOutCubic), reveal(this.names.activation));
    yield* this.wires[1].end(1, pace.beat, easeInOutCubic);
    yield* all(grow(this.output), reveal(this.names.output));
  }

  /** The inputs run through: they are added up, the sum goes through the curve, and the output is there. */
  public *answer(): ThreadGenerator {
    const {stage, neuron} = this.parts;
    const {pace} = stage.theme;
    const {edges, unit} = this.neuron;
    const at = (place: Vector2) => place.add(this.neuron.position());
    yield* this.send(
      edges.map((_, index) => [at(this.neuron.alongEdge(index, 0)), at(unit.position())]),
      pace.move,
    );
    yield* all(reveal(this.sum), this.counted(neuron.update.sum, pace.move, easeOutCubic));
    const inView = (place: Vector2) => place.add(this.parts.frame.position());
    // The sum lands on the x axis; the output leaves on the y axis.
    yield* this.send([[this.ends(0)[0].addX(unit.width() / 2), inView(this.point.foot())]], pace.move, this.inWindow);
    yield* grow(this.point.dot);
    yield* this.point.rise(1, pace.move, easeInOutCubic);
    yield* this.point.guides(1, pace.move, easeInOutCubic);
    yield* this.send([[inView(this.point.place()), inView(this.point.across())]], pace.beat, this.inWindow);
    yield* this.send(
      [[inView(this.point.across()), this.output.position().addX(-unit.width() / 2)]],
      pace.move,
      this.inWindow,
    );
    yield* reveal(this.result);
  }

  /** Everything but the activation steps back. */
  public *dim(): ThreadGenerator {
    const {color, pace} = this.parts.stage.theme;
    const {inputs, edges, unit} = this.neuron;
    const {activation, ...others} = this.names;
    yield* all(
      ...[...edges, ...this.wires].map(line => line.stroke(color.rule, pace.move)),
      ...[...inputs, unit, this.output].map(circle => circle.stroke(color.rule, pace.move)),
      ...Object.values(others).map(name => name.fill(color.faint, pace.move)),
      activation.fill(color.ink, pace.move),
    );
  }

  private *send(
    ways: readonly (readonly [Vector2, Vector2])[],
    seconds: number,
    layer = this.signals,
  ): ThreadGenerator {
    const {color, size} = this.parts.stage.theme;
    const dots = ways.map(([from]) => new Circle({position: from, size: 2 * size.dot, fill: color.sigmoid}));
    layer.add(dots);
    yield* all(...dots.map((dot, index) => dot.position(ways[index]?.[1] ?? 0, seconds, easeInOutCubic)));
    for (const dot of dots) dot.remove();
  }

  /** Where a wire begins and ends. */
  private ends(wire: 0 | 1): readonly [Vector2, Vector2] {
    const [from, to] = this.wires[wire].parsedPoints();
    return [from ?? Vector2.zero, to ?? Vector2.zero];
  }

  private weightBeside(index: number, weight: number): Equation {
    const {color, size} = this.parts.stage.theme;
    return new Equation({
      tokens: [{text: '×', color: color.muted}, {text: formatNumber(weight, 1)}],
      position: this.neuron.alongEdge(index, 0.5).add([0, (index === 0 ? -1 : 1) * size.title]),
      opacity: 0,
    });
  }

  private nameAt(column: number, text: string): Label {
    const {theme, regions} = this.parts.stage;
    return new Label({text, position: [this.x(column), regions.main.bottom - theme.size.label], opacity: 0});
  }

  private x(share: number): number {
    const {main} = this.parts.stage.regions;
    return main.left + main.width * share;
  }
}
