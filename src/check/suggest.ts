import {snapshotAt} from './Chapter';
import type {Seen} from './Rule';
import {printedIn, told} from './shown';

/** Of a longer line only the ends are written down: its truth is a function. */
const fewPoints = 8;

/** What is shown at the end of each beat, as the entries of a chapter's truth.ts. */
export function suggest(chapter: Seen<'signals'>): string {
  const beats = chapter.span.beats.map(({id, lastFrame}) => {
    const end = snapshotAt(chapter.snapshots, lastFrame);
    const data = told(end).map(({item, series: {name, shape, points}}) => {
      const ends = [points[0], points.at(-1)].map(point => (point ?? []).map(short).join(', '));
      const isLong = points.length > fewPoints;
      const value = isLong
        ? shape === 'line'
          ? 'x => NaN'
          : '[]'
        : `[${points.map(([x, y]) => `[${short(x)}, ${short(y)}]`).join(', ')}]`;
      const comment = isLong ? ` // ${points.length} points, from (${ends[0]}) to (${ends[1]}): compute them` : '';
      return `      {component: '${item.component}', series: ${JSON.stringify(name)}, points: ${value}},${comment}`;
    });
    const numbers = printedIn(end, chapter)
      .filter(({isTick}) => !isTick)
      .map(({value}) => short(value));
    const key = /^[a-z]+$/u.test(id) ? id : `'${id}'`;
    return [
      `  ${key}: () => ({`,
      ...(data.length > 0 ? ['    data: [', ...data, '    ],'] : []),
      ...(numbers.length > 0 ? [`    numbers: [${numbers.join(', ')}],`] : []),
      '  }),',
    ].join('\n');
  });
  return `${beats.join('\n')}\n`;
}

function short(value: number): string {
  return `${Number(value.toPrecision(6))}`;
}
