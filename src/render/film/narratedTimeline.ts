import {joinChapters, type Timeline} from '../../script/timeline';
import type {BrowserPool} from '../browser/BrowserPool';
import type {Selection} from './job';
import {idsOf, sentencesOf, spansOf} from './played';
import {planVoice, type FilmVoice} from './voice';
import type {VoiceMode} from './voiceModes';

/** A selection with its voice, and when what is in it is heard and seen. */
export interface Narrated {
  /** Undefined if nothing is heard. */
  readonly voice: FilmVoice | undefined;
  readonly selection: Selection;
  readonly timeline: Timeline;
}

/**
 * The timeline of a film with its voice. What was played before, as it is, is not played again.
 *
 * @throws RenderError for an unknown chapter, a scene that fails, or a take that cannot be used.
 */
export async function narratedTimeline(pool: BrowserPool, silent: Selection, mode: VoiceMode): Promise<Narrated> {
  const ids = await idsOf(pool, silent);
  const voice = await planVoice(pool, silent.locale, mode, () => sentencesOf(pool, silent, ids));
  const selection = voice ? {...silent, voice: voice.spoken} : silent;
  const spans = await spansOf(pool, selection, ids, await pool.browserVersion());
  return {voice, selection, timeline: joinChapters(selection, spans)};
}
