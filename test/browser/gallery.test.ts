import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {Bitmap, type Rgb} from '../../src/check/Bitmap';
import {parseColor} from '../../src/check/color';
import {Session} from '../../src/render/browser/Session';
import {dark} from '../../src/theme/theme';
import {bundleCache} from './lecture';

const root = fileURLToPath(new URL('../..', import.meta.url));
const gallery = path.join(root, 'src', 'gallery');
const scenes = ['marks', 'plots', 'words', 'networks', 'paths', 'signs'];
const selection = {chapters: [], locale: 'ko', fps: 30, captions: false, width: 960, height: 540};

let session: Session;

beforeAll(async () => {
  session = await Session.open({root, project: path.join(gallery, 'project.ts'), cache: await bundleCache()});
});

afterAll(() => session.close());

describe('the gallery', () => {
  it('has its scenes in order', async () => {
    const {chapters} = await session.timeline(selection);
    expect(chapters.map(({id}) => id)).toEqual(scenes);
  });

  it.each(scenes)('draws every component of %s, and none of them fails', async scene => {
    const {chapters} = await session.timeline(selection);
    const {firstFrame = 0, lastFrame = 0} = chapters.find(({id}) => id === scene) ?? {};
    const {stills} = await session.stills(selection, {
      chapter: scene,
      stills: [0, lastFrame - firstFrame].map(frame => ({frame, label: `${frame}`})),
    });
    // A frame with nothing but its ground makes a PNG of some 5 kB.
    for (const still of stills) expect(Buffer.from(still, 'base64').length).toBeGreaterThan(10_000);
  });

  it('draws a minus as one bar on its disc', async () => {
    const {chapters} = await session.timeline(selection);
    const {firstFrame = 0, lastFrame = 0} = chapters.find(({id}) => id === 'words') ?? {};
    const {stills} = await session.stills(selection, {
      chapter: 'words',
      stills: [{frame: lastFrame - firstFrame, label: 'minus'}],
    });
    const picture = Bitmap.fromPng(Buffer.from(stills[0] ?? '', 'base64'));
    const places = Array.from({length: picture.width * picture.height}, (_, pixel) => ({
      x: pixel % picture.width,
      y: Math.floor(pixel / picture.width),
    }));
    const disc = places.filter(({x, y}) => isDisc(picture.at(x, y)));
    const middle = Math.round(disc.reduce((sum, {x}) => sum + x, 0) / disc.length);
    const [top = 0, bottom = 0] = [disc.at(0)?.y, disc.at(-1)?.y];
    const downwards = Array.from({length: bottom - top + 1}, (_, row) => isDisc(picture.at(middle, top + row)));
    const parts = downwards.filter((isOn, row) => isOn !== downwards[row - 1]);
    expect(parts).toEqual([true, false, true]);
  });

  it('shows every component there is', () => {
    const shown = scenes.map(scene => readFileSync(path.join(gallery, `${scene}.tsx`), 'utf8')).join('\n');
    const components = readdirSync(path.join(root, 'src', 'components'))
      .map(file => path.parse(file).name)
      .filter(name => /^[A-Z]/u.test(name));
    expect(components.filter(name => !partsOfOthers.has(name) && !shown.includes(`components/${name}'`))).toEqual([]);
  });
});

/** Whether a pixel has the colour of negative signs, and not that of a bar on it. */
function isDisc(pixel: Rgb | undefined): boolean {
  const disc = parseColor(dark.color.negative);
  return pixel?.every((channel, index) => Math.abs(channel - (disc[index] ?? 0)) < 60) ?? false;
}

/** Never seen alone: the box below every plot, the curve, the series and the contour in what they are drawn for. */
const partsOfOthers = new Set(['PlotArea', 'Graph', 'LayerSeries', 'ContourLine']);
