import {describe, expect, test} from 'vitest';
import {snapshotsOf} from '../../src/check/Chapter';
import type {Seen} from '../../src/check/Rule';
import {lag} from '../../src/check/rules/lag';
import {stillness} from '../../src/check/rules/stillness';
import type {DataItem, Item} from '../../src/check/scenery';
import {chapter, panel, text} from './scene';

const seconds = 8;
const fps = 10;

/** One beat of eight seconds, all of which somebody speaks; `items` are what is seen in each frame. */
function played(items: (frame: number) => readonly Item[], more: Partial<Seen<'signals'>> = {}): Seen<'signals'> {
  const frames = seconds * fps;
  const differences = Array.from({length: frames}, (_, frame) => {
    const changed = items(frame);
    return {frame, changed, order: changed.map(({id}) => id)};
  });
  const captions = [{firstFrame: 0, lastFrame: frames - 1, lines: ['All of it is said.']}];
  const base = chapter([]);
  return {
    ...base,
    fps,
    snapshots: snapshotsOf({differences}, frames),
    span: {...base.span, lastFrame: frames - 1, beats: [{id: 'one', firstFrame: 0, lastFrame: frames - 1, captions}]},
    ...more,
  };
}

describe('stillness', () => {
  const pauses = (items: (frame: number) => readonly Item[]) =>
    stillness.run(played(items)).map(({message}) => message);
  const disc = (left: number, opacity = 1) => panel(left, 200, left + 40, 240, {id: -1, opacity});

  test('finds a picture that stands still for as long as somebody speaks', () => {
    expect(pauses(() => [disc(200)])).toEqual([
      expect.stringMatching(/^stands still for [78]\.\d s while "All of it is said\." is said/u),
    ]);
  });

  test('takes no slow drift for a change', () => {
    expect(pauses(frame => [disc(200 + frame * 0.5)])).toHaveLength(1);
    expect(pauses(frame => [disc(200, 1 - frame * 0.005)])).toHaveLength(1);
  });

  test.each<[string, (frame: number) => readonly Item[]]>([
    ['moves', frame => [disc(200 + frame * 4)]],
    ['pulses every two seconds', frame => [disc(200, frame % 20 < 5 ? 0.6 : 1)]],
    [
      'gets something new every two seconds',
      frame => [disc(200), ...(frame % 40 < 20 ? [text(300, 300, {id: -2})] : [])],
    ],
    ['counts', frame => [disc(200), text(300, 300, {id: -2, text: `${Math.floor(frame / 20)}`})]],
  ])('lets a picture be that %s', (_, items) => {
    expect(pauses(items)).toEqual([]);
  });

  test('lets captions come and go without taking them for the picture', () => {
    expect(pauses(frame => [disc(200), text(300, 900, {id: -2, text: `${frame}`, caption: true})])).toHaveLength(1);
  });
});

describe('lag', () => {
  const points = Array.from({length: 9}, (_, step) => [step, step] as const);
  const counter = {component: 'Plot', series: 'way', count: (walked: readonly unknown[]) => walked.length - 1};

  /** A path that has made a step a second, and a counter. */
  const walk = (printed: (frame: number) => number) => {
    const number = (frame: number) => text(200, 200, {id: -3, text: `${printed(frame)}`});
    const base = played(frame => [number(frame)], {truth: {one: {numbers: [counter]}}});
    const snapshots = base.snapshots.map(snapshot => {
      const report = {
        axes: {x: [0, 8], y: [0, 8]},
        series: [
          {name: 'way', color: '#56b4e9', shape: 'path', points: points.slice(0, 1 + Math.floor(snapshot.frame / fps))},
        ],
      };
      const item: DataItem = {
        id: -4,
        node: 'Plot',
        component: 'Plot',
        opacity: 1,
        box: {left: 0, top: 0, right: 80, bottom: 80},
        cut: false,
        caption: false,
        report,
        matrix: [1, 0, 0, 1, 0, 0],
        size: [80, 80],
        clip: {left: 0, top: 0, right: 1920, bottom: 1080},
      };
      return {...snapshot, data: [item]};
    });
    return lag.run({...base, snapshots});
  };

  test('lets a counter be that reads what is drawn in every frame', () => {
    expect(walk(frame => Math.floor(frame / fps))).toEqual([]);
  });

  test.each([
    ['ahead', (frame: number) => Math.floor((frame + 1) / fps), 'reads 1 while "way" of Plot makes 0'],
    ['late', (frame: number) => Math.floor(Math.max(0, frame - 1) / fps), 'reads 0 while "way" of Plot makes 1'],
  ])('finds one that is %s for a single frame', (_, printed, message) => {
    expect(walk(printed).map(problem => problem.message)).toEqual([expect.stringContaining(message)]);
  });
});
