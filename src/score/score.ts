import {z} from 'zod';
import {frame, pointOfStroke, stroke} from './strokes';

/** What a file with a talk's score says of its kind; raised when files of before can no longer be read. */
export const scoreVersion = 1;

/** The longest talk that is recorded, in hours. */
export const longestTalk = 12;

const at = z
  .int()
  .min(0)
  .max(longestTalk * 3_600_000);

const slide = z
  .string()
  .max(400)
  .regex(/^[^:]+:.+$/su, 'is not CHAPTER:BEAT');

/** A point of the picture, in whole pixels of the scene. */
const x = z.int().min(0).max(frame.width);
const y = z.int().min(0).max(frame.height);

/** What happened in a talk, `at` milliseconds after it began to be recorded. */
const event = z.union(
  [
    /** A slide begins to be played. */
    z.strictObject({at, play: slide}),
    /** The end of a slide is shown at once. */
    z.strictObject({at, show: slide}),
    z.strictObject({at, locale: z.string().max(35)}),
    z.strictObject({at, captions: z.boolean()}),
    z.strictObject({at, black: z.boolean()}),
    /** Where the laser goes, each point some milliseconds after the one before; the first after `at`. Null switches it off. */
    z.strictObject({
      at,
      laser: z
        .array(z.tuple([z.int().min(0).max(60_000), x, y]))
        .max(2000)
        .nullable(),
    }),
    /** Of what is drawn on a slide the first strokes stay; others come after them. */
    z.strictObject({at, ink: slide, keep: z.int().min(0).max(1000), add: z.array(stroke).max(1000)}),
    /** The last stroke on a slide goes on. */
    z.strictObject({at, ink: slide, more: z.array(pointOfStroke).max(10_000)}),
    /** The microphone is heard from now on, in a file beside the score. */
    z.strictObject({at, sound: z.string().regex(/^[^/\\]{1,200}$/u, 'is a path, and no name')}),
  ],
  'is nothing that happens in a talk',
);

export type ScoreEvent = Readonly<z.infer<typeof event>>;

/** What is known of a talk when it begins to be recorded. */
const head = z.strictObject({
  score: z.literal(scoreVersion),
  /** The lesson's name. */
  lesson: z.string().max(400),
  /** When it began, as in `2026-11-25T10:03:07.000Z`. */
  began: z.iso.datetime(),
});

export type ScoreHead = Readonly<z.infer<typeof head>>;

const score = head.extend({
  milliseconds: at,
  events: z.array(event).max(500_000),
});

/** A talk, as it was held: small enough to keep all of them. */
export type Score = Readonly<z.infer<typeof score>>;

/** A score that cannot be read, in one sentence. */
export class ScoreError extends Error {}

/** Reads lines of events as a recording sends them. @throws ScoreError for the first that is none. */
export function readEvents(lines: string): readonly ScoreEvent[] {
  return lines
    .split('\n')
    .filter(line => line !== '')
    .map(line => parsed(event, json(line, 'An event'), 'An event'));
}

/** Writes a finished score: one event a line, so that a hand can mend it. */
export function writeScore({events, ...rest}: Score): string {
  const lines = events.map(each => JSON.stringify(each));
  return `${JSON.stringify(rest).slice(0, -1)},"events":[\n${lines.join(',\n')}\n]}\n`;
}

/**
 * Reads a score, finished, or as far as a recording has come that was never finished.
 *
 * @param name - what it is called in messages.
 * @throws ScoreError if it is none.
 */
export function readScore(text: string, name: string): Score {
  const [first = ''] = text.split('\n', 1);
  const found = head.safeParse(attempt(first));
  const read = found.success ? unfinished(text) : parsed(score, json(text, name), name);
  if (!read.events.some(each => 'play' in each || 'show' in each)) throw new ScoreError(`${name} shows no slide.`);
  const at = read.events.findIndex((each, index) => each.at < (read.events[index - 1]?.at ?? 0));
  if (at >= 0) throw new ScoreError(`${name}: event ${at + 1} is earlier than the one before it.`);
  return read;
}

/** Of an unfinished recording, the last line may be cut off. */
export function unfinished(text: string): Score {
  const [first = '', ...lines] = text.split('\n').slice(0, -1);
  const events = lines.flatMap(line => event.safeParse(attempt(line)).data ?? []);
  return {...parsed(head, attempt(first), 'The recording'), milliseconds: endOf(events), events};
}

/** Milliseconds after which nothing more happens. */
function endOf(events: readonly ScoreEvent[]): number {
  const last = events.at(-1);
  if (!last) return 0;
  return last.at + ('laser' in last && last.laser ? last.laser.reduce((sum, [after]) => sum + after, 0) : 0);
}

function attempt(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function json(text: string, name: string): unknown {
  const read = attempt(text);
  if (read !== undefined) return read;
  throw new ScoreError(
    text.trimStart().startsWith('{"score"')
      ? `${name} is cut off: its end is missing. Copy it again from where it was recorded.`
      : `${name} is no score of a talk: those are recorded with R, into talks/.`,
  );
}

function parsed<S extends z.ZodType>(schema: S, given: unknown, name: string): z.output<S> {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.join('.') ?? '';
  if (where === 'score') throw new ScoreError(`${name} is no score that this version reads, which is ${scoreVersion}.`);
  throw new ScoreError(`${name} is not a whole score: ${where === '' ? '' : `${where}: `}${issue?.message ?? ''}.`);
}
