import type {Declaration} from '../script/declaration';
import {parseColor} from './color';

/** The colours, as `r,g,b`, of marks that say something; all others are grounds and rules. */
export function meaningful(declaration: Declaration | undefined): ReadonlySet<string> {
  const colors = declaration ? [...Object.values(declaration.hues), ...declaration.inks] : [];
  return new Set(colors.map(color => parseColor(color).join()));
}
