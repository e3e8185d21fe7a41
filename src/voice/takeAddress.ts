import type {TakeNote} from './note';

/** Where the development server has the takes of its lesson. */
export const takesAddress = '/lecture/takes';

/** The event that tells pages that a take has changed. */
export const takesChanged = 'lecture:takes';

/** A take as the development server lists it. */
export interface ListedTake {
  readonly chapter: string;
  readonly beat: string;
  readonly source: string;
  readonly hash: string;
  readonly note?: TakeNote | undefined;
}

/** The address of one take. */
export const addressOf = (locale: string, chapter: string, beat: string) =>
  `${takesAddress}/${[locale, chapter, beat].map(encodeURIComponent).join('/')}`;
