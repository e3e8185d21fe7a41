/** Two packets in one: how long the first is, in four bytes, the first, and the second. */
export function joinAlpha(color: Uint8Array, alpha: Uint8Array): Uint8Array {
  const joined = new Uint8Array(4 + color.length + alpha.length);
  new DataView(joined.buffer).setUint32(0, color.length);
  joined.set(color, 4);
  joined.set(alpha, 4 + color.length);
  return joined;
}

/** The colours and the alpha of a packet that {@link joinAlpha} has made. */
export function splitAlpha(packet: Uint8Array): {readonly color: Uint8Array; readonly alpha: Uint8Array} {
  const length = new DataView(packet.buffer, packet.byteOffset).getUint32(0);
  return {color: packet.subarray(4, 4 + length), alpha: packet.subarray(4 + length)};
}
