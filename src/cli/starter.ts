import {existsSync} from 'node:fs';
import {cp, mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';

/** What a new lesson is made of. */
export interface NewLesson {
  /** The folder that is made; its name is the lesson's. */
  readonly folder: string;
  /** Folder of the lesson that is copied: `examples/starter`. */
  readonly starter: string;
  /** Where npm gets this package from: a version, or `file:` and the path of a tarball. */
  readonly source: string;
}

/** Made by commands in a checkout: no part of the starter. */
const made = new Set(['node_modules', 'output', '.cache', 'dist']);

/**
 * Makes a lesson that can be installed and rendered at once. The folder is there as a whole or not at all.
 *
 * @throws Error if the folder's name cannot be that of a package, or something is in the folder.
 */
export async function makeLesson({folder, starter, source}: NewLesson): Promise<void> {
  const name = path.basename(folder);
  if (!/^[a-z0-9][a-z0-9._-]*$/u.test(name)) {
    const near = name
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '');
    throw new Error(
      `"${name}" cannot be the name of a package: it takes small letters, digits and dashes, as in "${near || 'my-lesson'}".`,
    );
  }
  const inside = await readdir(folder).catch(() => []);
  if (inside.length > 0) throw new Error(`In ${folder} there is something already; give the name of a new folder.`);
  await mkdir(path.dirname(folder), {recursive: true});
  const part = path.join(path.dirname(folder), `.${name}.part`);
  await rm(part, {recursive: true, force: true});
  try {
    await cp(starter, part, {recursive: true, filter: file => !made.has(path.basename(file))});
    const title = titled(name);
    await rewrite(part, 'package.json', text => {
      const manifest = JSON.parse(text) as {readonly dependencies: Readonly<Record<string, string>>};
      const dependencies = {...manifest.dependencies, 'activation-lecture': source};
      return `${JSON.stringify({...manifest, name, lecture: {locales: ['en'], title: {en: title}}, dependencies}, undefined, 2)}\n`;
    });
    await rewrite(part, 'README.md', text => text.replace(/^# .*$/mu, `# ${title}`));
    await rewrite(part, path.join('src', 'lesson.ts'), text => text.replace("name: 'downhill'", `name: '${name}'`));
    // npm leaves a .gitignore out of what it packs.
    await writeFile(path.join(part, '.gitignore'), [...made, ''].join('\n'));
    if (existsSync(folder)) await rm(folder, {recursive: true});
    await rename(part, folder);
  } finally {
    await rm(part, {recursive: true, force: true});
  }
}

/** What its author types next. */
export function nextSteps(folder: string): string {
  const from = path.relative('', folder) || '.';
  return `Made ${from}. Next:\n\n  cd ${from}\n  npm install\n  npm run render\n`;
}

async function rewrite(folder: string, name: string, change: (text: string) => string): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

/** `my-lesson` as "My lesson". */
function titled(name: string): string {
  const words = name.replace(/[._-]+/gu, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
