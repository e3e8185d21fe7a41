import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {checkLecture} from '../../src/check/check';
import {Checkers} from '../../src/check/Checkers';
import {bundleCache} from './lecture';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Side by side: what a page does, Node waits for, and the other way round.
test.concurrent.each(['ko', 'en'])('nobody stumbles over anything in the lecture (%s)', async locale => {
  const checkers = await Checkers.open({root, project: path.join(root, 'src/project.ts'), cache: await bundleCache()});
  try {
    const {findings, chapters} = await checkLecture(checkers, root, {chapters: [], locale, fps: 4, endsOnly: true});
    expect(findings).toEqual([]);
    expect(chapters).toHaveLength(8);
  } finally {
    await checkers.close();
  }
});
