/** Which side of a thing its position speaks of. */
export type Anchor = 'left' | 'center' | 'right';

/** The offset of a Motion Canvas layout for an anchor; unlike the props `left` and `right` it follows a change of size. */
export const anchorOffset: Readonly<Record<Anchor, [number, number]>> = {
  left: [-1, 0],
  center: [0, 0],
  right: [1, 0],
};
