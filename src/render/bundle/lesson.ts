import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {z} from 'zod';
import {primaryLanguage} from '../../languages';
import type {About} from '../film/upload';
import {packageRoot} from './ownPackage';
import {readProjectFrames, type ProjectFrames} from './projectMeta';
import {RenderError} from '../RenderError';

/** The BCP 47 tag of a language that is not known. */
export const unknownLanguage = 'und';

const projectFile = path.join('src', 'project.ts');
const viteConfig = ['ts', 'mts', 'js', 'mjs'].map(ending => `vite.config.${ending}`);

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
  /** What it is about, and words to find it by, by language. */
  readonly about: Readonly<Record<string, About>>;
  /** The beat whose last frame is its poster, as `CHAPTER:BEAT`; undefined if it does not say. */
  readonly poster: string | undefined;
  /** Of a Motion Canvas project that is no lesson, what it says of its film; undefined for a lesson. */
  readonly frames?: ProjectFrames | undefined;
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
      description: z.record(z.string(), z.string()).default({}),
      tags: z.record(z.string(), z.array(z.string()).readonly()).default({}),
      poster: z
        .string()
        .regex(/^[^:]+:[^:]+$/u, 'is not CHAPTER:BEAT')
        .optional(),
    })
    .optional(),
});

/** The first of the languages that the lesson is not told in; a lesson that names none may be told in any. */
export function missingLanguage({locales}: Pick<Lesson, 'locales'>, asked: readonly string[]): string | undefined {
  return locales.includes(unknownLanguage) ? undefined : asked.find(locale => !locales.includes(locale));
}

/**
 * The lesson around `folder`: the nearest folder upward with a `src/project.ts`, or else, in a checkout of this package,
 * its lecture. Its languages, its title, what it is about and its poster are those of `"lecture": {"locales": [...], "title": {...},
 * "poster": "CHAPTER:BEAT"}` in its package.json. A lesson that does not name its languages is told in the first one of
 * its scripts, which nothing here knows: `und`. A folder with neither that field nor a `src/lesson.ts` has a Motion Canvas
 * project that is no lesson.
 *
 * @param asked - the module that exports the project, where it is not `src/project.ts`; from `folder`.
 * @throws RenderError if there is none, or its package.json cannot be understood.
 */
export function findLesson(folder: string, asked?: string): Lesson {
  const root = asked === undefined ? rootAround(folder) : rootOf(path.resolve(folder, asked));
  const project = asked === undefined ? path.join(root, projectFile) : path.resolve(folder, asked);
  const {name, version, lecture} = readPackage(path.join(root, 'package.json'));
  const isUsual = project === path.join(root, projectFile);
  const isLesson = isUsual && (lecture !== undefined || existsSync(path.join(root, 'src', 'lesson.ts')));
  return {
    root,
    project,
    // A scoped package's name has a slash in it.
    name: isUsual ? (name.split('/').at(-1) ?? name) : path.parse(project).name,
    version,
    locales: lecture?.locales ?? [unknownLanguage],
    title: lecture?.title,
    about: Object.fromEntries(
      (lecture?.locales ?? []).flatMap(locale => {
        const [description, tags] = [lecture?.description[locale], lecture?.tags[locale]];
        return description === undefined && tags === undefined ? [] : [[locale, {description, tags}]];
      }),
    ),
    poster: lecture?.poster,
    ...(!isLesson && {frames: readProjectFrames(project)}),
  };
}

function rootAround(folder: string): string {
  const from = path.resolve(folder);
  const root = [...upward(from), packageRoot].find(each => existsSync(path.join(each, projectFile)));
  if (root !== undefined) return root;
  throw new RenderError(
    'no-lesson',
    `There is no lesson in ${from} or above it: a lesson is a folder with ${projectFile} in it. --project FILE names another one.`,
  );
}

/** The folder that a project is bundled in. */
function rootOf(project: string): string {
  if (!existsSync(project)) throw new RenderError('no-lesson', `There is no project ${project}.`);
  const above = upward(path.dirname(project));
  const has = (names: readonly string[]) => above.find(each => names.some(name => existsSync(path.join(each, name))));
  return has(viteConfig) ?? has(['package.json']) ?? path.dirname(project);
}

function upward(folder: string): readonly string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...upward(parent)];
}

function readPackage(file: string): z.output<typeof described> {
  if (!existsSync(file)) return described.parse({});
  try {
    return described.parse(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/u, '')));
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
