import type {BeatName} from './Course';

declare global {
  interface ImportMetaEnv {
    /** The languages of the site; the bundler puts them in this place. */
    readonly LECTURE_LOCALES: readonly string[];
  }
}

/** The site that this script is from: scripts are in a folder of it. */
const site = new URL('../', import.meta.url);

/**
 * The address of the `lecture.json` that a player plays.
 *
 * @throws Error for the address of another site: its scenes are not among the player's own.
 */
export function lectureAddress(player: Element): URL {
  const own = player.getAttribute('lecture');
  if (own !== null) return new URL(own, document.baseURI);
  const source = new URL(player.getAttribute('src') ?? site, document.baseURI);
  if (!`${source.origin}${source.pathname}/`.startsWith(`${site.origin}${site.pathname}`)) {
    throw new Error(`This player is from ${site.href} and plays nothing from ${source.href}`);
  }
  const known = import.meta.env.LECTURE_LOCALES;
  const asked = [player.closest<HTMLElement>('[lang]')?.lang, ...navigator.languages];
  const language = (tag: string) => tag.split('-', 1)[0]?.toLowerCase();
  const found = asked.flatMap(tag => (tag ? (known.find(each => language(each) === language(tag)) ?? []) : []));
  return new URL(`${found[0] ?? known[0] ?? ''}/lecture.json`, site);
}

/** The beat that a player begins with. */
export function beatOf(player: Element): BeatName {
  const source = new URL(player.getAttribute('src') ?? site, document.baseURI);
  const under = source.pathname.slice(site.pathname.length);
  const parts = `${under}/${player.getAttribute('beat') ?? ''}`.split('/').filter(part => part !== '');
  const [chapter = '', beat] = parts.map(part => safely(part));
  return {chapter, beat};
}

function safely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
