import {nodeName, Txt, type TxtProps} from '@motion-canvas/2d';
import {useTheme} from '../theme/context';
import {anchorOffset, type Anchor} from './anchor';

/** What a {@link Label} is made of, besides the props of a `Txt`. */
export interface LabelProps extends TxtProps {
  /** One of the theme's four sizes. */
  kind?: 'label' | 'body' | 'title' | 'figure';
  strong?: boolean;
  anchor?: Anchor;
  /** Keeps lines behind the words off their letters. */
  halo?: boolean;
}

/** A few words in the theme's type. Words that explain are muted, so that the data stays the bright thing. */
@nodeName('Label')
export class Label extends Txt {
  public constructor({kind = 'label', strong = false, anchor = 'center', halo = false, ...props}: LabelProps) {
    const {color, size, type, weight} = useTheme();
    super({
      fontFamily: type.family,
      fontSize: size[kind],
      fontWeight: strong ? weight.strong : weight.text,
      lineHeight: size[kind] * 1.3,
      fill: color.muted,
      offset: anchorOffset[anchor],
      ...(halo ? {stroke: color.panel, lineWidth: 2 * size.line, lineJoin: 'round', strokeFirst: true} : {}),
      ...props,
    });
  }
}
