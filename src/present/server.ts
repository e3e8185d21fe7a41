import type {Playable} from '../playback/options';
import {breath} from './Projector';
import type {ServerNews} from './messages';

/** Keeps Vite's client from what it does after it has told of something: it waits for whoever listens. */
const never = new Promise<never>(() => undefined);

interface Told {
  readonly err?: {readonly message: string};
}

/**
 * Keeps the window as it is, whatever becomes of its development server: Vite's client would show its errors over the
 * picture, and load the page again whenever it cannot do otherwise.
 */
export function keepWindow(hear: (news: ServerNews) => void): void {
  // Vite looks for these very words.
  const hot = import.meta.hot;
  if (!hot) return;
  const listen = (event: string, answer: (payload: Told) => ServerNews) => {
    const stay = (payload: Told): unknown => {
      hear(answer(payload));
      return never;
    };
    hot.on(event, stay);
  };
  listen('vite:beforeFullReload', () => ({state: 'edited'}));
  listen('vite:error', ({err}) => ({state: 'broken', message: err?.message}));
  listen('vite:ws:disconnect', () => {
    void serverBack().then(() => hear({state: 'back'}));
    return {state: 'lost'};
  });
  hot.on('vite:afterUpdate', () => hear({state: 'there'}));
}

async function serverBack(): Promise<void> {
  let answered = false;
  while (!answered) {
    await breath(1000);
    answered = await fetch(location.pathname, {method: 'HEAD'}).then(
      ({ok}) => ok,
      () => false,
    );
  }
}

/** Plays edited scenes instead of those that were there, and tells their names. */
export function takeEdits({scenes}: Playable, edited: (chapter: string) => void): void {
  for (const [at, {onReplaced}] of scenes.entries()) {
    onReplaced.subscribe(description => {
      scenes[at] = description;
      edited(description.name);
    }, false);
  }
}
