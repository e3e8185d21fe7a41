import {z} from 'zod';
import {cacheVariable, usualJobs, usualLimit} from './cache/openCache';
import {backgrounds, captionModes, formats, qualities} from './film/encoding';
import {splits} from './film/split';
import {voiceModes} from './film/voiceModes';

/** Slow machines draw large pictures in seconds; a scene that computes before its first frame may take longer. */
export const usualPatience = 60;

/** How a setting stands on the command line and in its help. */
export interface Flag {
  /** What its value looks like, as in `WxH`; a switch has none. */
  readonly hint?: string;
  /** What it means, in one sentence without its default. */
  readonly description: string;
  /** The default in words; a setting without one is left out of the help's brackets. */
  readonly usual?: string;
}

const flags = z.registry<Flag>();

/** What {@link declare} has said of a setting. */
export function flagOf(setting: z.ZodType): Flag {
  const flag = flags.get(setting);
  if (!flag) throw new Error('A setting without a flag: declare() gives it one.');
  return flag;
}

/** Gives a schema its place on the command line. Goes last: `.default()` and the like make a new schema. */
export function declare<S extends z.ZodType>(setting: S, flag: Flag): S {
  flags.add(setting, flag);
  return setting;
}

/** One of a few words; the message names all of them. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  const last = words.at(-1) ?? '';
  const named = words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
  return z.enum(words, {error: ({input}) => `"${String(input)}" is not ${named}.`});
}

/** A value as a program gives it, or as text on the command line; `read` gives the value or what is wrong with it. */
export function readable<T>(read: (given: unknown) => T | Problem) {
  return z.custom<T | string>().transform((given, context): T => {
    const value = read(given);
    if (!(value instanceof Problem)) return value;
    context.addIssue({code: 'custom', message: value.message});
    return z.NEVER;
  });
}

/** Why a value does not fit, and what would. */
export class Problem {
  public constructor(public readonly message: string) {}
}

export const nonEmpty = (what: string) => z.string(`needs ${what}.`).min(1, `needs ${what}.`);

/** Text or a number that is a whole number from 1 to `most`. */
export const whole = (what: string, most: number) =>
  readable<number>(given => {
    const value = typeof given === 'string' && /^\d+$/u.test(given) ? Number(given) : given;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most) return value;
    return new Problem(`"${String(given)}" is not ${what}; give a whole number from 1 to ${most}.`);
  });

/** Pixels of a picture. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What chapters are laid out in. */
const lessonFrame: Size = {width: 1920, height: 1080};
const longestSide = 3840;

/** The sizes that work, nearest to one that does not: those of about its width and of about its height. */
function nearestSizes({width, height}: Size, frame: Size): string {
  const [x, y] = frame === lessonFrame ? [32, 18] : [frame.width / 60, frame.height / 60];
  const most = Math.floor(longestSide / Math.max(x, y));
  const near = [width / x, height / y].map(times => Math.min(most, Math.max(1, Math.round(times))));
  return `Try ${unique(near.map(times => `${even(times * x)}x${even(times * y)}`)).join(' or ')}.`;
}

const even = (length: number) => 2 * Math.max(1, Math.round(length / 2));

/**
 * Why scenes cannot be drawn at a size, and what would work; undefined if they can.
 *
 * @param frame - what they are laid out in: 16:9, to the pixel, for the chapters of a lesson.
 */
export function shapeProblem(size: Size, frame: Size = lessonFrame): string | undefined {
  const {width, height} = size;
  const off = Math.abs(width * frame.height - height * frame.width);
  if (frame === lessonFrame ? off === 0 : off <= 2 * frame.width) return undefined;
  const shape = frame === lessonFrame ? '16:9' : `of the shape of ${frame.width}x${frame.height}`;
  return `"${width}x${height}" is not ${shape}, for which the scenes are laid out. ${nearestSizes(size, frame)}`;
}

