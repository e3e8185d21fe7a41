import type {NarratedBeat} from '../render/film/narration';

/** How it stands with narration, for a program. */
export function jsonOf(told: readonly (readonly [locale: string, beats: readonly NarratedBeat[]])[]): string {
  const rows = told.flatMap(([locale, beats]) =>
    beats.map(({chapter, beat, sentence, take: found, report, faults}) => ({
      locale,
      chapter,
      beat,
      sentence,
      take: found?.source,
      from: found?.note?.from,
      faults,
      report,
    })),
  );
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}

/** One line for each beat. */
export function tableOf(
  locale: string,
  beats: readonly Pick<NarratedBeat, 'chapter' | 'beat' | 'faults' | 'gone' | 'new'>[],
): string {
  const names = beats.map(({chapter, beat}) => `${chapter}:${beat}`);
  const width = Math.max(...names.map(({length}) => length));
  const lines = beats.map(({faults, gone, new: added}, index) => {
    const words = faults.includes('stale')
      ? `  recorded: ${gone.join(' ') || '-'}; written: ${added.join(' ') || '-'}`
      : '';
    return `  ${(names[index] ?? '').padEnd(width)}  ${faults.length === 0 ? 'recorded' : faults.join(', ')}${words}`;
  });
  const done = beats.filter(({faults}) => !faults.includes('missing')).length;
  return [`${locale}: ${done} of ${beats.length} beats have a take`, ...lines, ''].join('\n');
}
