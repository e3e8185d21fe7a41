import {expect, test} from 'vitest';
import {Vp9Repeats} from '../../src/render/page/vp9';

/** Uncompressed headers of profile 0, bit by bit as the VP9 specification has them in 6.2. */
const header = (bits: string) =>
  Uint8Array.from(bits.replaceAll(' ', '').match(/.{1,8}/gu) ?? [], byte => Number.parseInt(byte.padEnd(8, '0'), 2));

const marker = '10';
const profile = '00';
const inter = '1';
const shown = '1';
/** Asks for the frame that is kept in a slot to be shown. */
const show = (slot: string) => header(`${marker} ${profile} 1 ${slot}`);

const repeatAfter = (packet: Uint8Array) => {
  const repeats = new Vp9Repeats();
  expect(repeats.pass(packet)).toBe(packet);
  return repeats.repeat();
};

test('a frame is repeated from a slot that it is kept in', () => {
  const key = header(`${marker} ${profile} 0 0 ${shown} 0`);
  expect(repeatAfter(key)).toEqual(show('000'));
  const first = header(`${marker} ${profile} 0 ${inter} ${shown} 0  00  00000001`);
  expect(repeatAfter(first)).toEqual(show('000'));
  const third = header(`${marker} ${profile} 0 ${inter} ${shown} 0  00  00000100`);
  expect(repeatAfter(third)).toEqual(show('010'));
  const resilient = header(`${marker} ${profile} 0 ${inter} ${shown} 1  10100000`);
  expect(repeatAfter(resilient)).toEqual(show('101'));
});

test('a frame that is not shown, not kept, or not of profile 0 is not repeated', () => {
  expect(repeatAfter(header(`${marker} ${profile} 0 ${inter} 0 0  0 00 00000001`))).toBeUndefined();
  expect(repeatAfter(header(`${marker} ${profile} 0 ${inter} ${shown} 0  00  00000000`))).toBeUndefined();
  expect(repeatAfter(header(`${marker} 10 0 ${inter} ${shown} 0  00  00000001`))).toBeUndefined();
  expect(new Vp9Repeats().repeat()).toBeUndefined();
});
