import {
  explorationOf,
  handlesOf,
  mountExplore,
  showExploration,
  type MountedExplore,
  type Values,
} from '../../../src/explore';
import {Player} from '../../../src/playback/Player';
import project from '../../../src/project';
import {scriptOf} from '../../../src/script/declaration';
import {workerOf} from '../../../src/stage/project';
import {drawValues, faultsIn} from './random';

/** A page around one beat, `?beat=zigzag:path&locale=en`, with its panel beside it, and what a test may ask of it. */
const query = new URLSearchParams(location.search);
const slide = query.get('beat') ?? 'zigzag:path';
const [chapter = '', beat = ''] = slide.split(':');
const locale = query.get('locale') ?? 'en';
const description = project.scenes.find(({name}) => name === chapter);

const picture = document.createElement('div');
const over = document.createElement('div');
const panel = document.createElement('div');
const player = new Player(project, {variables: {captions: false, locale}, resolution: {width: 1280, height: 720}});
picture.append(player.canvas, over);
picture.style.position = 'relative';
picture.style.lineHeight = '0';
player.canvas.style.width = '100%';
document.body.append(picture, panel);
document.documentElement.lang = locale;

const lecture = explorationOf(project, chapter, locale);
if (!lecture) throw new Error(`${chapter} has nothing to explore.`);
const asked = lecture.with(lecture.read(query));
await showExploration(player, lecture, slide);
const mounted = mountExplore(panel, {
  exploration: lecture,
  beat,
  show: exploration => showExploration(player, exploration, slide),
  worker: description && workerOf(description),
  over: {element: over, handles: exploration => handlesOf(player, exploration)},
});
mounted.follow(asked, beat);

/** Shows random parameters of each of the chapter's experiments at the beats that show it, and says what came of them. */
async function tryRandom(seeds: readonly number[]): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  if (!lecture || !description) return tried;
  const beats = Object.keys(scriptOf(description)?.beats ?? {});
  for (const experiment of new Set(lecture.knobs.map(knob => knob.experiment))) {
    const shown = beats.filter(name => lecture.showsIn(name).includes(experiment)).at(-1) ?? beats.at(-1) ?? '';
    for (const seed of seeds) {
      const exploration = lecture.with(drawValues(lecture, experiment, seed));
      const outcome = {experiment, beat: shown, values: exploration.values};
      try {
        await showExploration(player, exploration, `${chapter}:${shown}`);
        tried.push({...outcome, faults: faultsIn(player)});
      } catch (error) {
        tried.push({...outcome, faults: [], refused: error instanceof Error ? `${error.name}: ${error.message}` : ''});
      }
    }
  }
  return tried;
}

/** What came of some parameters. */
export interface Tried {
  readonly experiment: string;
  readonly beat: string;
  readonly values: Values;
  readonly faults: readonly string[];
  readonly refused?: string;
}

/** What a test may ask of the page. */
export interface Lab {
  readonly mounted: MountedExplore;
  readonly player: Player;
  readonly tryRandom: typeof tryRandom;
}

declare global {
  interface Window {
    lab?: Lab;
  }
}

window.lab = {mounted, player, tryRandom};
