import {missingLanguage, type Lesson} from '../render/bundle/lesson';
import {settings} from '../render/settings';
import {UserError} from './userError';

/** What is played; every command that plays the lecture has these. */
export const selection = {
  chapter: settings.chapter,
  locale: settings.locale,
  browser: settings.browser,
  patience: settings.patience,
  json: settings.json,
};

/**
 * The flags with the lesson's first language where none was asked for.
 *
 * @throws UserError for a language that the lesson is not told in.
 */
export function inLesson<F extends {readonly locale: readonly string[]}>(lesson: Lesson, flags: F): F {
  const {locales} = lesson;
  const unknown = missingLanguage(lesson, flags.locale);
  if (unknown !== undefined) {
    throw new UserError(`--locale: there is no "${unknown}"; there is ${locales.join(', ')}.`);
  }
  return flags.locale.length > 0 ? flags : {...flags, locale: locales.slice(0, 1)};
}
