import {explorationOf, mountExplore, type Exploration, type ExplorerState, type MountedExplore} from '../../explore';
import {untrueIn} from '../../script/declaration';
import type {Engine} from './Engine';
import type {LecturePlayer} from './LecturePlayer';

/** Puts the panel of the chapter that is shown into an element, and strikes out what other numbers make untrue. */
export function exploreIn(element: Element, player: LecturePlayer, engine: Engine): void {
  /** What each chapter was left with. */
  const left = new Map<string, Exploration>();
  let panel: MountedExplore | undefined;
  let chapter: string | undefined;

  const show = async (exploration: Exploration) => {
    const {place, lecture} = player;
    const scene = exploration.playable.scenes.find(({name}) => name === exploration.chapter);
    const shown = lecture?.chapters.find(({id}) => id === exploration.chapter);
    if (!place || !scene || !shown) return [];
    const seen = new Promise(resolve => player.addEventListener('seeked', resolve, {once: true}));
    player.replaceScene(shown, scene, exploration.changed);
    await seen;
    return untrueIn(engine.player.scene);
  };

  const follow = async () => {
    const {place} = player;
    if (!place) return;
    const beat = place.beat.id;
    if (place.chapter.id === chapter) {
      panel?.at(beat);
      return;
    }
    chapter = place.chapter.id;
    await engine.load(place.chapter);
    if (player.place?.chapter.id !== chapter) return;
    const own = left.get(chapter) ?? explorationOf(engine.project, chapter, player.lecture?.locale ?? '');
    panel?.close();
    panel = own && mountExplore(element, {exploration: own, beat, show, changed: state => tell(state)});
    // What an address asks for.
    const asked = own && !left.has(chapter) ? own.read(new URLSearchParams(location.search)) : {};
    if (Object.keys(asked).length > 0) panel?.change(asked);
  };

  const tell = ({shown, untrue}: ExplorerState) => {
    left.set(shown.chapter, shown);
    for (const figure of document.querySelectorAll(`.beat[id^="${CSS.escape(shown.chapter)}/"]`)) {
      const reason = untrue.find(({kind, name}) => kind === 'beat' && figure.id === `${shown.chapter}/${name}`)?.reason;
      figure.classList.toggle('untrue', reason !== undefined);
      const said = figure.querySelector('.reason');
      if (said) said.textContent = reason ?? '';
    }
    const address = new URL(location.href);
    for (const name of [...address.searchParams.keys()]) if (name.includes('.')) address.searchParams.delete(name);
    for (const [name, text] of shown.query) address.searchParams.set(name, text);
    history.replaceState(null, '', address);
  };

  player.addEventListener('beatchange', () => void follow());
  void follow();
}
