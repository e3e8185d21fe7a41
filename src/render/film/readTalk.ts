import {readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import {readScore, ScoreError} from '../../score/score';
import {RenderError} from '../RenderError';
import type {RecordedTalk} from './talk';

/** Bytes of the largest score: that of a talk of a day, drawn on without end. */
const largest = 100e6;

/**
 * Reads the score of a talk.
 *
 * @throws RenderError `option` if it is not there, or is none.
 */
export async function readTalk(file: string): Promise<RecordedTalk> {
  const name = path.basename(file);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    throw new RenderError(
      'option',
      `There is no score ${file}. A talk that is recorded with R has its score in talks/.`,
    );
  }
  if (found.size > largest)
    throw new RenderError('option', `${name} is larger than any score is, ${largest / 1e6} MB.`);
  try {
    return {file, score: readScore(await readFile(file, 'utf8'), name)};
  } catch (error) {
    if (error instanceof ScoreError) throw new RenderError('option', error.message, {cause: error});
    throw error;
  }
}

/** What the files of a talk's film are called. */
export function nameOfTalk({file}: RecordedTalk): string {
  return path.basename(file).replace(/\.(?:json|recording)$/u, '');
}

/** The language in which a talk began, if the lesson is told in it; else the lesson's first one. */
export function languageOfTalk({score}: RecordedTalk, locales: readonly string[]): string | undefined {
  const begun = score.events.find(event => 'locale' in event)?.locale;
  return locales.find(locale => locale === begun) ?? locales[0];
}
