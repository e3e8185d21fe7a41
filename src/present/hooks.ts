import {useEffect, useRef, useState} from 'preact/hooks';
import {actionOf, type Action} from './keys';

/** Calls `act` for each pressed key that is one of ours. */
export function useKeys(act: (action: Action) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      latest.current(action);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
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
