import {Line, nodeName, type LayoutProps, Layout} from '@motion-canvas/2d';
import type {SignalValue} from '@motion-canvas/core';
import {useTheme} from '../theme/context';

/** What a {@link FlatEnds} is made of, besides the props of a `Layout`. */
export interface FlatEndsProps extends LayoutProps {
  flatLeft: boolean;
  flatRight: boolean;
  color: SignalValue<string>;
}

/** What a function does far out, as a sign: a level line at each end that goes flat, a thin slanting one elsewhere. */
@nodeName('FlatEnds')
export class FlatEnds extends Layout {
  public constructor({flatLeft, flatRight, color: hue, ...props}: FlatEndsProps) {
    super(props);
    const {size} = useTheme();
    const end = (side: -1 | 1, flat: boolean) =>
      new Line({
        points: () => {
          const {width, height} = this.size();
          const inner = (side * width) / 8;
          const outer = (side * width) / 2;
          // The level end lies where the function's end lies: low on the left, high on the right.
          const y = (-side * height) / 2;
          return flat
            ? [
                [inner, y],
                [outer, y],
              ]
            : [
                [inner, (-side * height) / 8],
                [outer, y],
              ];
        },
        stroke: hue,
        lineWidth: flat ? 1.5 * size.curve : size.hairline * 1.5,
        lineCap: 'round',
      });
    this.add([end(-1, flatLeft), end(1, flatRight)]);
  }
}
