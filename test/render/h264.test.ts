import {describe, expect, test} from 'vitest';
import {H264Repeats} from '../../src/render/page/h264';

describe('a repeated frame', () => {
  const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
  const hex = (packet: Uint8Array | undefined) => packet && Buffer.from(packet).toString('hex');
  const size = {width: 1920, height: 1080};
  const description = bytes('01640c2affe1001567640c2aac191a80780227e59a80808083c2211a8001000468ce3c80fdf8f800');
  /** What OpenH264 made of one unchanged picture, by the frame's number since the last key frame. */
  const encoded = {
    85: '0000000c61e015402abe40778007f860',
    86: '0000000c61e015802b3e40778007f860',
    90: '0000000c61e016802d3e40778007f860',
    110: '0000000c61e01b80373e40778007f860',
  };

  test('is bit by bit what the encoder would have made of the unchanged picture', () => {
    const repeats = new H264Repeats(description, size);
    repeats.pass(bytes(encoded[85]), false);
    const made = Array.from({length: 25}, () => hex(repeats.repeat()));
    expect([made[0], made[4], made[24]]).toEqual([encoded[86], encoded[90], encoded[110]]);
  });

  test('is so, too, where the order of display is not told by a number of its own', () => {
    const sequence = bytes('01640c2affe1001467640c2aac18d00f0044fcb3501010107844235001000468ce3c80fdf8f800');
    const repeats = new H264Repeats(sequence, size);
    repeats.pass(bytes('0000000a61e001fe40778007f860'), false);
    const made = Array.from({length: 25}, () => hex(repeats.repeat()));
    expect([made[0], made[4], made[24]]).toEqual([
      '0000000a61e0023e40778007f860',
      '0000000a61e0033e40778007f860',
      '0000000a61e0083e40778007f860',
    ]);
  });

  test('moves on the numbers of the encoded frames after it, up to the next key frame', () => {
    const repeats = new H264Repeats(description, size);
    repeats.pass(bytes(encoded[85]), false);
    for (let count = 0; count < 4; count++) repeats.repeat();
    expect(hex(repeats.pass(bytes(encoded[86]), false))).toBe(encoded[90]);
    const key = bytes('000000086588840000000000');
    expect(hex(repeats.pass(key, true))).toBe(hex(key));
    expect(hex(repeats.pass(bytes(encoded[86]), false))).toBe(encoded[86]);
  });

  test('is refused after a key frame and after a picture that moved', () => {
    const repeats = new H264Repeats(description, size);
    repeats.pass(bytes('000000086588840000000000'), true);
    expect(repeats.repeat()).toBeUndefined();
    repeats.pass(
      bytes('0000002861e0004000be40fe00b779781d7343434b9b8e06acfcbc00cbbbbdff7ff0f0002a150e96372f01d7'),
      false,
    );
    expect(repeats.repeat()).toBeUndefined();
  });
});
