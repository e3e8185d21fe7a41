import {answerIn, scriptOf} from '../script/declaration';
import {languageOf} from '../languages';
import type {Playable} from '../playback/options';

/** A question that is asked before a beat shows its run. */
export interface Prediction {
  /** `chapter:beat`. */
  readonly slide: string;
  readonly locale: string;
  readonly ask: string;
  /** What is counted; empty for a bare number. */
  readonly unit: string;
  /** The guesses that are offered. */
  readonly from: number;
  readonly to: number;
}

/** The question of a beat; undefined where there is none, or none in this language. */
export function predictionOf(project: Playable, slide: string, locale: string): Prediction | undefined {
  const [chapter, beat = ''] = slide.split(':');
  const scene = project.scenes.find(({name}) => name === chapter);
  const question = scene && scriptOf(scene)?.beats[beat]?.predict;
  const ask = question?.ask[locale];
  if (!question || ask === undefined) return undefined;
  const {from, to, unit} = question;
  return {slide, locale, ask, unit: unit?.[locale] ?? '', from, to};
}

/**
 * What the run answers, once its scene has been begun.
 *
 * @param scene - `player.scene`.
 * @returns undefined where the run has no answer, as a path that never arrives.
 */
export function answerOf(scene: object, {slide}: Prediction): number | undefined {
  const answer = answerIn(scene, slide.split(':')[1] ?? '');
  return answer !== undefined && Number.isFinite(answer) ? answer : undefined;
}

/** A number with what it counts, as the language writes it. */
export function counted(value: number | undefined, {unit, locale}: Prediction): string {
  if (value === undefined) return languageOf(locale).explore.never;
  const number = new Intl.NumberFormat(locale, {maximumSignificantDigits: 3}).format(value);
  return unit === '%' ? `${number} %` : `${number} ${unit}`.trim();
}
