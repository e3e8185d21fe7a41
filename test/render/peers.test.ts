import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {peerFault} from '../../src/render/bundle/peers';

const folder = mkdtempSync(path.join(os.tmpdir(), 'lecture-peers-'));
afterAll(() => rmSync(folder, {recursive: true}));

function put(name: string, version: string): void {
  const own = path.join(folder, 'node_modules', name);
  mkdirSync(own, {recursive: true});
  writeFileSync(path.join(own, 'package.json'), JSON.stringify({name, version}));
}

const needed = {'@motion-canvas/core': '~3.17.2', vite: '^8.3.0'};

describe('the packages that a lesson brings along', () => {
  test('are named in one sentence where they are missing or do not fit', async () => {
    put('vite', '5.4.2');
    const fault = await peerFault(folder, needed);
    expect(fault).toMatch(
      /needs @motion-canvas\/core ~3\.17\.2, which is not installed; vite \^8\.3\.0, not 5\.4\.2: run/u,
    );
    expect(fault).toMatch(/npm install "@motion-canvas\/core@~3\.17\.2" "vite@\^8\.3\.0"\.$/u);
  });

  test('are found good where they fit', async () => {
    put('vite', '8.4.0');
    put('@motion-canvas/core', '3.17.9');
    expect(await peerFault(folder, needed)).toBeUndefined();
  });

  test('are this lecture’s own in the checkout', async () => {
    expect(await peerFault(path.resolve('.'))).toBeUndefined();
  });
});
