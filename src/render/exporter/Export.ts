import path from 'node:path';
import {z} from 'zod';
import {formats} from '../film/encoding';
import {createFilmFile, type FilmFile} from '../film/FilmFile';
import {prepareFolder, publish} from '../cache/writeWhole';
import {ExportSound} from './ExportSound';
import type {ExportAnswer, ExportRequest} from './messages';

const numbered = z.object({id: z.int(), request: z.unknown()});

const schema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    film: z.object({
      format: z.enum(formats),
      // It becomes a file's name, in the output folder and nowhere else.
      name: z
        .string()
        .regex(/^(?!\.{1,2}$)[^/\\\0]+$/u, 'The name of a project that is exported must do as the name of a file.'),
      title: z.string(),
      locale: z.string(),
      width: z.int().positive(),
      height: z.int().positive(),
      fps: z.number().positive(),
      frames: z.int().positive(),
      sound: z.object({codec: z.enum(['aac', 'opus']), length: z.int().positive()}).optional(),
    }),
  }),
  z.object({type: z.literal('samples'), samples: z.string()}),
  z.object({
    type: z.literal('packets of sound'),
    packets: z.array(z.string()),
    config: z.object({codec: z.string(), description: z.string().optional()}).optional(),
  }),
  z.object({
    type: z.literal('packets'),
    batch: z.array(z.object({data: z.string(), key: z.boolean()})),
    config: z.object({codec: z.string(), description: z.string().optional()}).optional(),
  }),
  z.object({type: z.literal('complete')}),
  z.object({type: z.literal('cancel')}),
]);

type Answer = Omit<ExportAnswer, 'id'>;

/** What one editor's page exports: one film at a time. */
export class Export {
  private film: FilmFile | undefined;
  private sound = new ExportSound();
  private work: Promise<Answer> = Promise.resolve({});

  /** @param folder - the project's output folder. */
  public constructor(private readonly folder: string) {}

  /** Does what a message asks, after all that was asked before. */
  public receive(message: unknown): Promise<ExportAnswer> {
    const {data} = numbered.safeParse(message);
    const id = data?.id ?? -1;
    return this.after(async () => this.handle(schema.parse(data?.request))).then(answer => ({id, ...answer}));
  }

  /** Gives up what is not complete. */
  public async end(): Promise<void> {
    await this.after(() => this.handle({type: 'cancel'}));
  }

  private after(task: () => Promise<Answer>): Promise<Answer> {
    return (this.work = this.work.then(task).catch((error: unknown) => this.failed(error)));
  }

  private async handle(asked: ExportRequest): Promise<Answer> {
    switch (asked.type) {
      case 'start': {
        const {format, name, sound: told, ...options} = asked.film;
        const sound = told && (await this.sound.end(told.codec, told.length));
        await this.cancel();
        await prepareFolder(this.folder);
        this.film = await createFilmFile(format, path.join(this.folder, name), {...options, sound});
        return {};
      }
      case 'samples':
        await this.sound.addSamples(Buffer.from(asked.samples, 'base64'));
        return {};
      case 'packets of sound':
        this.sound.addPackets(
          asked.packets.map(data => Buffer.from(data, 'base64')),
          asked.config,
        );
        return {};
      case 'packets': {
        const packets = asked.batch.map(({data, key}) => ({data: Buffer.from(data, 'base64'), key}));
        await this.begun().add(packets, asked.config);
        return {};
      }
      case 'complete': {
        const part = await this.begun().complete();
        await publish([part]);
        this.film = undefined;
        return {file: part.file};
      }
      case 'cancel':
        await this.cancel();
        return {};
    }
  }

  private begun(): FilmFile {
    if (!this.film) throw new Error('No film was begun.');
    return this.film;
  }

  private async failed(error: unknown): Promise<Answer> {
    await this.cancel();
    if (error instanceof z.ZodError) return {failure: error.issues[0]?.message ?? error.message};
    return {failure: error instanceof Error ? error.message : String(error)};
  }

  private async cancel(): Promise<void> {
    const {film, sound} = this;
    this.film = undefined;
    this.sound = new ExportSound();
    await film?.cancel();
    await sound.cancel();
  }
}
