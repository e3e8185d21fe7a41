import {Latex, type LatexProps} from '@motion-canvas/2d';
import {useTheme} from '../theme/context';
import {anchorOffset, type Anchor} from './anchor';

/** What a {@link Formula} is made of, besides the props of a `Latex`. */
export interface FormulaProps extends LatexProps {
  anchor?: Anchor;
}

/** A formula in the theme's ink, at label size unless told otherwise. */
export function Formula({anchor = 'center', ...props}: FormulaProps) {
  const {color, size} = useTheme();
  return <Latex fontSize={size.label} fill={color.ink} offset={anchorOffset[anchor]} {...props} />;
}
