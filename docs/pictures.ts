/** Makes the pictures of README and docs from the lecture itself: `npm run pictures`. */
import {execFile} from 'node:child_process';
import {copyFile, mkdir, mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {readLesson} from '../src/cli/readLesson';
import {takeDeskPicture} from './deskPicture';

const root = fileURLToPath(new URL('..', import.meta.url));
const {portraits} = await readLesson({root});
const pictures = path.join(root, 'docs/pictures');
const stills = await mkdtemp(path.join(tmpdir(), 'lecture-pictures-'));
try {
  const lecture = path.join(root, 'src/cli/lecture.mjs');
  const options = ['stills', '--locale', 'en', '--output', stills];
  await promisify(execFile)(process.execPath, [lecture, ...options], {cwd: root});
  await mkdir(pictures, {recursive: true});
  for (const file of await readdir(stills)) {
    const [, chapter, beat] = /^(.+)-\d\d-(.+)\.png$/u.exec(file) ?? [];
    if (chapter && beat && portraits[chapter] === beat) {
      await copyFile(path.join(stills, file), path.join(pictures, `${chapter}.png`));
    }
  }
} finally {
  await rm(stills, {recursive: true});
}
await takeDeskPicture(root, path.join(pictures, 'desk.png'));
