import {z} from 'zod';
import {stroke} from '../score/strokes';

/** A slide, as Motion Canvas names it: `chapter:beat`. */
const slide = z
  .string()
  .max(400)
  .regex(/^[^:]+:.+$/su);

/** A BCP 47 tag; empty for what has no language. */
const locale = z.string().max(35);

/** Where the laser points, in shares of the picture's width and height. */
const point = z.strictObject({x: z.number().min(0).max(1), y: z.number().min(0).max(1)});

export type Point = z.infer<typeof point>;

/** What either window may ask of the talk. */
const command = z.discriminatedUnion('do', [
  /** Plays the next slide; a step asked for while one is playing is kept. */
  z.strictObject({do: z.literal('next')}),
  /** Shows the end of the slide before. */
  z.strictObject({do: z.literal('previous')}),
  /** Shows the end of the slide that is playing, or else of the next one, without playing it. */
  z.strictObject({do: z.literal('skip')}),
  /** Plays the slide once more, from its beginning. */
  z.strictObject({do: z.literal('replay')}),
  z.strictObject({do: z.literal('first')}),
  z.strictObject({do: z.literal('last')}),
  z.strictObject({do: z.literal('go'), slide}),
  z.strictObject({do: z.literal('black')}),
  z.strictObject({do: z.literal('captions')}),
  z.strictObject({do: z.literal('locale'), locale}),
  z.strictObject({do: z.literal('point'), at: point.nullable()}),
  /** Begins to record the talk, or ends it. */
  z.strictObject({do: z.literal('record')}),
  /** Has the recorded voice be heard, step by step, or with the talk running by itself; again, no more. */
  z.strictObject({do: z.literal('voice')}),
  z.strictObject({do: z.literal('itself')}),
  z.strictObject({do: z.literal('clock'), set: z.enum(['run', 'pause', 'reset'])}),
]);

export type Command = z.infer<typeof command>;

/** What only the desk shows: the audience's window passes the keys on. */
const deskView = z.enum(['overview', 'goto', 'notesDown', 'notesUp', 'larger', 'smaller', 'remote']);

export type DeskView = z.infer<typeof deskView>;

const milliseconds = z.number().min(0).max(1e15);

/** The talk's clock: what had passed when it last stopped, and since when it has been running again. */
const clock = z.object({passed: milliseconds.catch(0), since: milliseconds.nullable().catch(null)});

export type Clock = Readonly<z.infer<typeof clock>>;

/** Whether takes are heard with the steps, or the talk runs by itself with them. */
const voiceMode = z.enum(['off', 'steps', 'itself']);

export type VoiceMode = z.infer<typeof voiceMode>;

/**
 * All there is to know about a talk; whoever knows it can go on with it. A field that is wrong is as if nothing had been
 * said of it, and costs no other field.
 */
export const talkState = z.object({
  /** The slide that is shown, or is being played; undefined only until the first one is known. */
  slide: slide.optional().catch(undefined),
  /** Whether its picture still moves towards the slide. */
  moving: z.boolean().catch(false),
  /** Steps asked for while it was moving. */
  kept: z.int().min(0).max(1000).catch(0),
  black: z.boolean().catch(false),
  captions: z.boolean().catch(false),
  locale: locale.catch(''),
  /** The languages that the chapter being shown is written in. */
  locales: z.array(locale).max(100).catch([]),
  clock: clock.catch({passed: 0, since: null}),
  voice: voiceMode.catch('off'),
  /** How it stands with the recording, where there is one. */
  recording: z
    .object({sound: z.boolean(), trouble: z.string().max(10_000).optional()})
    .optional()
    .catch(undefined),
  /** What went wrong in a scene, for the lecturer's eyes. */
  trouble: z.string().max(10_000).optional().catch(undefined),
});

export type TalkState = Readonly<z.infer<typeof talkState>>;

/** How it stands with the server that the windows come from. */
const serverNews = z.object({
  state: z.enum(['there', 'lost', 'back', 'edited', 'broken']),
  /** What is wrong, where something is. */
  message: z.string().max(10_000).optional().catch(undefined),
});

export type ServerNews = Readonly<z.infer<typeof serverNews>>;

/** Which window says it. */
const sender = z.string().max(40);

const message = z.discriminatedUnion('is', [
  /** A window has opened and wants to know. */
  z.strictObject({is: z.literal('hello'), from: z.enum(['talk', 'desk']), sender: sender.optional()}),
  /** The audience's window has closed. */
  z.strictObject({is: z.literal('bye'), sender}),
  z.strictObject({is: z.literal('state'), sender, state: talkState}),
  z.strictObject({is: z.literal('command'), command}),
  z.strictObject({is: z.literal('view'), view: deskView}),
  /** The last picture of a slide, drawn by a desk: the audience sees it at once while its own is being prepared. */
  z.strictObject({is: z.literal('picture'), slide, locale, picture: z.instanceof(Blob)}),
  /** All that is drawn on a slide. */
  z.strictObject({is: z.literal('ink'), slide, strokes: z.array(stroke).max(1000)}),
  /** What the audience sees now, small. */
  z.strictObject({is: z.literal('now'), sender, picture: z.instanceof(Blob)}),
  /** What the window's server has to say: it is gone, it is back, what was edited cannot be taken over as it is. */
  z.strictObject({is: z.literal('server'), sender, says: serverNews}),
  /** Loads the audience's windows again, with what has been edited. */
  z.strictObject({is: z.literal('reload')}),
]);

export type Message = z.infer<typeof message>;

/**
 * What the windows of one project say to each other. What is not a message is not heard: other pages of the same host
 * can say anything.
 */
export class Line {
  private readonly channel: BroadcastChannel;

  /** @param name - the project's; other projects on the same host are not on this line. */
  public constructor(name: string, hear: (message: Message) => void) {
    this.channel = new BroadcastChannel(`lecture/${name}`);
    this.channel.onmessage = ({data}: MessageEvent<unknown>) => {
      const {data: heard} = message.safeParse(data);
      if (heard) hear(heard);
    };
  }

  public say(said: Message): void {
    this.channel.postMessage(said);
  }

  public close(): void {
    this.channel.close();
  }
}
