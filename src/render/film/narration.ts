import {marksOf, plainSentence} from '../../script/marks';
import {letters, type SpokenWord} from '../../script/spoken';
import {findTakes, type Take} from '../../voice/takes';
import type {BrowserPool} from '../browser/BrowserPool';
import type {Selection} from './job';
import {idsOf, sentencesOf} from './played';
import type {TakeReport} from '../../voice/prepare';
import {isStale, prepareTakes, takeErrors, type WrittenBeat} from './voice';
import {wordTimes} from './wordTimes';

/** Level of noise between words from which on it is heard, in dB below full scale. */
const noisy = -45;

/** What may be wrong with the narration of a beat. */
export type NarrationFault = 'missing' | 'stale' | 'clipped' | 'noisy' | 'cue untimed';

/** A beat and how it stands with its narration. */
export interface NarratedBeat extends WrittenBeat {
  readonly take: Take | undefined;
  readonly report: TakeReport | undefined;
  /** When its words are heard in what was prepared, where its note does not tell. */
  readonly aligned: readonly SpokenWord[] | undefined;
  readonly faults: readonly NarrationFault[];
  /** For one that is stale: the words that were recorded and are not written, and the other way round. */
  readonly gone: readonly string[];
  readonly new: readonly string[];
}

/** All beats of chapters, in the order in which they are told; of all chapters if none is named. */
export async function writtenBeats(
  pool: BrowserPool,
  locale: string,
  chapters: readonly string[],
): Promise<readonly WrittenBeat[]> {
  const selection: Selection = {chapters, locale, fps: 60, captions: false, width: 1920, height: 1080};
  return sentencesOf(pool, selection, await idsOf(pool, selection));
}

/**
 * How it stands with the narration of a lesson in a language, beat by beat.
 *
 * @param chapters - ids; all of them if empty.
 * @throws RenderError for a take that cannot be used.
 */
export async function narration(
  pool: BrowserPool,
  locale: string,
  chapters: readonly string[],
): Promise<readonly NarratedBeat[]> {
  const written = await writtenBeats(pool, locale, chapters);
  const takes = await takeErrors(() => findTakes(pool.root, locale));
  const taken = written.map(({chapter, beat}) => takes.find(take => take.chapter === chapter && take.beat === beat));
  const prepared = await prepareTakes(
    pool,
    taken.filter(take => take !== undefined),
  );
  const told: NarratedBeat[] = [];
  for (const [index, beat] of written.entries()) {
    const take = taken[index];
    const ready = prepared.find(one => one.chapter === beat.chapter && one.beat === beat.beat);
    const recorded = take?.note?.sentence;
    const aligned = take && ready && (await wordTimes(pool, locale, take, ready, beat.sentence));
    told.push({
      ...beat,
      take,
      report: ready?.report,
      aligned,
      faults: faultsOf(beat, take, ready?.report, aligned !== undefined),
      gone: recorded === undefined ? [] : wordsBeyond(recorded, beat.sentence),
      new: recorded === undefined ? [] : wordsBeyond(plainSentence(beat.sentence), recorded),
    });
  }
  return told;
}

function faultsOf(
  {sentence}: WrittenBeat,
  take: Take | undefined,
  report: TakeReport | undefined,
  isAligned: boolean,
): readonly NarrationFault[] {
  if (!take || !report) return ['missing'];
  const {note} = take;
  const isTimed = note?.words !== undefined || isAligned;
  const untimed = !isTimed && marksOf(sentence).some(({name}) => note?.taps[name] === undefined);
  const faults: readonly (readonly [NarrationFault, boolean])[] = [
    ['stale', isStale(note?.sentence, sentence)],
    ['clipped', report.clipped],
    ['noisy', report.noise > noisy],
    ['cue untimed', untimed],
  ];
  return faults.filter(([, is]) => is).map(([fault]) => fault);
}

/** The words of one text that another does not have. */
function wordsBeyond(text: string, other: string): readonly string[] {
  const wordsIn = (sentence: string) => plainSentence(sentence).split(/\s+/u);
  const known = new Set(wordsIn(other).map(word => letters(word).join('')));
  return wordsIn(text).filter(word => !known.has(letters(word).join('')));
}
