import {initial, Layout, nodeName, signal, Txt, type LayoutProps} from '@motion-canvas/2d';
import {createComputed, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {lineHeight} from './regions';

export interface CaptionLineProps extends LayoutProps {
  lines?: SignalValue<readonly string[]>;
}

/**
 * One caption, its lines centred one above the other. The lines come already broken: the canvas would break Korean
 * inside its words.
 */
@nodeName('CaptionLine')
export class CaptionLine extends Layout {
  @initial([])
  @signal()
  declare public readonly lines: SimpleSignal<readonly string[], this>;

  public constructor(props: CaptionLineProps) {
    super(props);
    const {color, size, type, weight} = useTheme();
    const step = size.body * lineHeight;
    const top = createComputed(() => (-(this.lines().length - 1) / 2) * step);
    for (const index of [0, 1]) {
      this.add(
        <Txt
          text={() => this.lines()[index] ?? ''}
          y={() => top() + index * step}
          fontFamily={type.family}
          fontSize={size.body}
          fontWeight={weight.text}
          lineHeight={step}
          fill={color.ink}
        />,
      );
    }
  }
}
