import {en} from './en';
import {pauseCost, type Language} from './language';

/**
 * What a lesson in any other language falls back on: the limits, the pace and the words of English, and line breaks
 * wherever the sentence pauses. The language has to be written with spaces between its words.
 */
export const other: Language = {
  ...en,
  captions: {...en.captions, breakCost: word => pauseCost(word) ?? 1},
};
