import {describe, expect, test} from 'vitest';
import {FlashBudget} from '../../src/check/page/FlashBudget';
import type {Rgba} from '../../src/check/scenery';
import {panel} from './scene';

const white: Rgba = [255, 255, 255, 1];
const dark: Rgba = [13, 17, 23, 1];

/** A budget after two seconds in which a panel of a share of the frame's width changes its colour so often a second. */
function after(changesPerSecond: number, fps: number, share: number, colors = [white, dark]) {
  const budget = new FlashBudget(fps);
  const items = colors.map(fill => panel(0, 0, 1920 * share, 1080, {fill}));
  for (let frame = 0; frame < 2 * fps; frame++) {
    const shown = items[Math.floor((frame * changesPerSecond) / fps) % items.length];
    budget.add(frame, {items: shown ? [shown] : [], unknown: []});
  }
  return budget.suspects;
}

describe('the flash budget', () => {
  test('suspects half a frame that turns white four times a second', () => {
    expect(after(8, 60, 0.5)).not.toEqual([]);
    expect(after(8, 8, 0.5)).not.toEqual([]);
  });

  test('suspects a bright half of the frame that something dark covers four times a second', () => {
    const budget = new FlashBudget(60);
    const [below, over] = [panel(0, 0, 960, 1080, {fill: white}), panel(0, 0, 960, 1080, {fill: dark})];
    for (let frame = 0; frame < 120; frame++) {
      budget.add(frame, {items: Math.floor(frame / 7.5) % 2 === 0 ? [below] : [below, over], unknown: []});
    }
    expect(budget.suspects).not.toEqual([]);
  });

  test('clears what is dark, small or rare', () => {
    expect(after(8, 60, 0.5, [dark, [20, 26, 34, 1]])).toEqual([]);
    expect(after(8, 60, 0.01)).toEqual([]);
    expect(after(1, 60, 0.2)).toEqual([]);
  });

  test('clears all that is seen too seldom to flash', () => {
    expect(after(4, 4, 1)).toEqual([]);
  });

  test('suspects what nothing is known of', () => {
    const budget = new FlashBudget(60);
    for (let frame = 0; frame < 60; frame++) {
      budget.add(frame, {items: [], unknown: [{left: 0, top: 0, right: 1920, bottom: 1080}]});
    }
    expect(budget.suspects).toHaveLength(1);
  });
});
