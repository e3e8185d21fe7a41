/** @jsxImportSource preact */
import {keys} from './keys';
import type {Words} from './words';

const symbols: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'Page ↓',
  PageUp: 'Page ↑',
  ' ': '␣',
  Enter: '⏎',
  Backspace: '⌫',
  Escape: 'Esc',
  Tab: '⇥',
  'Shift+Tab': '⇧ ⇥',
  'Shift+F5': '⇧ F5',
  'Shift+V': '⇧ V',
};

/** What the keys do. */
export function KeyList({words}: {readonly words: Words}) {
  return (
    <section class="key-list">
      <h2>{words.keys}</h2>
      <dl>
        {keys.map(([action, pressed]) => (
          <div key={action}>
            <dt>
              {pressed.map(key => (
                <kbd key={key}>{symbols[key] ?? key.toUpperCase()}</kbd>
              ))}
            </dt>
            <dd>{words.actions[action]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
