import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {checkLecture, openForChecks} from '../../src/check/check';
import {bundleCache} from './lecture';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Side by side: what a page does, Node waits for, and the other way round.
test.concurrent.each(['ko', 'en'])('nobody stumbles over anything in the lecture (%s)', async locale => {
  const pool = await openForChecks({
    root,
    project: path.join(root, 'src/project.ts'),
    cache: await bundleCache(),
    jobs: 1,
  });
  try {
    const {findings, chapters} = await checkLecture(pool, root, {chapters: [], locale, fps: 4, endsOnly: true});
    expect(findings.filter(({note}) => !note)).toEqual([]);
    expect(chapters).toHaveLength(8);
  } finally {
    await pool.close();
  }
});
