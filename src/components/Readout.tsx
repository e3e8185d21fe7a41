import {Layout, nodeName, type LayoutProps} from '@motion-canvas/2d';
import type {SignalValue} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {Label} from './Label';
import {Numeral} from './Numeral';

/** What a {@link Readout} is made of, besides the props of a `Layout`. */
export interface ReadoutProps extends LayoutProps {
  /** The number as printed. */
  text: SignalValue<string>;
  /** What it counts or measures. */
  name: string;
  color?: string;
}

/** One number that matters, large, and below it in small what it is. Its position is the number's left end. */
@nodeName('Readout')
export class Readout extends Layout {
  public constructor({text, name, color, ...props}: ReadoutProps) {
    super(props);
    const theme = useTheme();
    const {figure} = theme.size;
    this.add(
      <>
        <Numeral text={text} anchor={'left'} fontSize={figure} fill={color ?? theme.color.ink} />
        <Label text={name} anchor={'left'} position={[0, figure * 0.82]} />
      </>,
    );
  }
}
