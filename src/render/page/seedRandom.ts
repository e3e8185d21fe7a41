/**
 * Makes `Math.random` the same sequence in every page, so that whatever a scene leaves to chance (Motion Canvas picks
 * a scene's seed with it when the `.meta` file has none) is the same picture in every run. Mulberry32.
 */
export function seedRandom(seed: number): void {
  let state = seed;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
