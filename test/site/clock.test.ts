import {describe, expect, it} from 'vitest';
import {Clock} from '../../src/site/page/Clock';

function clockAt() {
  const time = {now: 0};
  return {time, clock: new Clock(() => time.now)};
}

describe('the clock of a lecture', () => {
  it('runs with the time of the machine, however seldom it is asked', () => {
    const {time, clock} = clockAt();
    clock.run();
    for (const now of [16, 500, 60_000, 3_600_000]) {
      time.now = now;
      expect(clock.seconds).toBe(now / 1000);
    }
  });

  it('stands, and goes on from where it stood', () => {
    const {time, clock} = clockAt();
    clock.run();
    time.now = 2000;
    clock.stop();
    time.now = 9000;
    expect(clock.seconds).toBe(2);
    clock.run();
    time.now = 10_000;
    expect(clock.seconds).toBe(3);
  });

  it('keeps its time when its rate changes', () => {
    const {time, clock} = clockAt();
    clock.run();
    time.now = 1000;
    clock.rate = 2;
    expect(clock.seconds).toBe(1);
    time.now = 2000;
    expect(clock.seconds).toBe(3);
    clock.seconds = 10;
    time.now = 2500;
    expect(clock.seconds).toBe(11);
  });
});
