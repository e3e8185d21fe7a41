import {Circle, Layout, type LayoutProps} from '@motion-canvas/2d';
import {all, createSignal, easeInOutCubic, Vector2, type SignalValue, type ThreadGenerator} from '@motion-canvas/core';
import {DenseNetwork} from '../components/DenseNetwork';
import {formatNumber} from '../../src/components/formatNumber';
import {Formula} from '../../src/components/Formula';
import {Neuron} from '../components/Neuron';
import {Numeral} from '../../src/components/Numeral';
import {Label} from '../../src/components/Label';
import {Readout} from '../../src/components/Readout';
import {SignBadge} from '../../src/components/SignBadge';
import type {ZigzagStep} from '../../src/simulation/experiments/zigzag/run';
import type {Cue} from '../../src/stage/beats';
import {grow, leave, pulse, reveal} from '../../src/stage/motion';
import {picked} from './deeper';
import type {ZigzagParts} from './parts';

/** Where on an edge its sign stands: nearer the unit, so that there is room for a number above it. */
const badgeAt = 0.58;

/** The change of one of the two weights, with its sign. */
export function changeRow(index: number, text: SignalValue<string>, size: number, props: LayoutProps): Layout {
  const gap = size / 4;
  return new Layout({
    ...props,
    children: [
      <Formula tex={`\\Delta w_${index + 1}`} fontSize={size} anchor={'right'} x={-gap} />,
      <Numeral text={text} anchor={'left'} fontSize={size} x={gap} />,
    ],
  });
}

/** The unit of the beats about signs, with one real update written on it. */
export class SignedNeuron {
  public readonly neuron: Neuron;
  public readonly badges: readonly SignBadge[];
  /** The two changes, each beside its edge. */
  public readonly changes: readonly Layout[];

  private readonly inputs = [createSignal(''), createSignal('')];
  private readonly changeTexts = [createSignal(''), createSignal('')];
  private readonly errorText = createSignal('');
  private readonly error: Readout;
  private readonly rate: Label;

  public constructor({stage: {theme, regions, words}, zigzag}: ZigzagParts) {
    const {color, size} = theme;
    const {main} = regions;
    this.neuron = new Neuron({inputs: this.inputs, size: [main.width * 0.42, main.height * 0.54]});
    const middle = (index: number) => () => this.neuron.alongEdge(index, badgeAt);
    this.badges = this.inputs.map((_, index) => new SignBadge({position: middle(index), scale: 0}));
    this.changes = this.changeTexts.map((text, index) => {
      // Beside the sign, and far enough along the edge to keep clear of the input's circle.
      const aside = new Vector2(size.title, (index === 0 ? -1.4 : 1.4) * size.title);
      return changeRow(index, text, size.body, {position: () => middle(index)().add(aside), opacity: 0});
    });
    this.error = new Readout({
      text: this.errorText,
      name: words.error,
      color: color.gradient,
      position: () => this.neuron.unit.position().add([this.neuron.unit.width() / 2 + size.title, 0]),
      opacity: 0,
    });
    this.rate = new Label({
      opacity: 0,
      text: `${words.learningRate} ${formatNumber(zigzag.sigmoid.learningRate, 2)}`,
      // In the middle, or as far to the right as the circle of the lower input asks for.
      position: () => {
        const circle = this.neuron.inputs[1];
        const edge = circle ? circle.position().x + circle.width() / 2 + size.label / 2 : 0;
        return [Math.max(0, edge + this.rate.width() / 2), this.neuron.height() / 2 + 2.1 * size.label];
      },
    });
    this.neuron.add([...this.badges, ...this.changes, this.error, this.rate]);
  }

  /** Writes the step's two inputs into their circles; with three digits, so that the printed products come out. */
  public setInputs({inputs}: Pick<ZigzagStep, 'inputs'>): void {
    this.inputs.forEach((input, index) => input(formatNumber(inputs[index] ?? 0, 3)));
  }

  /** The step's error appears. */
  public *meet({error}: ZigzagStep): ThreadGenerator {
    this.errorText(formatNumber(error, 2, true));
    yield* reveal(this.error, this.rate);
  }

