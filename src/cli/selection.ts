import type {ArgsDef} from 'citty';
import {z} from 'zod';
import {locales} from '../script/locale';

/** Flags that say what is played; every command that plays the lecture has them. */
export const selectionArgs = {
  chapter: {type: 'string', valueHint: 'ID', description: 'Only this chapter; repeatable. (Default: all)'},
  locale: {
    type: 'string',
    valueHint: locales.join('|'),
    description: `Language; repeatable. (Default: ${locales[0]})`,
  },
  browser: {
    type: 'string',
    valueHint: 'PATH',
    description:
      'Browser to use. (Default: LECTURE_BROWSER, else an installed Chrome, Chromium or Edge, else the npm one)',
  },
  json: {type: 'boolean', description: 'Print the result as JSON on stdout; everything else goes to stderr.'},
} as const satisfies ArgsDef;

export const repeatable = ['chapter', 'locale', 'at'];

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

const locale = z.enum(locales, {
  error: ({input}) => `there is no "${String(input)}"; there is ${locales.join(', ')}.`,
});

const unique = <T>(values: readonly T[]) => [...new Set(values)];

const nonEmpty = (what: string) => z.string().min(1, `needs ${what}.`);

/** What {@link selectionArgs} mean. */
export const selectionSchema = {
  chapter: z.array(nonEmpty('the id of a chapter')).default([]).transform(unique),
  locale: z.array(locale).default([locales[0]]).transform(unique),
  browser: nonEmpty('a path').optional(),
  json: z.boolean().default(false),
};

export const output = nonEmpty('a folder');