function readSize(given: unknown): Size | Problem {
  const [, w, h] = /^(\d+)x(\d+)$/u.exec(typeof given === 'string' ? given : '') ?? [];
  const size = typeof given === 'string' ? {width: Number(w), height: Number(h)} : given;
  const parsed = z.strictObject({width: z.number(), height: z.number()}).safeParse(size);
  if (!parsed.success)
    return new Problem(`${shown(given)} is not WIDTHxHEIGHT, such as 1920x1080, 1280x720 or 3840x2160.`);
  const {width, height} = parsed.data;
  const problem =
    width <= 0 || height <= 0
      ? 'has no pixels'
      : width % 2 !== 0 || height % 2 !== 0
        ? 'is odd; width and height must be even'
        : Math.max(width, height) > longestSide
          ? 'is too large'
          : undefined;
  return problem === undefined
    ? {width, height}
    : new Problem(`${shown(given)} ${problem}. ${nearestSizes({width, height}, lessonFrame)}`);
}

/** The rates of NTSC (SMPTE ST 12-1), which are written with two or three digits and mean a fraction. */
const ntscRates = [24, 30, 48, 60, 120].map(rate => (rate * 1000) / 1001);

function readRate(given: unknown): number | Problem {
  const value = typeof given === 'string' && given.trim() !== '' ? rateOf(given) : given;
  if (typeof value === 'number' && Number.isFinite(value) && value > 0 && value <= 240) return value;
  return new Problem(
    `${shown(given)} is not a frame rate; give a number above 0, up to 240, or a fraction such as 24000/1001.`,
  );
}

function rateOf(text: string): number {
  const [, above, below] = /^(\d+)\/(\d+)$/u.exec(text) ?? [];
  if (above !== undefined && below !== undefined) return Number(above) / Number(below);
  const rate = Number(text);
  const digits = /\.(\d{2,})$/u.exec(text)?.[1]?.length;
  const meant =
    digits === undefined
      ? undefined
      : ntscRates.find(each => each.toFixed(digits) === text.trim() || truncated(each, digits) === text.trim());
  return meant ?? rate;
}

/** 23.97 and 59.94 are both in use: one is cut off, the other rounded. */
const truncated = (rate: number, digits: number) => (Math.floor(rate * 10 ** digits) / 10 ** digits).toFixed(digits);

/** A stretch of time, in seconds. */
export interface Seconds {
  readonly start: number;
  readonly end: number;
}

function readRange(given: unknown): Seconds | Problem {
  const [, from, to] = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/u.exec(typeof given === 'string' ? given : '') ?? [];
  const range = typeof given === 'string' ? {start: Number(from), end: Number(to)} : given;
  const parsed = z.strictObject({start: z.number().min(0), end: z.number()}).safeParse(range);
  if (!parsed.success) return new Problem(`${shown(given)} is not START:END in seconds, as in 12.5:20.`);
  const {start, end} = parsed.data;
  return end > start ? {start, end} : new Problem(`${shown(given)} ends before it begins, as 12.5:20 does not.`);
}

const shown = (given: unknown) => (typeof given === 'string' ? `"${given}"` : JSON.stringify(given));

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const sizeSchema = readable(readSize);
const rate = readable(readRate);

