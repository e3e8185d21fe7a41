import {Color} from '@motion-canvas/core';

/** A fill or stroke as `#rrggbb`, for reports. @throws TypeError for a gradient, a pattern, or nothing. */
export function cssOf(style: unknown): string {
  if (style instanceof Color) return style.hex('rgb');
  throw new TypeError('Only plain colours can be reported: this is a gradient, a pattern or nothing.');
}
