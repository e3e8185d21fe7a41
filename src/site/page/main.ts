import './page.css';
import {readAddress, writeAddress} from './address';
import {LecturePlayer} from './LecturePlayer';
import {offerExplore} from './offerExplore';

/** Ties the player of the page to its transcript and to its address. */
async function open(player: LecturePlayer): Promise<void> {
  await player.ready;
  const {lecture} = player;
  if (!lecture) return;
  const asked = readAddress(location);
  let {parameters} = asked;
  if (asked.beat) player.goTo(asked.beat);
  if (asked.time !== undefined) player.currentTime = asked.time;

  // A page in a frame of another has no address that anybody sees.
  const embedded = new URLSearchParams(location.search).has('embed');
  document.documentElement.classList.toggle('embed', embedded);
  const mark = () => {
    const {place} = player;
    if (!place) return;
    const name = {chapter: place.chapter.id, beat: place.beat.id};
    document.querySelector('.beat[aria-current]')?.removeAttribute('aria-current');
    const said = document.getElementById(`${name.chapter}/${name.beat}`);
    said?.setAttribute('aria-current', 'true');
    if (said) keepInView(said);
    if (embedded) return;
    if (!player.paused || location.hash !== '' || player.currentTime > 0 || parameters.size > 0)
      history.replaceState(null, '', location.pathname + writeAddress({beat: name, parameters}));
  };
  player.addEventListener('beatchange', mark);
  mark();

  offerExplore(player, parameters, changed => {
    parameters = changed;
    mark();
  });

  addEventListener('hashchange', () => {
    const {beat} = readAddress(location);
    if (beat) player.goTo(beat);
  });
  document.querySelector('.transcript')?.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
    const {beat} = link ? readAddress({hash: link.getAttribute('href') ?? '', search: ''}) : {};
    if (!beat || !player.goTo(beat)) return;
    event.preventDefault();
    if (!isSeen(player)) player.scrollIntoView({block: 'nearest', behavior: 'smooth'});
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    link.addEventListener('click', () => {
      // The same moment in the other language.
      [link.hash, link.search] = [location.hash, location.search];
    });
  }
  player.addEventListener('languagechange', event => {
    const {locale} = (event as CustomEvent<{locale: string}>).detail;
    const page = lecture.languages.find(each => each.locale === locale)?.page;
    if (page === undefined) return;
    event.preventDefault();
    location.href = new URL(page, new URL('./', location.href)).href + location.search + location.hash;
  });
  const copy = document.querySelector('.copy-address');
  copy?.addEventListener('click', () => {
    const address = new URL(location.href);
    const {beat, parameters} = readAddress(location);
    const to = new URL(
      writeAddress({beat, parameters, time: player.currentTime}) || '.',
      address.href.split(/[?#]/u)[0],
    );
    void navigator.clipboard.writeText(to.href).then(() => {
      const said = document.querySelector('.copied');
      if (said) said.textContent = said.getAttribute('data-text');
    });
  });
  whenIdle(() => void loadAll(player));
}

/** One chapter after the other, so that the lecture goes on without the network. */
async function loadAll(player: LecturePlayer): Promise<void> {
  const engine = await player.start();
  for (const chapter of player.lecture?.chapters ?? []) await engine?.load(chapter).catch(() => undefined);
}

/** Scrolls only a transcript that has a scroll bar of its own: the page stays where the reader is. */
function keepInView(element: Element): void {
  const list = element.closest('.transcript');
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const [inner, outer] = [element.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  list.scrollBy({top: inner.top - outer.top - 16});
}

function isSeen(element: Element): boolean {
  const {top, bottom} = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

function whenIdle(work: () => void): void {
  // Safari has none.
  if ('requestIdleCallback' in window) requestIdleCallback(work, {timeout: 3000});
  else setTimeout(work, 500);
}

customElements.define('lecture-player', LecturePlayer);
const player = document.querySelector('lecture-player');
if (player instanceof LecturePlayer) void open(player);
