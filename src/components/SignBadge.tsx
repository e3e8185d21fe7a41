import {Circle, initial, Line, nodeName, signal, type CircleProps} from '@motion-canvas/2d';
import type {SignalValue, SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';

/** What a {@link SignBadge} is made of, besides the props of a `Circle`. */
export interface SignBadgeProps extends CircleProps {
  value?: SignalValue<number>;
}

/** The sign of a number as a disc with a plus or a minus; nothing at zero. */
@nodeName('SignBadge')
export class SignBadge extends Circle {
  @initial(0)
  @signal()
  declare public readonly value: SimpleSignal<number, this>;

  public constructor(props: SignBadgeProps) {
    const {color, size} = useTheme();
    super({size: size.title, ...props});
    this.fill(() => (this.value() < 0 ? color.negative : color.positive));
    const half = () => this.size().x * 0.26;
    const stroke = {
      stroke: color.background,
      lineWidth: () => (size.curve * this.size().x) / size.title,
      lineCap: 'round' as const,
    };
    this.add(
      <>
        <Line
          points={() => [
            [-half(), 0],
            [half(), 0],
          ]}
          {...stroke}
        />
        <Line
          points={() => [
            [0, -half()],
            [0, half()],
          ]}
          // Not `end`: a line of no length still draws its round caps, and a minus with a dot above it divides.
          opacity={() => (this.value() < 0 ? 0 : 1)}
          {...stroke}
        />
      </>,
    );
  }
}
