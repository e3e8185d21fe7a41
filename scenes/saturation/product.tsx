import {Layout} from '@motion-canvas/2d';
import {all, createSignal, easeInOutCubic, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {Label} from '../../src/components/Label';
import {Magnitude} from '../../src/components/Magnitude';
import type {LayerFlow} from '../../src/simulation/gradientFlow';
import {leave, reveal} from '../../src/stage/motion';
import type {Stage} from '../../src/stage/stage';
import type {script} from './script';

/** Widths of the places for numbers, in multiples of the text's size; an operator stands between each two. */
const places = [6.3, 2.7, 3.9, 6.3] as const;
const operators = ['×', '×', '='] as const;
const operatorWidth = 0.9;

/** Significant digits, few enough to read and enough for the factors to multiply out. */
export const digits = 3;

/** Error signal x weights x slopes = error signal one layer earlier, with one layer's numbers after the other's. */
export class Product extends Layout {
  public readonly numbers: readonly Magnitude[];
  private readonly groups: readonly Layout[];
  private readonly values = places.map(() => createSignal(0));

  public constructor({theme, words}: Stage<typeof script>, left: Vector2) {
    super({position: left});
    const {color, size} = theme;
    const names = [words.errorSignal, words.weights, words.slopes, words.oneLayerEarlier];
    const colors = [color.gradient, color.ink, color.ink, color.gradient];
    this.numbers = this.values.map(
      (value, index) =>
        new Magnitude({value, digits, color: colors[index] ?? color.ink, position: [centreOf(index) * size.body, 0]}),
    );
    this.groups = this.numbers.map((number, index) => {
      const x = centreOf(index) * size.body;
      const group = new Layout({
        opacity: 0,
        children: [number, new Label({text: names[index] ?? '', position: [x, 0.9 * size.body]})],
      });
      const operator = operators[index - 1];
      const before = (centreOf(index) - (places[index] ?? 0) / 2 - operatorWidth / 2) * size.body;
      if (operator) group.add(new Label({kind: 'body', strong: true, text: operator, position: [before, 0]}));
      return group;
    });
    this.add([...this.groups]);
  }

  /** The numbers of a layer: what comes from above, both factors, and what is left. */
  public set({errorSize, weightFactor = 1, slopeFactor}: LayerFlow, above: LayerFlow): void {
    [above.errorSize, weightFactor, slopeFactor, errorSize].forEach((value, index) => this.values[index]?.(value));
  }

  /** One number after the other, with its name. */
  public *show(index: number): ThreadGenerator {
    const group = this.groups[index];
    if (group) yield* reveal(group);
  }

  /** What was left after a layer moves to the place of what comes to the next; the other places are free again. */
  public *handOn(seconds: number): ThreadGenerator {
    const [to, weights, slopes, from] = this.numbers;
    if (!to || !weights || !slopes || !from) return;
    const home = from.position();
    yield* all(
      from.position(to.position(), seconds, easeInOutCubic),
      ...[to, weights, slopes].map(number => number.opacity(0, seconds / 2)),
    );
    this.values[0]?.(from.value());
    to.opacity(1);
    from.opacity(0).position(home);
  }

  /** One of the numbers comes up again, in its place. */
  public *refill(index: number): ThreadGenerator {
    const number = this.numbers[index];
    if (number) yield* reveal(number);
  }

  public *clear(): ThreadGenerator {
    yield* leave(...this.groups);
  }
}

/** The middle of a place, in multiples of the text's size from the left. */
function centreOf(index: number): number {
  return (
    places.slice(0, index).reduce<number>((sum, width) => sum + width + operatorWidth, 0) + (places[index] ?? 0) / 2
  );
}
