import type {BeatScript, ChapterScript} from './chapterScript';

/** What only the machine draws, and the lecturer says: no picture depends on it, unless a scene reads it. */
export const spokenTexts = ['sentence', 'notes'] as const;

const written = new WeakMap<object, ChapterScript>();
let reads = 0;

/**
 * The same script, of which it is known whether somebody reads a sentence or a note out of it: whoever does may draw it.
 * The machine reads it by {@link unobserved}.
 */
export function observed<S extends ChapterScript>(given: S): S {
  const script = unobserved(given);
  const watch = (beat: BeatScript): BeatScript => {
    const watched = {...beat};
    for (const name of spokenTexts) {
      const get = () => {
        reads++;
        return beat[name];
      };
      Object.defineProperty(watched, name, {get, enumerable: true});
    }
    return watched;
  };
  const beats = Object.fromEntries(Object.entries<BeatScript>(script.beats).map(([id, beat]) => [id, watch(beat)]));
  const copy: S = {...script, beats};
  written.set(copy, script);
  return copy;
}

/** The script as it was written. */
export function unobserved<S extends ChapterScript>(script: S): S {
  return (written.get(script) as S | undefined) ?? script;
}

/** How often a sentence or a note was read by others than the machine, since the page was loaded. */
export function textReads(): number {
  return reads;
}
