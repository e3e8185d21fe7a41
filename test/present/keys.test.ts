import {describe, expect, it} from 'vitest';
import {keys} from '../../src/present/keys';

describe('the keys', () => {
  it('mean one thing each', () => {
    const all = keys.flatMap(([, pressed]) => pressed);
    expect(all).toEqual([...new Set(all)]);
  });

  it('are those of clickers, reveal.js and Slidev', () => {
    const meaning = Object.fromEntries(keys.flatMap(([action, pressed]) => pressed.map(key => [key, action])));
    expect(meaning).toMatchObject({
      ArrowRight: 'next',
      PageDown: 'next',
      ' ': 'next',
      ArrowDown: 'next',
      ArrowUp: 'previous',
      Tab: 'next',
      Enter: 'next',
      F5: 'start',
      'Shift+F5': 'start',
      ArrowLeft: 'previous',
      PageUp: 'previous',
      b: 'black',
      '.': 'black',
      o: 'overview',
      g: 'goto',
      f: 'fullscreen',
      '?': 'help',
    });
  });
});
