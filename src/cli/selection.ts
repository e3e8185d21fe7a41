import type {ArgsDef} from 'citty';
import {z} from 'zod';
import {unknownLanguage, type Lesson} from '../render/bundle/lesson';
import {usualJobs} from '../render/cache/openCache';
import {UserError} from './userError';

/** Flags that say what is played; every command that plays the lecture has them. */
export const selectionArgs = {
  chapter: {type: 'string', valueHint: 'ID', description: 'Only this chapter; repeatable. (Default: all)'},
  locale: {
    type: 'string',
    valueHint: 'TAG',
    description: 'Language of the lesson, such as ko or en; repeatable. (Default: its first)',
  },
  browser: {
    type: 'string',
    valueHint: 'PATH',
    description:
      'Browser to use. (Default: LECTURE_BROWSER, else an installed Chrome, Chromium or Edge, else the npm one)',
  },
  json: {type: 'boolean', description: 'Print the result as JSON on stdout; everything else goes to stderr.'},
} as const satisfies ArgsDef;

export const jobsArg = {
  jobs: {
    type: 'string',
    valueHint: 'N',
    description: `Browsers that work side by side. (Default: ${usualJobs}, one for each processor, up to 8)`,
  },
} as const satisfies ArgsDef;

export const repeatable = ['chapter', 'locale', 'at', 'format'];

const frameSize = /^(\d+)x(\d+)$/u;

/** `1920x1080`; scenes are laid out in 16:9, and H.264 in 4:2:0 has only even sizes. */
export const size = z.string().transform((text, context) => {
  const [, w, h] = frameSize.exec(text) ?? [];
  const [width, height] = [Number(w), Number(h)];
  const problem = !w
    ? 'is not WIDTHxHEIGHT'
    : width === 0 || height === 0
      ? 'has no pixels'
      : width % 2 || height % 2
        ? 'is odd; width and height must be even'
        : width * 9 !== height * 16
          ? 'is not 16:9, for which the scenes are laid out'
          : width > 3840
            ? 'is too large'
            : undefined;
  if (problem) {
    context.addIssue({code: 'custom', message: `"${text}" ${problem}. Try 1920x1080, 1280x720 or 3840x2160.`});
    return z.NEVER;
  }
  return {width, height};
});

export const fps = z.string().transform((text, context) => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value <= 0 || value > 240) {
    context.addIssue({code: 'custom', message: `"${text}" is not a frame rate; give a number above 0, up to 240.`});
    return z.NEVER;
  }
  return value;
});

export const whole = (what: string, most: number) =>
  z.string().transform((text, context) => {
    const value = Number(text);
    if (!/^\d+$/u.test(text) || value < 1 || value > most) {
      context.addIssue({code: 'custom', message: `"${text}" is not ${what}; give a whole number from 1 to ${most}.`});
      return z.NEVER;
    }
    return value;
  });

export const jobs = whole('a number of browsers', 64).default(usualJobs);

const unique = <T>(values: readonly T[]) => [...new Set(values)];

const nonEmpty = (what: string) => z.string().min(1, `needs ${what}.`);

/** What {@link selectionArgs} mean. */
export const selectionSchema = {
  chapter: z.array(nonEmpty('the id of a chapter')).default([]).transform(unique),
  locale: z.array(nonEmpty('a language')).default([]).transform(unique),
  browser: nonEmpty('a path').optional(),
  json: z.boolean().default(false),
};

export const output = nonEmpty('a folder');

/**
 * The flags with the lesson's first language where none was asked for.
 *
 * @throws UserError for a language that the lesson is not told in.
 */
export function inLesson<F extends {readonly locale: readonly string[]}>({locales}: Lesson, flags: F): F {
  const unknown = locales.includes(unknownLanguage)
    ? undefined
    : flags.locale.find(locale => !locales.includes(locale));
  if (unknown !== undefined) {
    throw new UserError(`--locale: there is no "${unknown}"; there is ${locales.join(', ')}.`);
  }
  return flags.locale.length > 0 ? flags : {...flags, locale: locales.slice(0, 1)};
}
