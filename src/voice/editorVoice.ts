import type {LoadedTake} from './loadTakes';

/** What is heard in the editor beside the project's own sound. What exports a film there asks for it. */
export const editorVoice: {takes: readonly LoadedTake[]} = {takes: []};
