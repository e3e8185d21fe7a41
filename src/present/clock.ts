import type {Clock} from './messages';

/** Milliseconds that a clock shows. */
export function elapsedAt({passed, since}: Clock, now: number): number {
  return passed + (since === null ? 0 : Math.max(0, now - since));
}

/** The same clock, counted from now on. What another window sends is counted from when it is heard. */
export function anchored({passed, since}: Clock, now = steadyNow()): Clock {
  return {passed, since: since === null ? null : now};
}

/** The same clock for whoever reads it at once, in another window or after the page was loaded again. */
export function toSend(clock: Clock, now = steadyNow()): Clock {
  return anchored({...clock, passed: elapsedAt(clock, now)}, Date.now());
}

/** The clock of a talk runs from its first step on; one that was stopped stays so. */
export function startClock(clock: Clock): Clock {
  return clock.passed === 0 && clock.since === null ? setClock(clock, 'run') : clock;
}

export function setClock(clock: Clock, to: 'run' | 'pause' | 'reset', now = steadyNow()): Clock {
  if (to === 'reset') return {passed: 0, since: null};
  if (to === 'run') return {passed: clock.passed, since: clock.since ?? now};
  return {passed: elapsedAt(clock, now), since: null};
}

/** Milliseconds since 1970 by a clock that nobody sets while the window is open. */
export function steadyNow(): number {
  return performance.timeOrigin + performance.now();
}
