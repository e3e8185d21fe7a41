export type {Cue} from './beats';
export {makeChapter, type Beats, type ChapterOptions} from './makeChapter';
export {grow, leave, reveal, travel} from './motion';
export {projectOf} from './project';
export {frameScale, frameSize, lineHeight, regionsOf, type Regions} from './regions';
export type {Stage} from './stage';
