import type {RefObject} from 'preact';
import {useEffect, useRef, useState} from 'preact/hooks';
import {actionOf, type Action} from './keys';

declare global {
  interface Window {
    /** Keys that were pressed before the window's modules were there; none are kept any more after it has been asked. */
    earlyKeys?: () => readonly KeyboardEvent[];
  }
}

/**
 * Calls `act` for each pressed key that is one of ours.
 *
 * @param others - keys that are left to the browser.
 */
export function useKeys(act: (action: Action) => void, others: readonly string[] = []): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = others.includes(event.key) ? undefined : actionOf(event);
      if (!action) return;
      event.preventDefault();
      latest.current(action);
    };
    addEventListener('keydown', press);
    for (const event of window.earlyKeys?.() ?? []) press(event);
    return () => removeEventListener('keydown', press);
  }, []);
}

/** Pixels that a finger goes at least to swipe, and at most to tap. */
const swipe = 60;

/** Wheel turns below this are the end of one that has been heard already. */
const wheelRest = 300;

/** Steps on or back by click, tap, swipe and wheel. A tap or a click on the left quarter goes back. */
export function useHands(
  element: RefObject<HTMLElement>,
  step: (action: 'next' | 'previous') => void,
  off: boolean,
): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const {current} = element;
    if (!current || off) return;
    const listening = new AbortController();
    const {signal} = listening;
    let from: PointerEvent | undefined;
    let focused = performance.now();
    let turned = -Infinity;
    addEventListener('focus', () => (focused = performance.now()), {signal});
    current.addEventListener('pointerdown', event => (from = event), {signal});
    current.addEventListener(
      'pointerup',
      event => {
        const [x, y] = from ? [event.clientX - from.clientX, event.clientY - from.clientY] : [0, 0];
        // The click that brings the window to the front is not meant for the talk.
        if (!from || event.button !== 0 || event.timeStamp - focused < 300) return;
        from = undefined;
        if (Math.abs(x) > swipe && Math.abs(x) > 2 * Math.abs(y)) latest.current(x < 0 ? 'next' : 'previous');
        else if (Math.hypot(x, y) < swipe / 4) latest.current(event.clientX < innerWidth / 4 ? 'previous' : 'next');
      },
      {signal},
    );
    current.addEventListener(
      'wheel',
      ({deltaY, timeStamp, ctrlKey}) => {
        const rested = timeStamp - turned > wheelRest;
        turned = timeStamp;
        if (rested && !ctrlKey && deltaY !== 0) latest.current(deltaY > 0 ? 'next' : 'previous');
      },
      {signal, passive: true},
    );
    return () => listening.abort();
  }, [off]);
}

/** The time, again and again. */
export function useNow(everySeconds: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000 * everySeconds);
    return () => clearInterval(timer);
  }, [everySeconds]);
  return now;
}

/** Whether nothing has moved for some seconds, and what to call when something does. */
export function useRest(seconds: number): readonly [resting: boolean, moved: () => void] {
  const [resting, setResting] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const moved = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setResting(true), 1000 * seconds);
    setResting(false);
  };
  useEffect(() => {
    moved();
    return () => clearTimeout(timer.current);
  }, []);
  return [resting, moved];
}
