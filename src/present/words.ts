import {languageOf, type DeskWords} from '../languages';

export type Words = DeskWords;

/** What the windows of a talk say in a locale beside the words of the lesson. */
export const wordsIn = (locale: string): Words => languageOf(locale).desk;
