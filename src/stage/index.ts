export type {Cue} from './beats';
export {type Claims} from './claims';
export {defineChapter, type Chapter, type ChapterDefinition} from './defineChapter';
export {makeChapter, type Beats, type ChapterOptions} from './makeChapter';
export {grow, leave, reveal, travel} from './motion';
export {
  OptionError,
  type Explorable,
  type ExperimentParameter,
  type ExperimentShape,
  type Given,
  type GivenOf,
  type SceneOptions,
} from './options';
export {projectOf} from './project';
export {frameScale, frameSize, lineHeight, regionsOf, type Regions} from './regions';
export type {Stage} from './stage';
