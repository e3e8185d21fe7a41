/** Pixels of a side: enough that noise on few of them meets one. */
const side = 64;

/**
 * Whether what is read from a canvas is what was drawn on it. Privacy settings of some browsers (Brave's farbling,
 * Firefox's `resistFingerprinting`) put noise into it.
 */
export function readsBackFaithfully(): boolean {
  const context = new OffscreenCanvas(side, side).getContext('2d', {willReadFrequently: true});
  if (!context) return false;
  const drawn = new ImageData(side, side);
  // Opaque: what is half transparent is not kept to the bit.
  drawn.data.forEach((_, at) => (drawn.data[at] = at % 4 === 3 ? 255 : (at * 7) % 256));
  context.putImageData(drawn, 0, 0);
  const {data} = context.getImageData(0, 0, side, side);
  return data.every((value, at) => value === drawn.data[at]);
}
