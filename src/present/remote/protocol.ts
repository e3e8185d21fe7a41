import {z} from 'zod';
import {stroke} from '../../score/strokes';

/** The events between desk and development server; the phone speaks to the server alone. */
export const remoteEvents = {
  /** The desk is there, and asks whether there is a remote. */
  hello: 'lecture:remote:hello',
  status: 'lecture:remote:status',
  /** What the lecturer sees. */
  view: 'lecture:remote:view',
  command: 'lecture:remote:command',
  /** The desk is being closed. */
  bye: 'lecture:remote:bye',
} as const;

/** The environment variable by which `lecture start --remote` asks for a remote. */
export const remoteVariable = 'LECTURE_REMOTE';

/** Where a phone finds its page, and how it is let in. */
export const remoteStatus = z.object({
  /** With the code, for the QR code; undefined where the machine is in no network. */
  address: z.string().optional(),
  code: z.string(),
  /** Phones that are in. */
  phones: z.int(),
});

export type RemoteStatus = Readonly<z.infer<typeof remoteStatus>>;

const text = z.string().max(20_000);
const milliseconds = z.number().min(-1e9).max(1e9);

/** What a phone shows. */
export const remoteView = z.object({
  slide: text.optional(),
  number: text,
  sentence: text,
  notes: text,
  next: text,
  black: z.boolean(),
  elapsed: milliseconds,
  running: z.boolean(),
  /** Until the planned end; below 0 beyond it, null where nothing is planned. */
  remaining: milliseconds.nullable(),
  /** The words on the phone's buttons. */
  words: z.record(z.string(), text),
  strokes: z.array(stroke).max(1000),
});

export type RemoteView = Readonly<z.infer<typeof remoteView>>;

/** What the desk sends: the view, and the picture where it is another one, as base64 of a JPEG file. */
export const remoteNews = z.object({view: remoteView, picture: z.string().max(2_000_000).optional()});

/** What a phone may ask for; nothing else. */
export const remoteCommand = z.discriminatedUnion('do', [
  z.strictObject({do: z.literal('next')}),
  z.strictObject({do: z.literal('previous')}),
  z.strictObject({do: z.literal('black')}),
  /** A stroke on a slide; the same again, longer, takes the place of the last one. */
  z.strictObject({do: z.literal('draw'), slide: text, stroke, again: z.boolean()}),
  z.strictObject({do: z.literal('undo'), slide: text}),
  z.strictObject({do: z.literal('wipe'), slide: text}),
]);

export type RemoteCommand = Readonly<z.infer<typeof remoteCommand>>;
