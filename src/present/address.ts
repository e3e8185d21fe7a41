/**
 * The slide that an address names (`#/zigzag/path`, as in reveal.js and Slidev), as Motion Canvas names it; undefined
 * if it names none. Nothing is known yet about whether there is such a slide.
 */
export function slideInHash(hash: string): string | undefined {
  const [, chapter, beat] = /^#\/([^/:]+)\/([^/]+)$/u.exec(hash) ?? [];
  if (chapter === undefined || beat === undefined) return undefined;
  try {
    return `${decodeURIComponent(chapter)}:${decodeURIComponent(beat)}`;
  } catch {
    // A stray percent sign.
    return undefined;
  }
}

/** The other way round. */
export function hashOf(slide: string): string {
  const {chapter, beat} = partsOf(slide);
  return `#/${encodeURIComponent(chapter)}/${encodeURIComponent(beat)}`;
}

/** What a slide's name is made of. */
export function partsOf(slide: string): {readonly chapter: string; readonly beat: string} {
  const at = slide.indexOf(':');
  return {chapter: slide.slice(0, at), beat: slide.slice(at + 1)};
}
