import {explorationOf, showExploration, Computer} from '../../../src/explore';
import {Player} from '../../../src/playback/Player';
import project from '../../../src/project';
import {scriptOf} from '../../../src/script/declaration';
import {workerOf} from '../../../src/stage/project';
Object.assign(window, {lab: {explorationOf, showExploration, Computer, Player, project, scriptOf, workerOf}});
