import {describe, expect, test} from 'vitest';
import {FlashMeter} from '../../src/check/flashing';
import {apartUnder, contrast as ratio, deficiencies, parseColor} from '../../src/check/color';
import {colourVision} from '../../src/check/rules/colourVision';
import {contrast} from '../../src/check/rules/contrast';
import {differenceOf} from '../../src/check/rules/regression';
import type {Item} from '../../src/check/scenery';
import {dark} from '../../src/theme/theme';
import {bitmap, chapter, declaration, line, paint, text} from './scene';

describe('contrast', () => {
  const see = (item: Item, picture = bitmap()) => {
    const seen = chapter([item]);
    const [snapshot] = seen.snapshots;
    if (!snapshot) throw new Error('There is no snapshot.');
    return contrast
      .run({...seen, stills: [{frame: 19, endOf: 'one', snapshot, bitmap: picture}]})
      .map(({message}) => message);
  };

  test('is what WCAG says it is', () => {
    expect(ratio([255, 255, 255], [0, 0, 0])).toBeCloseTo(21, 5);
    expect(ratio([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
  });

  test('lets light letters on a dark ground be', () => {
    const picture = bitmap();
    paint(picture, 310, 305, 390, 312, [243, 245, 248]);
    expect(see(text(300, 300), picture)).toEqual([]);
  });

  test('finds letters on a ground as light as they are, although they are bright on the theme’s', () => {
    const picture = bitmap();
    paint(picture, 250, 250, 450, 400, [200, 200, 200]);
    paint(picture, 310, 305, 390, 312, [243, 245, 248]);
    expect(see(text(300, 300), picture)).toEqual([expect.stringContaining('stands out by 1.5:1')]);
  });

  test('takes the half-covered rows of a short stroke for its edge, not for a ground', () => {
    const picture = bitmap();
    paint(picture, 300, 303, 400, 312, [243, 245, 248]);
    paint(picture, 300, 312, 400, 317, [205, 207, 210]);
    expect(see(text(300, 300), picture)).toEqual([]);
  });

  test('finds letters that are faded too far to be read', () => {
    const picture = bitmap();
    paint(picture, 310, 305, 390, 312, [70, 72, 76]);
    expect(see(text(300, 300, {opacity: 0.25}), picture)).toEqual([expect.stringMatching(/^stands out by [12]\./u)]);
  });

  test('finds a text that is covered', () => {
    expect(see(text(300, 300))).toEqual(['is not in the picture: something covers it.']);
  });

  test('finds a line on a ground of nearly its colour, and lets the same line on dark ground be', () => {
    const mark = line([
      [300, 300],
      [600, 300],
    ]);
    expect(see(mark)).toEqual([]);
    expect(see(mark, bitmap([90, 150, 200]))).toEqual([expect.stringContaining('3:1 is needed')]);
  });
});

describe('colour vision', () => {
  test('finds two hues that are one to somebody', () => {
    const hues = {red: '#d00000', green: '#6a6a00'};
    const [finding] = colourVision.run(chapter([], {declaration: {...declaration, hues}}));
    expect(finding?.part).toContain('red');
    expect(finding?.message).toMatch(/^are \d\.\d apart under (deuteranopia|protanopia)/u);
  });

  test('finds none among the lecture’s own', () => {
    const {sigmoid, tanh, relu, gradient, positive, negative} = dark.color;
    const hues = {sigmoid, tanh, relu, gradient, positive, negative};
    expect(colourVision.run(chapter([], {declaration: {...declaration, hues}}))).toEqual([]);
  });

  test('leaves greys grey', () => {
    for (const matrix of Object.values(deficiencies)) {
      expect(apartUnder(matrix, parseColor('#808080'), parseColor('#808080'))).toBe(0);
      const white = matrix.map(([r, g, b]) => r + g + b);
      for (const channel of white) expect(channel).toBeCloseTo(1, 4);
    }
  });
});

describe('flashing', () => {
  const flash = (hertz: number, share: number, levels: readonly [number, number]) => {
    const meter = new FlashMeter();
    return Array.from({length: 120}, (_, frame) => {
      const seconds = frame / 60;
      const rgba = new Uint8ClampedArray(160 * 90 * 4).fill(0);
      rgba.fill(levels[Math.floor(seconds * 2 * hertz) % 2] ?? 0, 0, Math.floor(rgba.length * share));
      return meter.add(rgba, seconds);
    }).some(Boolean);
  };

  test('of half a frame is found from four a second on', () => {
    expect(flash(3, 0.5, [0, 255])).toBe(false);
    expect(flash(5, 0.5, [0, 255])).toBe(true);
  });

  test('of a fifth of the frame, or one that is hardly seen, is not', () => {
    expect(flash(5, 0.2, [0, 255])).toBe(false);
    expect(flash(5, 0.5, [0, 60])).toBe(false);
    expect(flash(5, 0.5, [235, 255])).toBe(false);
  });
});

describe('regression', () => {
  test('finds nothing between equal pictures, and shows three beside each other where they differ', () => {
    const after = bitmap();
    expect(differenceOf(bitmap(), after)).toBeUndefined();
    paint(after, 100, 100, 200, 200, [200, 60, 60]);
    const difference = differenceOf(bitmap(), after);
    expect(difference?.share).toBeCloseTo(10_000 / (1920 * 1080), 5);
    expect(difference?.picture.width).toBe(3 * 1920);
    expect(difference?.picture.at(1920 + 150, 150)).toEqual([200, 60, 60]);
  });
});
