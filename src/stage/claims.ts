import type {BeatOf, ChapterScript, InAnyLanguage, WordOf} from '../script/chapterScript';
import type {Untrue} from '../script/declaration';
import {plainSentence} from '../script/marks';

/** For a chapter's sentences, words and title: what makes them untrue, or undefined where they are true. */
export interface Claims<S extends ChapterScript> {
  readonly beats?: {readonly [B in BeatOf<S>]?: string | undefined};
  readonly words?: {readonly [W in WordOf<S>]?: string | undefined};
  readonly title?: string | undefined;
}

/**
 * Compares the texts of a chapter with the experiment that is shown under them. A text that the lesson has written
 * itself is its own affair.
 *
 * @param own - the script that the claims are about.
 * @param played - the one that is played, in `locale`.
 */
export function untrueTexts<S extends ChapterScript>(
  own: S,
  played: InAnyLanguage<S>,
  locale: string,
  {beats = {}, words = {}, title}: Claims<S>,
): readonly Untrue[] {
  const other: ChapterScript = played;
  const texts = [
    {kind: 'title' as const, name: '', reason: title, own: own.title[locale], played: other.title[locale]},
    ...Object.entries<string | undefined>(beats).map(([name, reason]) => ({
      kind: 'beat' as const,
      name,
      reason,
      own: own.beats[name]?.sentence[locale],
      played: other.beats[name]?.sentence[locale],
    })),
    ...Object.entries<string | undefined>(words).map(([name, reason]) => ({
      kind: 'word' as const,
      name,
      reason,
      own: own.words[name]?.[locale],
      played: other.words[name]?.[locale],
    })),
  ];
  return texts.flatMap(({kind, name, reason, own: text, played: shown}) =>
    reason !== undefined && text !== undefined && text === shown
      ? [{kind, name, text: plainSentence(text), reason}]
      : [],
  );
}

/** The untrue texts of a chapter in one message. */
export function explainUntrue(untrue: readonly Untrue[]): string {
  const what = {beat: 'The sentence of beat', word: 'The word', title: 'The title'} as const;
  const each = untrue.map(
    ({kind, name, text, reason}) =>
      `${what[kind]}${name && ` "${name}"`}, “${text}”, is not true of this experiment: ${reason}.`,
  );
  return [...each, 'Give other parameters, or a script that says something else there (reword).'].join('\n');
}
