import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {BrowserPool} from '../../src/render/browser/BrowserPool';
import {encodingOf} from '../../src/render/film/encoding';
import {bundleCache} from './lecture';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A sixth of the film's; all of them are looked at with LECTURE_EVERY_FRAME=1, which takes minutes. */
const fps = process.env['LECTURE_EVERY_FRAME'] === '1' ? 60 : 10;

test('each frame of the lecture that is not drawn would be the picture before', {timeout: 600_000}, async () => {
  const cache = await bundleCache();
  const pool = await BrowserPool.open({root, project: path.join(root, 'src/project.ts'), cache, jobs: 2});
  const selection = {chapters: [], locale: 'ko', fps, width: 640, height: 360, captions: true};
  const encoding = encodingOf('mp4', 'draft');
  try {
    let chapters: readonly string[] = [];
    await pool.each([selection], async session => void (chapters = await session.chapters(selection)));
    const work = new Map<string, {readonly frames: number; readonly drawn: number}>();
    await pool.each(chapters, async (session, chapter) => {
      const {lastFrame} = await session.span(selection, chapter);
      let packets = 0;
      // Draws all of them, and fails at the first that differs though nothing said that it would.
      const request = {chapter, firstFrame: 0, lastFrame, encoding, verify: true};
      const {drawn} = await session.segment(selection, request, batch => {
        packets += batch.length;
        return Promise.resolve();
      });
      expect(packets).toBe(lastFrame + 1);
      work.set(chapter, {frames: packets, drawn});
    });
    expect([...work.keys()].sort()).toEqual([...chapters].sort());
    for (const {frames, drawn} of work.values()) expect(drawn).toBeLessThan(frames);
  } finally {
    await pool.close();
  }
});
