import type {EncoderSettings} from './encoderMessages';

type Size = Pick<EncoderSettings, 'width' | 'height'>;

/**
 * Repeats frames of an H.264 stream without encoding them (ITU-T H.264, 7.3.3 and 7.4.3).
 *
 * The encoder turns a picture that did not change into a slice that skips every macroblock: it copies the frame
 * before, exactly. Such a slice may be sent once more if it is numbered as the next frame, and those after it are
 * numbered on. For streams as OpenH264 makes them: CAVLC, one slice a frame, each frame a reference for the next.
 */
export class H264Repeats {
  private readonly frameNumberBits: number;
  /** 0 where a frame's place in the order of display follows from its number. */
  private readonly orderBits: number;
  private readonly understood: boolean;
  private readonly macroblocks: number;
  /** Frames that were put in since the last key frame. */
  private added = 0;
  private skipping: Uint8Array | undefined;

  /** @param description - the `avcC` record. */
  public constructor(description: Uint8Array, size: Size) {
    this.macroblocks = Math.ceil(size.width / 16) * Math.ceil(size.height / 16);
    const length = ((description[6] ?? 0) << 8) | (description[7] ?? 0);
    const bits = new Bits(unescaped(description.subarray(8, 8 + length)), 32);
    bits.golomb();
    // The High profile's own fields: chroma format, two bit depths, lossless, scaling matrices.
    const plain = bits.golomb() === 1 && bits.golomb() === 0 && bits.golomb() === 0 && bits.read(2) === 0;
    this.frameNumberBits = bits.golomb() + 4;
    // How the order of display is told (8.2.1): 0, by a number of its own; 2, not at all, since it is that of decoding.
    const order = bits.golomb();
    this.orderBits = order === 0 ? bits.golomb() + 4 : 0;
    this.understood = plain && (order === 0 || order === 2);
  }

  /** Numbers an encoded frame on after the repeated ones. */
  public pass(packet: Uint8Array, key: boolean): Uint8Array {
    if (key) this.added = 0;
    this.skipping = !key && this.understood && this.skipsAll(packet) ? packet : undefined;
    return this.numbered(packet);
  }

  /** The frame before once more; undefined if that was not a frame that skips every macroblock. */
  public repeat(): Uint8Array | undefined {
    if (!this.skipping) return undefined;
    this.added++;
    return this.numbered(this.skipping);
  }

  private numbered(packet: Uint8Array): Uint8Array {
    if (this.added === 0) return packet;
    return joined(
      unitsOf(packet).map(unit => {
        if (((unit[0] ?? 0) & 31) !== 1) return unit;
        const bits = new Bits(unescaped(unit), 8);
        // First macroblock, type of slice, parameter set.
        for (let field = 0; field < 3; field++) bits.golomb();
        bits.add(this.added, this.frameNumberBits);
        bits.add(2 * this.added, this.orderBits);
        return escaped(bits.bytes);
      }),
    );
  }

  /** Whether a packet is one slice that ends with a run of skipped macroblocks as long as the picture. */
  private skipsAll(packet: Uint8Array): boolean {
    const [unit, ...others] = unitsOf(packet);
    // A header takes some ten bytes: in a slice this short there is nothing else.
    if (!unit || others.length > 0 || unit.length > 24) return false;
    const text = Array.from(unescaped(unit), byte => byte.toString(2).padStart(8, '0')).join('');
    const run = (this.macroblocks + 1).toString(2);
    return text.replace(/10*$/u, '').endsWith('0'.repeat(run.length - 1) + run);
  }
}

/** Reads and changes bits, the highest of a byte first. */
class Bits {
  public constructor(
    public readonly bytes: Uint8Array,
    private at: number,
  ) {}

  public read(count: number): number {
    let value = 0;
    for (let bit = 0; bit < count; bit++, this.at++) {
      value = value * 2 + (((this.bytes[this.at >> 3] ?? 0) >> (7 - (this.at & 7))) & 1);
    }
    return value;
  }

  /** An unsigned Exp-Golomb code (9.1). */
  public golomb(): number {
    let zeros = 0;
    while (zeros < 32 && this.read(1) === 0) zeros++;
    return 2 ** zeros - 1 + this.read(zeros);
  }

  /** Adds to a field of `count` bits, which wraps around. */
  public add(amount: number, count: number): void {
    const start = this.at;
    const value = (this.read(count) + amount) % 2 ** count;
    for (let bit = 0; bit < count; bit++) {
      const at = start + bit;
      const mask = 128 >> (at & 7);
      const set = Math.floor(value / 2 ** (count - 1 - bit)) % 2 === 1;
      const byte = this.bytes[at >> 3] ?? 0;
      this.bytes[at >> 3] = set ? byte | mask : byte & ~mask;
    }
  }
}

/** The NAL units of a packet, each with its length in four bytes before it. */
function unitsOf(packet: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const units = [];
  for (let at = 0; at + 4 <= packet.length;) {
    const length = view.getUint32(at);
    units.push(packet.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return units;
}

function joined(units: readonly Uint8Array[]): Uint8Array {
  const packet = new Uint8Array(units.reduce((sum, {length}) => sum + 4 + length, 0));
  const view = new DataView(packet.buffer);
  let at = 0;
  for (const unit of units) {
    view.setUint32(at, unit.length);
    packet.set(unit, at + 4);
    at += 4 + unit.length;
  }
  return packet;
}

/** Without the bytes that keep a unit from containing a start code (7.4.1). */
function unescaped(unit: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(unit.length);
  let length = 0;
  let zeros = 0;
  for (const byte of unit) {
    if (zeros >= 2 && byte === 3) {
      zeros = 0;
      continue;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
}

function escaped(bytes: Uint8Array): Uint8Array {
  const unit = new Uint8Array(bytes.length * 1.5 + 1);
  let length = 0;
  let zeros = 0;
  for (const byte of bytes) {
    if (zeros >= 2 && byte <= 3) {
      unit[length++] = 3;
      zeros = 0;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    unit[length++] = byte;
  }
  return unit.subarray(0, length);
}