/** Each setting that is shared by commands, by its flag: declared here and nowhere else. */
export const settings = {
  chapter: declare(z.array(nonEmpty('the id of a chapter')).readonly().default([]).transform(unique), {
    hint: 'ID',
    description: 'Only this chapter; repeatable.',
    usual: 'all',
  }),
  locale: declare(z.array(nonEmpty('a language')).readonly().default([]).transform(unique), {
    hint: 'TAG',
    description: 'Language of the lesson, such as ko or en; repeatable.',
    usual: 'its first',
  }),
  format: declare(z.array(oneOf(formats)).readonly().default([formats[0]]).transform(unique), {
    hint: formats.join('|'),
    description: 'H.264, VP9, a GIF of at most two minutes, or a folder of PNG files; repeatable.',
    usual: formats[0],
  }),
  quality: declare(oneOf(qualities).default('standard'), {
    hint: qualities.join('|'),
    description: 'For a look, for viewers, or to be worked on further.',
    usual: 'standard',
  }),
  fps: declare(rate.optional(), {
    hint: 'N',
    description: 'Frames a second, above 0, up to 240; 23.976 and 29.97 are 24000/1001 and 30000/1001.',
    usual: '60; for a GIF 25; for a draft half of it',
  }),
  size: declare(sizeSchema.optional(), {
    hint: 'WxH',
    description:
      'Size in pixels, even, up to 3840x2160, in the shape that the scenes are laid out in: 16:9 for a lesson.',
    usual: '1920x1080; for a GIF 960x540; for a draft two thirds of it',
  }),
  range: declare(readable(readRange).optional(), {
    hint: 'START:END',
    description: 'Only these seconds of what is selected.',
    usual: 'all',
  }),
  split: declare(oneOf(splits).default('none'), {
    hint: splits.join('|'),
    description: 'One film of all that is selected, or one for each chapter or each beat.',
    usual: 'none',
  }),
  captions: declare(oneOf(captionModes).default('both'), {
    hint: captionModes.join('|'),
    description: 'Captions in the picture; beside it, as .srt, .vtt and a track to switch on; both; or neither.',
    usual: 'both',
  }),
  background: declare(oneOf(backgrounds).default('scene'), {
    hint: backgrounds.join('|'),
    description: 'The ground of the scenes, or none, to lay the film over another: WebM and PNG only.',
    usual: 'scene',
  }),
  voice: declare(oneOf(voiceModes).default('auto'), {
    hint: voiceModes.join('|'),
    description: 'The takes that there are; takes for all beats; an engine where there is no take; or silence.',
    usual: 'auto',
  }),
  talk: declare(nonEmpty('the score of a talk').optional(), {
    hint: 'FILE',
    description: 'The film of a talk that was recorded with R, in its own time, with the lecturer’s voice.',
  }),
  output: declare(nonEmpty('a folder').default('output'), {
    hint: 'DIR',
    description: 'Folder for the files.',
    usual: 'output',
  }),
  jobs: declare(whole('a number of browsers', 64).default(usualJobs), {
    hint: 'N',
    description: 'Browsers that work side by side.',
    usual: 'one for each processor, up to 8',
  }),
  cache: declare(nonEmpty('a folder').optional(), {
    hint: 'DIR',
    description: 'Folder of finished segments.',
    usual: `${cacheVariable}, else .cache/lecture in the lesson`,
  }),
  'cache-limit': declare(whole('a size in megabytes', 1e6).default(usualLimit), {
    hint: 'MB',
    description: 'Size beyond which the segments used longest ago are dropped from the cache.',
    usual: String(usualLimit),
  }),
  browser: declare(nonEmpty('a path').optional(), {
    hint: 'PATH',
    description: 'Browser to use.',
    usual: 'LECTURE_BROWSER, else an installed Chrome, Chromium or Edge, else the npm one',
  }),
  patience: declare(whole('a number of seconds', 86_400).optional(), {
    hint: 'SECONDS',
    description: 'Time without a sign of life after which a scene that computes is given up.',
    usual: String(usualPatience),
  }),
  project: declare(nonEmpty('a file').optional(), {
    hint: 'FILE',
    description:
      'Module that exports the Motion Canvas project; one that is no lesson is played as Motion Canvas plays it.',
    usual: 'src/project.ts',
  }),
  'allow-host': declare(z.array(nonEmpty('a host')).readonly().default([]).transform(unique), {
    hint: 'HOST',
    description: 'Host that scenes may load from; repeatable. Whatever is asked of others is refused and named.',
    usual: 'none',
  }),
  strict: declare(z.boolean().default(false), {
    description:
      'Ends the render at an error that Motion Canvas writes into its log; a lesson’s render always ends there.',
  }),
  json: declare(z.boolean().default(false), {
    description: 'Print the result as JSON on stdout; everything else goes to stderr.',
  }),
} as const;

/** A setting as another command has it: with another default or another sense. */
export const frameRate = (usual: number, description: string) =>
  declare(rate.default(usual), {hint: 'N', description, usual: String(usual)});

/** What one film is made with: a value for each setting that its frames or its files depend on. */
export interface FilmSettings extends Size {
  readonly chapters: z.output<typeof settings.chapter>;
  readonly locale: string;
  readonly format: z.output<typeof settings.format>[number];
  readonly quality: z.output<typeof settings.quality>;
  readonly fps: number;
  readonly captions: z.output<typeof settings.captions>;
  /** What is behind the scenes; their own ground if left out. */
  readonly background?: z.output<typeof settings.background> | undefined;
  /** What is heard; `auto` if left out. */
  readonly voice?: z.output<typeof settings.voice> | undefined;
  readonly range?: Seconds | undefined;
}
