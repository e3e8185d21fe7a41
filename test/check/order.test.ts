import {expect, test} from 'vitest';
import type {Snapshot, Stay} from '../../src/check/Chapter';
import type {Seen} from '../../src/check/Rule';
import {order} from '../../src/check/rules/order';
import {chapter, declaration, text} from './scene';

/** The word "slope", heard in frame 10 at 10 frames a second, becomes visible in `shown`; its cue is reached in `reached`. */
function messages(shown: number, reached = 10): readonly string[] {
  const label = text(200, 200, {text: 'slope'});
  const from = (frame: number, stays: readonly Stay[]): Snapshot => ({frame, last: 19, stays});
  const played: Seen<'signals' | 'cues'> = {
    ...chapter([], {
      declaration: {...declaration, marked: {one: {ko: '{slope}기울기', en: 'Look at the {slope}slope here.'}}},
      snapshots: [from(0, []), from(shown, [{item: label, first: shown, last: 19}])],
    }),
    cues: [{name: 'slope', beat: 'one', firstFrame: 10, lastFrame: reached}],
  };
  return order.run(played).map(({message}) => message);
}

test('a word may become visible within half a second of its mark', () => {
  expect([...messages(5), ...messages(10), ...messages(15)]).toEqual([]);
});

test('a word that comes before its mark, or after it, is named', () => {
  expect(messages(4)).toEqual(['becomes visible 0.6 s before its mark {slope}.']);
  expect(messages(16)).toEqual(['becomes visible 0.6 s after its mark {slope}.']);
});

test('a mark that the picture reaches late is named', () => {
  expect(messages(10, 15)).toEqual([]);
  expect(messages(10, 17)).toEqual(['is heard 0.7 s before the picture is ready for it.']);
});
