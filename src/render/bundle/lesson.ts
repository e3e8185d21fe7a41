import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {z} from 'zod';
import {primaryLanguage} from '../../languages';
import {packageRoot} from './ownPackage';
import {RenderError} from '../RenderError';

/** The BCP 47 tag of a language that is not known. */
export const unknownLanguage = 'und';

const projectFile = path.join('src', 'project.ts');

/** What is rendered: a folder with a Motion Canvas project in it. */
export interface Lesson {
  readonly root: string;
  /** The module that exports the Motion Canvas project, as an absolute path. */
  readonly project: string;
  /** Base name of the files that are written. */
  readonly name: string;
  readonly version: string;
  /** The languages it is told in, as BCP 47 tags, the one that is meant if none is asked for first. */
  readonly locales: readonly string[];
  /** What it is called, by language; undefined if it does not say. */
  readonly title: Readonly<Record<string, string>> | undefined;
  /** The beat whose last frame is its poster, as `CHAPTER:BEAT`; undefined if it does not say. */
  readonly poster: string | undefined;
}

const described = z.object({
  name: z.string().default('lecture'),
  version: z.string().default('0.0.0'),
  lecture: z
    .object({
      locales: z
        .array(
          z.string().refine(tag => primaryLanguage(tag) !== unknownLanguage, {
            error: 'is not a BCP 47 tag, such as en or pt-BR',
          }),
        )
        .min(1)
        .optional(),
      title: z.record(z.string(), z.string().min(1)).optional(),
      poster: z
        .string()
        .regex(/^[^:]+:[^:]+$/u, 'is not CHAPTER:BEAT')
        .optional(),
    })
    .prefault({}),
});

/** The first of the languages that the lesson is not told in; a lesson that names none may be told in any. */
export function missingLanguage({locales}: Pick<Lesson, 'locales'>, asked: readonly string[]): string | undefined {
  return locales.includes(unknownLanguage) ? undefined : asked.find(locale => !locales.includes(locale));
}

/**
 * The lesson around `folder`: the nearest folder upward with a `src/project.ts`, or else, in a checkout of this package,
 * its lecture. Its languages, its title and its poster are those of `"lecture": {"locales": [...], "title": {...},
 * "poster": "CHAPTER:BEAT"}` in its package.json. A lesson that does not name its languages is told in the first one of
 * its scripts, which nothing here knows: `und`.
 *
 * @throws RenderError if there is none, or its package.json cannot be understood.
 */
export function findLesson(folder: string): Lesson {
  const from = path.resolve(folder);
  const root = [...upward(from), packageRoot].find(each => existsSync(path.join(each, projectFile)));
  if (root === undefined) {
    throw new RenderError(
      'no-lesson',
      `There is no lesson in ${from} or above it: a lesson is a folder with ${projectFile} in it.`,
    );
  }
  const {name, version, lecture} = readPackage(path.join(root, 'package.json'));
  return {
    root,
    project: path.join(root, projectFile),
    // A scoped package's name has a slash in it.
    name: name.split('/').at(-1) ?? name,
    version,
    locales: lecture.locales ?? [unknownLanguage],
    title: lecture.title,
    poster: lecture.poster,
  };
}

function upward(folder: string): readonly string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...upward(parent)];
}

function readPackage(file: string): z.output<typeof described> {
  if (!existsSync(file)) return described.parse({});
  try {
    return described.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new RenderError('no-lesson', `${file} cannot be understood: ${reasonOf(error)}.`, {cause: error});
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return issue ? `${issue.path.join('.')}: ${issue.message}` : 'it has no fields';
  }
  return error instanceof Error ? error.message : String(error);
}
