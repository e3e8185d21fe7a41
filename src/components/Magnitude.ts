import {initial, Layout, nodeName, signal, type LayoutProps} from '@motion-canvas/2d';
import type {SignalValue, SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import type {Anchor} from './anchor';
import {Numeral} from './Numeral';
import {printMagnitude, type PrintedMagnitude} from './printMagnitude';

/** What a {@link Magnitude} is made of, besides the props of a `Layout`. */
export interface MagnitudeProps extends LayoutProps {
  value: SignalValue<number>;
  /** Significant digits; 0, the default, prints the nearest power of ten alone. */
  digits?: number;
  color?: SignalValue<string>;
  anchor?: Anchor;
  /** Keeps lines behind the number off its digits. */
  halo?: boolean;
}

/** How much smaller an exponent is than the number it stands on, as long as that leaves it legible. */
const exponentScale = 0.7;

/** A number of any size, small ones with a power of ten whose exponent is raised. */
@nodeName('Magnitude')
export class Magnitude extends Layout {
  @initial(0)
  @signal()
  declare public readonly value: SimpleSignal<number, this>;

  private readonly digits: number;
  private readonly figure: Numeral;
  private readonly exponent: Numeral;

  public constructor({digits = 0, color, anchor = 'center', halo = false, ...props}: MagnitudeProps) {
    const theme = useTheme();
    const {size} = theme;
    super({fontSize: size.body, ...props});
    this.digits = digits;
    const look = {anchor: 'left' as const, fill: color ?? theme.color.ink, halo};
    const left = () => {
      const width = this.figure.getCacheBBox().width + (this.printed().exponent ? this.exponentWidth() : 0);
      return anchor === 'left' ? 0 : anchor === 'right' ? -width : -width / 2;
    };
    this.figure = new Numeral({
      ...look,
      text: () => this.printed().figure,
      fontSize: () => this.fontSize(),
      position: () => [left(), 0],
    });
    this.exponent = new Numeral({
      ...look,
      text: () => this.printed().exponent,
      fontSize: () => Math.max(size.label, this.fontSize() * exponentScale),
      position: () => [left() + this.figure.getCacheBBox().width + this.fontSize() * 0.04, -this.fontSize() * 0.36],
    });
    this.add([this.figure, this.exponent]);
  }

  /** What is written, as text. */
  public printed(): PrintedMagnitude {
    return printMagnitude(this.value(), this.digits);
  }

  private exponentWidth(): number {
    return this.exponent.getCacheBBox().width + this.fontSize() * 0.04;
  }
}
