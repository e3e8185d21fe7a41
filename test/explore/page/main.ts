import {explorationOf, handlesOf, mountExplore, showExploration} from '../../../src/explore';
import {Player} from '../../../src/playback/Player';
import project from '../../../src/project';
import {scriptOf} from '../../../src/script/declaration';
import {workerOf} from '../../../src/stage/project';

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
Object.assign(window, {
  lab: {explorationOf, showExploration, handlesOf, Player, project, scriptOf, workerOf, player, mounted, lecture},
});
