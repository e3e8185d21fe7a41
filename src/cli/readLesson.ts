import {existsSync} from 'node:fs';
import path from 'node:path';
import {z} from 'zod';
import type {Experiment} from '../simulation/experiment';
import type {Lesson} from '../render/bundle/lesson';
import {UserError} from './userError';

const isExperiment = (value: unknown) =>
  z.looseObject({name: z.string(), summary: z.string(), run: z.function()}).safeParse(value).success;

const described = z.object({
  experiments: z.array(z.custom<Experiment>(isExperiment, 'is not made by defineExperiment()')).default([]),
  portraits: z.record(z.string(), z.string()).default({}),
});

/**
 * Reads `src/lesson.ts` of a lesson outside of a browser: its experiments and its portraits. Its scenes stay closed.
 *
 * @throws UserError if there is none, or it exports something else.
 */
export async function readLesson({root}: Pick<Lesson, 'root'>): Promise<z.output<typeof described>> {
  const file = path.join(root, 'src', 'lesson.ts');
  if (!existsSync(file)) {
    throw new UserError(
      `There is no ${file}, where a lesson lists its experiments: defineLesson({name, chapters, experiments}).`,
    );
  }
  const {runnerImport} = await import('vite');
  const {module} = await runnerImport<{readonly default?: unknown}>(file, {
    root,
    logLevel: 'silent',
    plugins: [
      {
        name: 'lecture:closed-scenes',
        enforce: 'pre',
        resolveId: id => (/[?&]scene\b/u.test(id) ? `\0${id}` : undefined),
        load: id => (id.startsWith('\0') && id.includes('?scene') ? 'export default {};' : undefined),
      },
    ],
  });
  const parsed = described.safeParse(module.default);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(`${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'has no default export'}.`);
}
