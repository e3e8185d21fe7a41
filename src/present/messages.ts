import {z} from 'zod';

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
  /** Shows the end of the next slide, without playing it. */
  z.strictObject({do: z.literal('skip')}),
  z.strictObject({do: z.literal('first')}),
  z.strictObject({do: z.literal('last')}),
  z.strictObject({do: z.literal('go'), slide}),
  z.strictObject({do: z.literal('black')}),
  z.strictObject({do: z.literal('captions')}),
  z.strictObject({do: z.literal('locale'), locale}),
  z.strictObject({do: z.literal('point'), at: point.nullable()}),
  z.strictObject({do: z.literal('clock'), set: z.enum(['run', 'pause', 'reset'])}),
]);

export type Command = z.infer<typeof command>;

/** What only the desk shows: the audience's window passes the keys on. */
const deskView = z.enum(['overview', 'goto']);

export type DeskView = z.infer<typeof deskView>;

const milliseconds = z.number().min(0).max(1e15);

/** The talk's clock: what had passed when it last stopped, and since when it has been running again. */
const clock = z.strictObject({passed: milliseconds, since: milliseconds.nullable()});

export type Clock = z.infer<typeof clock>;

/** All there is to know about a talk; whoever knows it can go on with it. */
export const talkState = z.strictObject({
  /** The slide that is shown, or is being played; undefined only until the first one is known. */
  slide: slide.optional(),
  /** Whether its picture still moves towards the slide. */
  moving: z.boolean(),
  /** Steps asked for while it was moving. */
  kept: z.int().min(0).max(1000),
  black: z.boolean(),
  captions: z.boolean(),
  locale,
  /** The languages that the chapter being shown is written in. */
  locales: z.array(locale).max(100),
  clock,
  /** What went wrong in a scene, for the lecturer's eyes. */
  trouble: z.string().max(10_000).optional(),
});

export type TalkState = Readonly<z.infer<typeof talkState>>;

const message = z.discriminatedUnion('is', [
  /** A window has opened and wants to know. */
  z.strictObject({is: z.literal('hello'), from: z.enum(['talk', 'desk'])}),
  /** The audience's window has closed. */
  z.strictObject({is: z.literal('bye')}),
  z.strictObject({is: z.literal('state'), state: talkState}),
  z.strictObject({is: z.literal('command'), command}),
  z.strictObject({is: z.literal('view'), view: deskView}),
  /** The last picture of a slide, drawn by a desk: the audience sees it at once while its own is being prepared. */
  z.strictObject({is: z.literal('picture'), slide, locale, picture: z.instanceof(Blob)}),
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
