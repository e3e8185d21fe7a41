import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {z} from 'zod';
import {RenderError} from '../RenderError';

/** What a Motion Canvas project says of its film in the `.meta` file beside it, where the editor keeps it. */
export interface ProjectFrames {
  /** Of the film, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  /** In seconds, both ends included; undefined for all of it. */
  readonly range: {readonly start: number; readonly end: number} | undefined;
  /** Whether something is drawn behind the scenes. */
  readonly hasBackground: boolean;
}

/** As Motion Canvas has it where its editor has written nothing yet. */
const described = z.object({
  shared: z
    .object({
      background: z.string().nullish(),
      range: z.tuple([z.number(), z.number().nullable()]).default([0, null]),
      size: z.object({x: z.number().positive(), y: z.number().positive()}).default({x: 1920, y: 1080}),
    })
    .prefault({}),
  rendering: z
    .object({fps: z.number().positive().default(60), resolutionScale: z.number().positive().default(1)})
    .prefault({}),
});

/**
 * @param project - the module that exports the project.
 * @throws RenderError for a `.meta` file that cannot be understood.
 */
export function readProjectFrames(project: string): ProjectFrames {
  const file = path.join(path.dirname(project), `${path.parse(project).name}.meta`);
  const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  const {shared, rendering} = parse(file, text === '' ? '{}' : text);
  const [start, end] = shared.range;
  const scale = rendering.resolutionScale;
  return {
    width: Math.round(shared.size.x * scale),
    height: Math.round(shared.size.y * scale),
    fps: rendering.fps,
    range: start > 0 || end !== null ? {start, end: end ?? Infinity} : undefined,
    hasBackground: typeof shared.background === 'string',
  };
}

function parse(file: string, text: string): z.output<typeof described> {
  try {
    return described.parse(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new RenderError('no-lesson', `${file} cannot be understood: ${reason}`, {cause: error});
  }
}
