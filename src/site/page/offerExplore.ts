import type {ExplorePanel} from './ExplorePanel';
import type {LecturePlayer} from './LecturePlayer';

/**
 * Has a button that opens the panel in which a viewer changes the experiments of a chapter. The panel is loaded when it
 * is opened, or when an address asks for other numbers than the lecture's.
 *
 * @param changed - told of what differs from the lecture, for the address.
 */
export function offerExplore(
  player: LecturePlayer,
  asked: ReadonlyMap<string, string>,
  changed: (parameters: ReadonlyMap<string, string>) => void,
): void {
  const button = document.querySelector('.open-explore');
  const element = document.querySelector('#explore');
  if (!(button instanceof HTMLButtonElement) || !(element instanceof HTMLElement)) return;
  let loading: Promise<ExplorePanel> | undefined;
  let open = asked.size > 0;
  const load = async () => {
    const {ExplorePanel: Panel} = await import('./ExplorePanel');
    return new Panel(player, element, asked, changed);
  };
  const update = async () => {
    const explores = player.place?.chapter.explores === true;
    button.hidden = !explores;
    button.setAttribute('aria-expanded', String(open));
    element.hidden = !open || !explores;
    if (!element.hidden) loading ??= load();
    const panel = await loading?.catch(() => {
      // The network may be back when it is opened again.
      loading = undefined;
    });
    await panel?.follow(!element.hidden);
  };
  button.addEventListener('click', () => {
    open = !open;
    if (open) player.pause();
    void update();
  });
  for (const event of ['play', 'pause', 'seeked', 'beatchange']) player.addEventListener(event, () => void update());
  void update();
}
