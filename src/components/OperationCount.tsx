import {Circle, Layout, Line, nodeName, Rect, type LayoutProps} from '@motion-canvas/2d';
import type {SignalValue} from '@motion-canvas/core';
import {useTheme} from '../theme/context';

/** What an {@link OperationCount} is made of, besides the props of a `Layout`. */
export interface OperationCountProps extends LayoutProps {
  /** Calls of exp and its like. */
  exponentials: number;
  /** Comparisons, additions, multiplications and divisions. */
  simple: number;
  color: SignalValue<string>;
}

/** Operations to be counted at a glance: a box with a curve for an exponential, a dot for anything simple. */
@nodeName('OperationCount')
export class OperationCount extends Layout {
  public readonly exponentials: number;
  public readonly simple: number;

  public constructor({exponentials, simple, color, ...props}: OperationCountProps) {
    const {size} = useTheme();
    super({layout: true, alignItems: 'center', gap: size.dot * 0.6, offset: [-1, 0], ...props});
    this.exponentials = exponentials;
    this.simple = simple;
    const box = size.label;
    for (let count = 0; count < exponentials; count += 1) {
      this.add(
        new Rect({
          size: box,
          radius: size.corner / 2,
          stroke: color,
          lineWidth: size.hairline * 1.5,
          children: [
            new Line({
              layout: false,
              points: growth(box * 0.56),
              stroke: color,
              lineWidth: size.line,
              lineCap: 'round',
            }),
          ],
        }),
      );
    }
    for (let count = 0; count < simple; count += 1) this.add(new Circle({size: size.dot * 1.5, fill: color}));
  }
}

/** e^x on [-3, 1], fitted into a square around the origin. */
function growth(side: number): [number, number][] {
  return Array.from({length: 17}, (_, index) => {
    const share = index / 16;
    return [(share - 0.5) * side, (0.5 - Math.exp(4 * share - 4)) * side];
  });
}
