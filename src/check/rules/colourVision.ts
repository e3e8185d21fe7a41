import {apartUnder, deficiencies, parseColor} from '../color';
import type {Finding} from '../Finding';
import type {PlayedChapter} from '../PlayedChapter';

/** CIE 1976 colour difference; 2.3 is just seen side by side, this at a glance across a plot. */
const apart = 10;

/**
 * One viewer in twenty does not see red or green, or blue, as others do, and in this lecture colour means something.
 */
export function colourVision({id, locale, declaration}: PlayedChapter): readonly Finding[] {
  const hues = Object.entries(declaration?.hues ?? {});
  return hues.flatMap(([name, css], index) =>
    hues.slice(index + 1).flatMap(([other, otherCss]) =>
      Object.entries(deficiencies).flatMap(([deficiency, matrix]) => {
        const difference = apartUnder(matrix, parseColor(css), parseColor(otherCss));
        if (difference >= apart) return [];
        return {
          rule: 'colour vision',
          locale,
          chapter: id,
          message: `Under ${deficiency}, ${name} (${css}) and ${other} (${otherCss}) are ${difference.toFixed(1)} apart; ${apart} is needed.`,
          remedy: 'Change one of them in the theme, in lightness rather than in hue.',
        };
      }),
    ),
  );
}
