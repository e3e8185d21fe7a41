import {iso6393} from 'iso-639-3';
import {primaryLanguage} from '.';

/**
 * The code by which MP4 and WebM name a locale's language: ISO 639-2/T (`kor`, `deu`, `zho`), or ISO 639-3 where the
 * older standard has none (`yue`); `und` only for what is no language.
 */
export function containerLanguage(locale: string): string {
  const language = primaryLanguage(locale);
  const found = iso6393.find(({iso6391, iso6393: code}) => iso6391 === language || code === language);
  return found?.iso6392T ?? found?.iso6393 ?? 'und';
}
