import {en} from './en';
import {ko} from './ko';
import type {Language} from './language';
import {other} from './other';

export type {CaptionLimits, DeskWords, ExploreWords, HandoutWords, Language, Pace, SiteWords} from './language';

const languages: Readonly<Record<string, Language>> = {ko, en};

/**
 * The language of a locale.
 *
 * @param locale - a BCP 47 tag (`ko`, `en-GB`, `zh-Hant`); its script and its region do not matter.
 */
export function languageOf(locale: string): Language {
  return languages[primaryLanguage(locale)] ?? other;
}

/** The language of a BCP 47 tag in its canonical form (`en` of `en-US`, `he` of `iw`); `und` for what is not a tag. */
export function primaryLanguage(locale: string): string {
  try {
    return new Intl.Locale(locale).language || 'und';
  } catch {
    return 'und';
  }
}
