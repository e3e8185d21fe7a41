import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {BrowserPool} from '../../src/render/browser/BrowserPool';
import {checkLecture, openForChecks} from '../../src/check/check';
import {bundleCache} from './lecture';

const root = fileURLToPath(new URL('../scenes/lesson', import.meta.url));

let pool: BrowserPool;

beforeAll(async () => {
  pool = await openForChecks({root, project: path.join(root, 'src/project.ts'), cache: await bundleCache(), jobs: 2});
});

afterAll(() => pool.close());

describe('a lesson made of the lecture’s scenes, with other numbers', () => {
  test('plays all of them in a third language', async () => {
    const request = {chapters: [], locale: 'la', fps: 10, captions: false, width: 1920, height: 1080};
    const {chapters} = await pool.use(session => session.timeline(request));
    expect(chapters).toHaveLength(8);
    for (const {title, beats} of chapters) {
      expect(title).toMatch(/^«.*»$/u);
      for (const {captions} of beats) expect(captions.flatMap(({lines}) => lines).join(' ')).toMatch(/^«.*»$/u);
    }
  });

  test('shows what is true of its numbers, and keeps the rules of contrast and of colour vision in the light theme', async () => {
    const chapters = ['step-to-sigmoid', 'tanh', 'zigzag'];
    const {findings, stills} = await checkLecture(pool, root, {chapters, locale: 'la', fps: 6});
    expect(stills).toBeGreaterThan(0);
    const rules = ['truth', 'contrast', 'colour vision'];
    expect(findings.filter(({rule}) => rules.includes(rule))).toEqual([]);
  });
});
