import {Line, nodeName, type LayoutProps, Layout} from '@motion-canvas/2d';
import type {SignalValue} from '@motion-canvas/core';
import {useTheme} from '../theme/context';

/** What a {@link FlatEnds} is made of, besides the props of a `Layout`. */
export interface FlatEndsProps extends LayoutProps {
  flatLeft: boolean;
  flatRight: boolean;
  /** Of an end that does not go flat, drawn as steep as it is: 1, the default, is 45 degrees. */
  slopeLeft?: number;
  slopeRight?: number;
  color: SignalValue<string>;
}

/** What a function does far out, as a sign: a thick level line at each end that goes flat, a thin one with its slope elsewhere. */
@nodeName('FlatEnds')
export class FlatEnds extends Layout {
  public constructor({flatLeft, flatRight, slopeLeft = 1, slopeRight = 1, color: hue, ...props}: FlatEndsProps) {
    super(props);
    const {size} = useTheme();
    const end = (side: -1 | 1, flat: boolean, slope: number) =>
      new Line({
        points: () => {
          const {width} = this.size();
          const [inner, outer] = [width / 8, width / 2];
          return [
            [side * inner, 0],
            [side * outer, flat ? 0 : -side * slope * (outer - inner)],
          ];
        },
        stroke: hue,
        lineWidth: flat ? 1.5 * size.curve : size.hairline * 1.5,
        lineCap: 'round',
      });
    this.add([end(-1, flatLeft, slopeLeft), end(1, flatRight, slopeRight)]);
  }
}
