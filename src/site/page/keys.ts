/** What a key can ask of a player. */
export type PlayerAction =
  | {readonly do: 'toggle' | 'captions' | 'fullscreen'}
  | {readonly do: 'beat'; readonly by: 1 | -1}
  | {readonly do: 'by'; readonly seconds: number}
  | {readonly do: 'frames'; readonly by: number}
  | {readonly do: 'share'; readonly of: number};

const actions: Readonly<Record<string, PlayerAction>> = {
  ' ': {do: 'toggle'},
  k: {do: 'toggle'},
  j: {do: 'by', seconds: -10},
  l: {do: 'by', seconds: 10},
  ArrowLeft: {do: 'by', seconds: -5},
  ArrowRight: {do: 'by', seconds: 5},
  ',': {do: 'frames', by: -1},
  '.': {do: 'frames', by: 1},
  c: {do: 'captions'},
  f: {do: 'fullscreen'},
  n: {do: 'beat', by: 1},
  p: {do: 'beat', by: -1},
  Home: {do: 'share', of: 0},
};

/**
 * What a pressed key asks for, with the keys that people know from video players; undefined for none of ours, for
 * shortcuts of the browser and for what is being typed or chosen.
 */
export function playerAction(event: KeyboardEvent): PlayerAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return undefined;
  const [target] = event.composedPath();
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return undefined;
  const isSlider = target instanceof HTMLInputElement && target.classList.contains('position');
  if (target instanceof HTMLInputElement && !isSlider) return undefined;
  if (target instanceof HTMLElement && target.isContentEditable) return undefined;
  // A button or a link that has the focus wants to be pressed.
  if (event.key === ' ' && target instanceof HTMLElement && target.closest('button, a, summary')) return undefined;
  if (/^\d$/u.test(event.key)) return {do: 'share', of: Number(event.key) / 10};
  // On a Korean keyboard in Korean, another character comes from the same key.
  const letter = /^Key[A-Z]$/u.test(event.code) ? event.code.slice(3).toLowerCase() : '';
  return actions[event.key] ?? actions[letter];
}
