/**
 * Repeats frames of a VP9 stream without encoding them (VP9 Bitstream & Decoding Process Specification 0.6, 7.2): a
 * frame header of one byte asks for a frame that the decoder has kept to be shown once more. It is that frame exactly,
 * and the frames after it are decoded as if it had not been there.
 */
export class Vp9Repeats {
  /** Where the decoder keeps the frame before; undefined if it does not. */
  private slot: number | undefined;

  /** Takes notice of an encoded frame, which stays as it is. */
  public pass(packet: Uint8Array): Uint8Array {
    this.slot = slotOf(packet);
    return packet;
  }

  /** The frame before once more; undefined if the decoder has not kept it. */
  public repeat(): Uint8Array | undefined {
    return this.slot === undefined ? undefined : Uint8Array.of(0b1000_1000 | this.slot);
  }
}

/**
 * One of the eight places of reference frames that a shown frame of profile 0 is kept in, read from the fields at the
 * start of its uncompressed header.
 */
function slotOf([first = 0, second = 0, third = 0]: Uint8Array): number | undefined {
  const profile0 = first >> 4 === 0b1000;
  const showsExisting = (first & 0b1000) !== 0;
  const inter = (first & 0b100) !== 0;
  const shown = (first & 0b10) !== 0;
  const resilient = (first & 1) !== 0;
  if (!profile0 || showsExisting || !shown) return undefined;
  // A key frame is kept in all of them.
  if (!inter) return 0;
  // Before the eight flags stands what to reset of the probabilities, in two bits, unless the frame resets all.
  const flags = resilient ? second : ((second << 2) | (third >> 6)) & 255;
  return flags === 0 ? undefined : Math.log2(flags & -flags);
}
