import {describe, expect, test} from 'vitest';
import {layout} from '../../src/check/rules/layout';
import {chapter, line, panel, text} from './scene';

const messages = (...items: Parameters<typeof chapter>[0][number][]) =>
  layout.run(chapter(items)).map(({message}) => message);

describe('layout', () => {
  test('lets texts beside each other and beside a line be', () => {
    expect(
      messages(
        text(100, 100),
        text(210, 100),
        line([
          [100, 160],
          [400, 160],
        ]),
      ),
    ).toEqual([]);
  });

  test.each([
    ['over the right', text(1760, 100), 'reaches 36 px over the right of the safe area.'],
    ['over the top', text(200, 40), 'reaches 56 px over the top of the safe area.'],
    ['cut by a clip', text(200, 200, {cut: true}), 'is cut off by the clip of what it is in.'],
    ['where captions are', text(200, 900), 'is where captions are shown.'],
    ['too small', text(200, 200, {fontSize: 30}), 'is 30 px high; the smallest text is 40.'],
  ])('finds a text that is %s', (_, item, message) => {
    expect(messages(item)).toEqual([message]);
  });

  test('lets captions stand where captions stand, and the background be everywhere', () => {
    expect(messages(panel(0, 0, 1920, 1080), text(200, 900, {caption: true}))).toEqual([]);
  });

  test('finds texts upon each other, once for both', () => {
    expect(messages(text(100, 100), text(150, 120, {text: 'other'}))).toEqual(['lies over Label "word".']);
  });

  test('finds a line through a text, however slanted', () => {
    expect(
      messages(
        text(300, 300),
        line([
          [310, 100],
          [340, 700],
        ]),
      ),
    ).toEqual(['lies over Line.']);
    expect(
      messages(
        text(300, 300),
        line([
          [100, 310],
          [390, 600],
        ]),
      ),
    ).toEqual([]);
  });

  test('lets a text stand on a panel, across its edge, and on a panel that hides a line', () => {
    const crossing = line([
      [100, 320],
      [900, 320],
    ]);
    expect(messages(panel(200, 200, 350, 400), text(300, 300))).toEqual([]);
    expect(messages(crossing, panel(200, 200, 500, 400), text(300, 300))).toEqual([]);
    expect(messages(panel(200, 200, 500, 400), crossing, text(300, 300))).toEqual(['lies over Line.']);
  });

  test('lets a halo keep lines off, but not discs', () => {
    const halo = text(300, 300, {halo: true});
    expect(
      messages(
        line([
          [100, 320],
          [900, 320],
        ]),
        halo,
      ),
    ).toEqual([]);
    expect(messages(panel(310, 310, 330, 330, {fill: [86, 180, 233, 1]}), halo)).toEqual(['lies over Rect.']);
  });

  test('lets what is declared, what fades and what passes quickly be', () => {
    expect(messages(text(100, 100), text(120, 100, {mayOverlap: 'It flies.'}))).toEqual([]);
    expect(messages(text(100, 100), text(120, 100, {opacity: 0.4}))).toEqual([]);
    const passing = chapter([text(100, 100), text(120, 100)]);
    const [first] = passing.snapshots;
    if (!first) throw new Error('There is no snapshot.');
    expect(layout.run({...passing, snapshots: [{...first, last: 2}]})).toEqual([]);
  });
});
