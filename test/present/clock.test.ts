import {describe, expect, it} from 'vitest';
import {anchored, elapsedAt, setClock, startClock} from '../../src/present/clock';
import {FrameClock} from '../../src/present/talk/frames';

describe('the clock of a talk', () => {
  it('counts from when another window hears of it, whatever that window takes for the time of day', () => {
    const heard = anchored({passed: 600_000, since: 50_000_000}, 1000);
    expect(elapsedAt(heard, 4000)).toBe(603_000);
    expect(anchored({passed: 600_000, since: null}, 1000)).toEqual({passed: 600_000, since: null});
  });

  it('never goes below what has passed', () => {
    expect(elapsedAt({passed: 5000, since: 90_000}, 30_000)).toBe(5000);
    expect(setClock({passed: 5000, since: 90_000}, 'pause', 30_000)).toEqual({passed: 5000, since: null});
  });

  it('starts at the first step, and one that was stopped stays so', () => {
    expect(startClock({passed: 0, since: null}).since).not.toBeNull();
    expect(startClock({passed: 7, since: null})).toEqual({passed: 7, since: null});
  });
});

describe('the frames of a talk', () => {
  it('are left out where the machine is too slow for all of them, and time is not stretched', () => {
    const clock = new FrameClock(30, 8);
    clock.restart(0);
    const times = [33, 67, 200, 233, 360];
    const frames = times.map(time => clock.take(time));
    expect(frames).toEqual([1, 1, 4, 1, 4]);
    expect(frames.reduce((sum, count) => sum + count)).toBe(Math.round((360 / 1000) * 30));
  });

  it('go on where they were after a window has slept', () => {
    const clock = new FrameClock(30, 8);
    clock.restart(0);
    expect([clock.take(60_000), clock.take(60_033)]).toEqual([8, 1]);
  });
});
