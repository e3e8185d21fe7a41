import {
  explorationOf,
  handlesOf,
  mountExplore,
  type Exploration,
  type MountedExplore,
  type Untrue,
} from '../../explore';
import type {LecturePlayer} from './LecturePlayer';
import {struckOut} from './struckOut';

/** The panel of the chapter that stands: its knobs, the handles on its picture, and what they make untrue in the transcript. */
export class ExplorePanel {
  private readonly originals = new Map<string, Exploration>();
  private mounted: MountedExplore | undefined;
  private chapter: string | undefined;

  public constructor(
    private readonly player: LecturePlayer,
    private readonly element: HTMLElement,
    /** What differs from the lecture, in all of its chapters. */
    private parameters: ReadonlyMap<string, string>,
    private readonly changed: (parameters: ReadonlyMap<string, string>) => void,
  ) {}

  /** The player is somewhere else, plays or stands. A film that plays is left alone. */
  public async follow(open: boolean): Promise<void> {
    const {player} = this;
    const {place} = player;
    const stands = open && player.paused && place !== undefined;
    player.over.hidden = !stands;
    if (!stands) return;
    const {chapter, beat} = place;
    if (chapter.id === this.chapter) {
      this.mounted?.at(beat.id);
      return;
    }
    this.chapter = chapter.id;
    this.mounted?.close();
    this.mounted = undefined;
    const engine = await player.start();
    await engine?.load(chapter);
    const original =
      this.originals.get(chapter.id) ?? (engine && explorationOf(engine.project, chapter.id, player.lang));
    const element = this.element.querySelector('.panel');
    // Another chapter may stand by now.
    if (!engine || !original || !element || this.chapter !== chapter.id) return;
    this.originals.set(chapter.id, original);
    // Before that, there may be no scene yet that could have handles.
    let seen = false;
    this.mounted = mountExplore(element, {
      exploration: original,
      beat: beat.id,
      async show(exploration) {
        const untrue = await player.explore(exploration);
        seen = true;
        return untrue;
      },
      worker: engine.workerOf(chapter.id),
      over: {
        element: player.over,
        handles: exploration => (seen ? handlesOf(engine.player, exploration) : []),
      },
      changed: ({wanted, shown, untrue, busy}) => {
        if (busy || wanted !== shown) return;
        strikeOut(chapter.id, untrue);
        const own = new Set(shown.knobs.map(({id}) => id));
        this.parameters = new Map([...[...this.parameters].filter(([id]) => !own.has(id)), ...shown.query]);
        this.changed(this.parameters);
      },
    });
    this.mounted.follow(original.with(original.read(new URLSearchParams([...this.parameters]))), beat.id);
  }
}

/** Strikes out in the transcript of a chapter what is not true, and nothing else of it. */
function strikeOut(chapter: string, untrue: readonly Untrue[]): void {
  const heading = document.getElementById(chapter);
  const section = heading?.closest('.chapter');
  for (const why of section?.querySelectorAll('.reason') ?? []) why.remove();
  for (const struck of section?.querySelectorAll('s') ?? []) struck.replaceWith(...struck.childNodes);
  for (const {kind, name, reason} of untrue) {
    const text = kind === 'beat' ? document.getElementById(`${chapter}/${name}`)?.querySelector('.sentence') : heading;
    const said = kind === 'word' ? undefined : text?.lastChild;
    if (said) text?.append(...struckOut(said, reason));
  }
}
