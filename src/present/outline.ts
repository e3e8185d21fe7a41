import type {Playable} from '../playback/options';
import {scriptOf} from '../script/declaration';
import {plainSentence} from '../script/marks';
import {holdSeconds} from '../script/pace';

/** A slide as the lecturer needs it, in one language. */
export interface Slide {
  readonly slide: string;
  /** `4.3`: the third of the fourth chapter. */
  readonly number: string;
  /** What is said while it is played; empty if nothing is known of it. */
  readonly sentence: string;
  readonly notes: string;
  /** How long it is planned to take: what its sentence takes until it has been played. Undefined if neither is known. */
  readonly seconds: number | undefined;
  /** Its last picture; undefined before it has been drawn. */
  readonly picture: {readonly blob: Blob; readonly address: string} | undefined;
}

export interface ChapterOutline {
  readonly chapter: string;
  readonly number: number;
  readonly title: string;
  readonly beats: readonly Slide[];
}

/**
 * All that the scripts say of a lesson's slides. Nothing is played for it. A scene without a script has no slides here.
 *
 * @param locale - a scene's first language if it is empty, or if the scene has no words in it.
 */
export function outlineOf({scenes}: Playable, locale: string): readonly ChapterOutline[] {
  return scenes.map((description, at) => {
    const script = scriptOf(description);
    const number = at + 1;
    const language =
      script && Object.hasOwn(script.title, locale) ? locale : (Object.keys(script?.title ?? {})[0] ?? locale);
    return {
      chapter: description.name,
      number,
      title: script?.title[language] ?? description.name,
      beats: Object.entries(script?.beats ?? {}).map(([beat, {sentence, notes}], index) => {
        const spoken = plainSentence(sentence[language] ?? '');
        return {
          slide: `${description.name}:${beat}`,
          number: `${number}.${index + 1}`,
          sentence: spoken,
          notes: notes[language] ?? '',
          seconds: holdSeconds(spoken, language),
          picture: undefined,
        };
      }),
    };
  });
}
