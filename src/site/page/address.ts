import type {BeatName} from './Course';

/** What an address of the page says. Nothing is known yet about whether there is such a beat or such a time. */
export interface Address {
  readonly beat: BeatName | undefined;
  /** Seconds from the lecture's beginning. */
  readonly time: number | undefined;
  /** BCP 47 tag. */
  readonly locale: string | undefined;
  /** Changed parameters, as text: `zigzag.start.w1`. Their names have a dot in them, and no other has. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** No address that the page has written is longer. */
const longest = 4000;

/** Reads an address (`?t=83&lang=en#/zigzag/path`); what cannot be understood is as if it had not been said. */
export function readAddress({hash, search}: Pick<URL, 'hash' | 'search'>): Address {
  const asked = new URLSearchParams(search.length > longest ? '' : search);
  const time = /^\d{1,6}(?:\.\d{1,3})?$/u.exec(asked.get('t') ?? '')?.[0];
  const locale = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/iu.exec(asked.get('lang') ?? '')?.[0];
  return {
    beat: beatIn(hash),
    time: time === undefined ? undefined : Number(time),
    locale,
    parameters: new Map([...asked].filter(([name]) => name.includes('.'))),
  };
}

/** The search and the hash of an address. */
export function writeAddress({beat, time, locale, parameters}: Partial<Address>): string {
  const search = new URLSearchParams();
  if (time !== undefined) search.set('t', String(Math.round(time * 10) / 10));
  if (locale !== undefined) search.set('lang', locale);
  for (const [name, value] of parameters ?? []) search.set(name, value);
  const parts = beat ? [beat.chapter, ...(beat.beat === undefined ? [] : [beat.beat])] : [];
  const hash = parts.map(part => `/${encodeURIComponent(part)}`).join('');
  const query = search.toString();
  return `${query && `?${query}`}${hash && `#${hash}`}`;
}

/** The beat, or the chapter, that a hash names: `#/zigzag/path`. */
function beatIn(hash: string): BeatName | undefined {
  const [, chapter, beat] = /^#\/([^/]{1,200})(?:\/([^/]{1,200}))?\/?$/u.exec(hash) ?? [];
  if (chapter === undefined) return undefined;
  try {
    return {chapter: decodeURIComponent(chapter), beat: beat && decodeURIComponent(beat)};
  } catch {
    // A stray percent sign.
    return undefined;
  }
}