  /** The error runs back along both edges, and gives both changes its sign. */
  public *change({changes}: ZigzagStep, {stage: {theme}}: ZigzagParts): ThreadGenerator {
    yield* this.sendBack(theme.color.gradient, 2 * theme.size.dot, theme.pace.move);
    this.badges.forEach((badge, index) => badge.value(changes[index] ?? 0));
    this.changeTexts.forEach((text, index) => text(formatNumber(changes[index] ?? 0, 2, true)));
    yield* all(grow(...this.badges), reveal(...this.changes));
  }

  /** From now on inputs, error and changes are those of an update that moves. */
  public follow(update: () => Pick<ZigzagStep, 'inputs' | 'error' | 'changes'>): void {
    this.inputs.forEach((input, index) => input(() => formatNumber(update().inputs[index] ?? 0, 3)));
    this.errorText(() => formatNumber(update().error, 2, true));
    this.changeTexts.forEach((text, index) => text(() => formatNumber(update().changes[index] ?? 0, 2, true)));
    this.badges.forEach((badge, index) => badge.value(() => update().changes[index] ?? 0));
  }

  /** Clears what `update` wrote. */
  public *clear({stage: {theme}}: ZigzagParts): ThreadGenerator {
    const {beat} = theme.pace;
    yield* all(
      ...this.badges.map(badge => badge.scale(0, beat)),
      ...[...this.changes, this.error].map(node => node.opacity(0, beat)),
    );
  }

  private *sendBack(fill: string, size: number, seconds: number): ThreadGenerator {
    const {unit} = this.neuron;
    const signals = this.badges.map(() => new Circle({position: unit.position(), size, fill}));
    this.neuron.insert(signals, this.neuron.edges.length);
    yield* all(
      ...signals.map((signal, index) =>
        signal.position(this.neuron.alongEdge(index, badgeAt), seconds, easeInOutCubic),
      ),
    );
    for (const signal of signals) signal.remove();
  }
}

/** The unit that was picked out of the network comes forward; the rest of the network goes. */
export function* errorNegative(
  parts: ZigzagParts,
  signed: SignedNeuron,
  cue: Cue<'inputs' | 'error' | 'down'>,
): ThreadGenerator {
  const {stage, passing} = parts;
  const {main} = stage.regions;
  const {neuron} = signed;
  const step = parts.steps.negative;
  const network = passing.children().find(node => node instanceof DenseNetwork);
  if (!network) throw new Error('This beat comes after the one that shows the network.');

  const final = neuron.size();
  const shrink = network.unit(picked.layer, picked.unit).width() / neuron.unit.width();
  const [top, bottom] = picked.inputs.map(from => network.unitAt(picked.layer - 1, from));
  const unit = network.unitAt(picked.layer, picked.unit);
  if (!top || !bottom) throw new Error('Two inputs of the network have to be picked out.');
  neuron.size([(unit.x - top.x) / shrink, (bottom.y - top.y) / shrink]);
  neuron.scale(shrink);
  neuron.position(network.position().add([(unit.x + top.x) / 2, unit.y]));
  signed.setInputs(step);
  neuron.opacity(0);
  stage.view.add(neuron);

  const others = passing.children();
  const {move, beat} = stage.theme.pace;
  yield* neuron.opacity(1, beat);
  yield* all(
    leave(...others),
    neuron.size(final, move),
    neuron.scale(1, move),
    neuron.position(main.center.sub([main.width * 0.08, 0]), move),
  );
  neuron.moveBelow(passing);
  yield* cue('inputs');
  yield* pulse(...neuron.inputs);
  yield* cue('error');
  yield* signed.meet(step);
  yield* cue('down');
  yield* signed.change(step, parts);
}

/** The same unit with the next kind of error. */
export function* errorPositive(parts: ZigzagParts, signed: SignedNeuron, cue: Cue<'up' | 'never'>): ThreadGenerator {
  const {steps} = parts;
  const {beat} = parts.stage.theme.pace;
  const {inputs} = signed.neuron;
  const numbers = inputs.flatMap(input => input.children());
  yield* all(signed.clear(parts), ...numbers.map(number => number.opacity(0, beat)));
  signed.setInputs(steps.positive);
  yield* reveal(...numbers);
  yield* signed.meet(steps.positive);
  yield* cue('up');
  yield* signed.change(steps.positive, parts);
  yield* cue('never');
  yield* pulse(...signed.badges);
}
