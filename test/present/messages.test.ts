import {afterEach, describe, expect, it} from 'vitest';
import {Line, type Message} from '../../src/present/messages';

const opened: {close(): void}[] = [];
afterEach(() => {
  for (const line of opened.splice(0)) line.close();
});

/** What a window hears of what is said on its line, up to a last, good message. */
async function heard(said: readonly unknown[]): Promise<readonly Message[]> {
  const messages: Message[] = [];
  const last: Message = {is: 'view', view: 'overview'};
  await new Promise<void>(resolve => {
    opened.push(
      new Line('lesson', message => {
        if (message.is === 'view') resolve();
        else messages.push(message);
      }),
    );
    const other = new BroadcastChannel('lecture/lesson');
    opened.push(other);
    for (const one of [...said, last]) other.postMessage(one);
  });
  return messages;
}

describe('the line between the windows', () => {
  it('carries commands', async () => {
    const go: Message = {is: 'command', command: {do: 'go', slide: 'zigzag:path'}};
    expect(await heard([go])).toEqual([go]);
  });

  it('does not hear what is no message', async () => {
    const hostile: readonly unknown[] = [
      null,
      'next',
      {},
      {is: 'command'},
      {is: 'command', command: {do: 'format'}},
      {is: 'command', command: {do: 'go'}},
      {is: 'command', command: {do: 'go', slide: 7}},
      {is: 'command', command: {do: 'go', slide: 'no-chapter'}},
      {is: 'command', command: {do: 'go', slide: `a:${'b'.repeat(1000)}`}},
      {is: 'command', command: {do: 'next', times: 1e9}},
      {is: 'command', command: {do: 'point', at: {x: 2, y: NaN}}},
      {is: 'picture', slide: 'a:b', locale: 'ko', picture: 'data:,'},
      {is: 'state', state: {slide: 'a:b', clock: {passed: -1, since: null}}},
      {is: 'bye', __proto__: {}, and: 'more'},
    ];
    expect(await heard(hostile)).toEqual([]);
  });

  it('loses of a state only the field that is wrong', async () => {
    const good = {
      moving: true,
      kept: 2,
      black: true,
      captions: true,
      locale: 'ko',
      locales: ['ko'],
      voice: 'off',
      slide: 'a:b',
    };
    const running = {passed: 5000, since: 9000};
    const wrong: readonly (readonly [object, object])[] = [
      [{clock: {passed: -600_000, since: 9000}}, {clock: {passed: 0, since: 9000}}],
      [{slide: 'nowhere'}, {slide: undefined}],
      [{kept: -1}, {kept: 0}],
      [{locales: 'ko'}, {locales: []}],
      [{later: 'a field of another version'}, {}],
    ];
    for (const [said, understood] of wrong) {
      const [message] = await heard([{is: 'state', sender: 'one', state: {...good, clock: running, ...said}}]);
      expect(message).toEqual({is: 'state', sender: 'one', state: {...good, clock: running, ...understood}});
    }
  });

  it('does not take a state or a farewell from nobody', async () => {
    expect(await heard([{is: 'bye'}, {is: 'state', state: {slide: 'a:b'}}])).toEqual([]);
  });
});
