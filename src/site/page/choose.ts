import {readAddress} from './address';

/** Goes to the page in the language that the address asks for, or else the browser. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')];
const {locale} = readAddress(location);
const asked = [...(locale === undefined ? [] : [locale]), ...navigator.languages];
const languageOf = (tag: string) => tag.split('-', 1)[0]?.toLowerCase();
const found = asked.flatMap(tag => links.find(({hreflang}) => languageOf(hreflang) === languageOf(tag)) ?? []).at(0);
const link = found ?? links[0];
if (link) {
  const to = new URL(link.href);
  to.search = location.search;
  to.hash = location.hash;
  location.replace(to);
}
