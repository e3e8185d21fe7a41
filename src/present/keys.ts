import type {DeskView} from './messages';

/** What a key can tell a talk to do. */
export type TalkAction =
  'next' | 'previous' | 'skip' | 'replay' | 'first' | 'last' | 'black' | 'captions' | 'record' | 'voice' | 'itself';

/** What a key can be for: something the talk does, something the desk shows, or something of the window itself. */
export type Action = TalkAction | DeskView | 'fullscreen' | 'start' | 'laser' | 'pen' | 'desk' | 'help' | 'close';

/** The keys of reveal.js and Slidev, and those that clickers and pointers send. */
export const keys: readonly (readonly [action: Action, keys: readonly string[]])[] = [
  ['next', ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter', 'Tab', 'n']],
  ['previous', ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'Shift+Tab', 'p']],
  ['skip', ['s']],
  ['replay', ['a']],
  ['first', ['Home']],
  ['last', ['End']],
  ['black', ['b', '.']],
  ['captions', ['c']],
  ['record', ['r']],
  ['voice', ['v']],
  ['itself', ['Shift+V']],
  ['laser', ['l']],
  ['pen', ['w']],
  ['overview', ['o']],
  ['goto', ['g']],
  ['notesDown', ['j']],
  ['notesUp', ['k']],
  ['remote', ['q']],
  ['larger', ['+']],
  ['smaller', ['-']],
  ['fullscreen', ['f']],
  ['start', ['F5', 'Shift+F5']],
  ['desk', ['d']],
  ['help', ['?']],
  ['close', ['Escape']],
];

const actions: ReadonlyMap<string, Action> = new Map(
  keys.flatMap(([action, pressed]) => pressed.map(key => [key, action] as const)),
);

/**
 * What a pressed key is for; undefined for none of ours, for shortcuts of the browser, for what is being typed, and for
 * the repetitions of a key that is held down.
 */
export function actionOf(event: KeyboardEvent): Action | undefined {
  const {key, target, repeat} = event;
  if (event.ctrlKey || event.metaKey || event.altKey || repeat || event.isComposing) return undefined;
  if (target instanceof HTMLInputElement) return key === 'Escape' ? 'close' : undefined;
  if (event.shiftKey && key === ' ') return 'previous';
  // A button that has the focus wants to be pressed.
  if ((key === ' ' || key === 'Enter') && target instanceof HTMLButtonElement) return undefined;
  const shifted = event.shiftKey ? actions.get(`Shift+${key}`) : undefined;
  // With the caps lock, or on a Korean keyboard in Korean, another character comes from the same key.
  return shifted ?? actions.get(key) ?? actions.get(letterOf(event));
}

function letterOf({code}: KeyboardEvent): string {
  return /^Key[A-Z]$/u.test(code) ? code.slice(3).toLowerCase() : '';
}
