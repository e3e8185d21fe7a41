import type {CheckResult} from './check';
import type {Finding} from './Finding';

/** Findings for reading: by language, chapter and beat, in the order of the film. */
export function printResult({
  locale,
  chapters,
  frames,
  stills,
  measured,
  findings,
  suggestions = {},
}: CheckResult): string {
  const looked = `${frames} frames played, ${stills} looked at pixel by pixel, ${measured} measured for flashes`;
  const lines = [`${locale}: ${chapters.join(', ')}; ${looked}`];
  let place = '';
  for (const finding of [...findings].sort(inOrder(chapters))) {
    const here = [finding.chapter, finding.beat].filter(part => part !== undefined).join(' / ');
    if (here !== place) lines.push('', `  ${here}`);
    place = here;
    const time = finding.seconds === undefined ? '       ' : `${finding.seconds.toFixed(2)} s`.padStart(8);
    lines.push(`  ${time}  ${finding.note ? 'note: ' : ''}${finding.rule}: ${finding.part} ${finding.message}`);
    lines.push(`            ${finding.remedy}`);
  }
  for (const [chapter, suggestion] of Object.entries(suggestions)) {
    lines.push('', `  Seen in ${chapter}, for its truth.ts (replace numbers by what computes them):`, '', suggestion);
  }
  lines.push(findings.length === 0 ? '  Nothing found.' : '', '');
  return lines.join('\n');
}

function inOrder(chapters: readonly string[]) {
  const key = ({chapter, seconds}: Finding) => chapters.indexOf(chapter) * 1e6 + (seconds ?? -1);
  return (a: Finding, b: Finding) => key(a) - key(b);
}
