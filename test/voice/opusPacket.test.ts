import {expect, it} from 'vitest';
import {samplesOfPacket} from '../../src/voice/opusPacket';

it.each([
  ['one frame of 20 ms, in CELT', [0b11111000], 960],
  ['two of 60 ms, in SILK', [0b00011001], 5760],
  ['one of 10 ms, hybrid', [0b01100000], 480],
  ['three of 2.5 ms, counted in the second byte', [0b10000011, 3], 360],
])('a packet with %s has its samples', (_, bytes, samples) => {
  expect(samplesOfPacket(new Uint8Array(bytes))).toBe(samples);
});
