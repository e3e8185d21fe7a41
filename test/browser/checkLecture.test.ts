import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {checkLecture, openChecker} from '../../src/check/check';
import type {Session} from '../../src/render/Session';

const root = fileURLToPath(new URL('../..', import.meta.url));

let session: Session;

beforeAll(async () => {
  session = await openChecker({root, project: path.join(root, 'src/project.ts')});
});

afterAll(() => session.close());

test.each(['ko', 'en'])('nobody stumbles over anything in the lecture (%s)', async locale => {
  const {findings, chapters} = await checkLecture(session, root, {chapters: [], locale, fps: 4, endsOnly: true});
  expect(findings).toEqual([]);
  expect(chapters).toHaveLength(8);
});
