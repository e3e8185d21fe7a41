import {apartUnder, deficiencies, parseColor} from '../color';
import type {Rule} from '../Rule';

/** CIE 1976 colour difference; 2.3 is just seen side by side, this at a glance across a plot. */
const apart = 10;

/**
 * One viewer in twenty does not see red or green, or blue, as others do, and in this lecture colour means something.
 */
export const colourVision = {
  name: 'colour vision',
  needs: [],
  run({declaration}) {
    const hues = Object.entries(declaration?.hues ?? {});
    return hues.flatMap(([name, css], index) =>
      hues.slice(index + 1).flatMap(([other, otherCss]) =>
        Object.entries(deficiencies).flatMap(([deficiency, matrix]) => {
          const difference = apartUnder(matrix, parseColor(css), parseColor(otherCss));
          if (difference >= apart) return [];
          return {
            part: `theme colours ${name} (${css}) and ${other} (${otherCss})`,
            message: `are ${difference.toFixed(1)} apart under ${deficiency}; ${apart} is needed.`,
            remedy: 'Change one of them in the theme, in lightness rather than in hue.',
          };
        }),
      ),
    );
  },
} satisfies Rule<never>;
