/**
 * Explore: a chapter's experiments with other numbers.
 *
 * 1. `explorationOf(project, chapter, locale)` has a knob for each parameter; `.with(values)` gives another exploration,
 *    whose `playable` goes to `player.exchange()`; `.read(query)` and `.query` are its address.
 * 2. `showExploration(player, exploration, slide)` shows a beat's end with it, and gives the texts that became untrue.
 * 3. `mountExplore(element, {...})` is the panel.
 */
export {Computer, Superseded, type Progress} from './Computer';
export {Exploration, type Job, type Knob, type Refusal} from './exploration';
export {explorationOf} from './explorationOf';
export type {ExploreHost, ExplorerState} from './Explorer';
export {handlesOf, type Handle, type Spot} from './handles';
export {mountExplore, type ExploreOptions, type MountedExplore} from './mountExplore';
export {mountPredict, type MountedPredict, type PredictOptions} from './mountPredict';
export {answerOf, counted, predictionOf, type Prediction} from './predict';
export {showExploration, type Untrue} from './show';
export {textOf, valueOf, type Value, type Values} from './values';
