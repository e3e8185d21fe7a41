import {describe, expect, expectTypeOf, test} from 'vitest';
import type {Report as Reported} from '../../src/components/report';
import {readReport, type Report} from '../../src/check/report';
import {completeness} from '../../src/check/rules/completeness';
import {parseColor} from '../../src/check/color';
import {pixels} from '../../src/check/rules/pixels';
import {truth} from '../../src/check/rules/truth';
import type {DataItem, Item} from '../../src/check/scenery';
import {leftover, numbersIn} from '../../src/check/strings';
import type {BeatTruth, TrueSeries} from '../../src/script/truth';
import {bitmap, chapter, line, paint, text} from './scene';

const sigmoid = [86, 180, 233] as const;

/** A plot of 400 x 400 px in the middle of the frame, x and y from 0 to 4. */
function plot(
  points: readonly (readonly [number, number])[],
  shape: 'path' | 'dots' | 'line' | 'stems' = 'path',
): DataItem {
  const report: Reported = {axes: {x: [0, 4], y: [0, 4]}, series: [{name: 'way', color: '#56b4e9', shape, points}]};
  return {
    id: 1,
    node: 'Plot',
    component: 'Plot',
    opacity: 1,
    box: {left: 760, top: 340, right: 1160, bottom: 740},
    cut: false,
    caption: false,
    report,
    matrix: [1, 0, 0, 1, 960, 540],
    size: [400, 400],
    clip: {left: 0, top: 0, right: 1920, bottom: 1080},
  };
}

const way = [
  [1, 1],
  [2, 3],
  [3, 2],
] as const;
const claim = (points: TrueSeries['points']) => ({
  data: [{component: 'Plot', series: 'way', points}],
});

describe('truth', () => {
  const messages = (data: readonly DataItem[], one: BeatTruth, texts: readonly string[] = []) =>
    truth
      .run(
        chapter(
          texts.map(each => text(200, 200, {text: each})),
          {truth: {one}},
          data,
        ),
      )
      .map(({message}) => message);

  test('lets data that were computed be', () => {
    expect(messages([plot(way)], claim(way))).toEqual([]);
    expect(
      messages(
        [plot(way, 'line')],
        claim(x => (x === 1 ? 1 : 5 - x)),
      ),
    ).toEqual([]);
  });

  test.each([
    [
      'a point that is elsewhere',
      [
        plot([
          [1, 1],
          [2, 3.1],
          [3, 2],
        ]),
      ],
      claim(way),
      'as point 1; it must be',
    ],
    ['a point that is missing', [plot(way.slice(0, 2))], claim(way), 'has 2 points; it must have 3'],
    [
      'a graph of another function',
      [plot(way, 'line')],
      claim(x => x),
      'goes through (2.00000, 3.00000), but there it is 2',
    ],
    ['data that are not there', [], claim(way), 'is not shown'],
    ['data of which nothing was said', [plot(way)], {}, 'has no entry for it'],
  ])('finds %s', (_, data, one, message) => {
    expect(messages(data, one)).toContainEqual(expect.stringContaining(message));
  });

  test('compares printed numbers at the precision in which they are printed', () => {
    expect(messages([], {numbers: [-0.4051, 3.88]}, ['−0.41', '3.9×'])).toEqual([]);
    expect(messages([], {numbers: [-0.4151, 3.88]}, ['−0.41', '3.9×'])).toContainEqual(
      expect.stringContaining('were -0.4151'),
    );
    expect(messages([], {numbers: [3.88, -0.4051]}, ['−0.41', '3.9×'])).toHaveLength(1);
    expect(messages([], {}, ['7'])).toContainEqual('are 7; computed were none.');
  });

  test('holds paths and numbers to what was computed while they are on their way, too', () => {
    const at = (points: readonly (readonly [number, number])[], printed: string) => {
      const base = chapter([text(200, 200, {text: '3'})], {truth: {one: {...claim(way), numbers: [3]}}}, [plot(way)]);
      const [end] = base.snapshots;
      const stays = [{item: text(200, 200, {text: printed}), first: 0, last: 9}];
      if (!end) throw new Error('There is no snapshot.');
      const snapshots = [
        {frame: 0, last: 9, stays, data: [plot(points)]},
        {...end, frame: 10},
      ];
      return truth.run({...base, snapshots}).map(({message}) => message);
    };
    expect(
      at(
        [
          [1, 1],
          [1.5, 2],
        ],
        '3',
      ),
    ).toEqual([]);
    expect(
      at(
        [
          [1, 1],
          [1.5, 2.2],
        ],
        '3',
      ),
    ).toEqual([expect.stringContaining('is not the beginning')]);
    expect(at([[1, 1]], '2')).toEqual(['are 2 on the way, which nobody computed.']);
  });

  test('asks for a truth where there is none', () => {
    expect(truth.run(chapter([], {truth: undefined}))).toHaveLength(1);
  });

  test('reads what components report, and nothing else', () => {
    expectTypeOf<Report['series'][number]['shape']>().toEqualTypeOf<Reported['series'][number]['shape']>();
    expectTypeOf<keyof Reported>().toEqualTypeOf<keyof Report>();
    expectTypeOf<keyof Reported['series'][number]>().toEqualTypeOf<keyof Report['series'][number]>();
    expect(() => readReport({component: 'Plot', report: {axes: {x: [0, 1]}, series: []}})).toThrow('Plot.report()');
  });
});

describe('pixels', () => {
  const see = (draw: (x: number, y: number) => readonly [number, number], shape: 'path' | 'dots' = 'dots') => {
    const picture = bitmap();
    for (const [x, y] of way) {
      const [across, down] = draw(760 + x * 100, 740 - y * 100);
      paint(picture, across - 4, down - 4, across + 4, down + 4, sigmoid);
    }
    const seen = chapter([], {}, [plot(way, shape)]);
    const [snapshot] = seen.snapshots;
    if (!snapshot) throw new Error('There is no snapshot.');
    return pixels.run({...seen, stills: [{frame: 19, endOf: 'one', snapshot, bitmap: picture}]});
  };

  test('are where the numbers say', () => {
    expect(see((x, y) => [x, y])).toEqual([]);
  });

  test.each([
    ['upside down', (x: number, y: number) => [x, 1080 - y] as const],
    ['to another scale', (x: number, y: number) => [960 + (x - 960) * 1.1, y] as const],
    ['aside', (x: number, y: number) => [x + 12, y] as const],
  ])('drawn %s are found', (_, draw) => {
    expect(see(draw)).toHaveLength(1);
  });

  test('between two points that are joined are looked for', () => {
    expect(see((x, y) => [x, y], 'path')).toHaveLength(1);
  });

  test('of a path whose steps differ in colour are looked for step by step', () => {
    const colors = [[1, '#f0e442'], [2, '#e8691c']] as const; // prettier-ignore
    const [first, second, third] = way;
    const item = plot([first, second, third], 'path');
    const report = {...(item.report as {axes: unknown; series: readonly object[]})};
    report.series = report.series.map(series => ({...series, stepColors: colors.map(([, color]) => color)}));
    const lookAt = (drawn: readonly (readonly [number, string])[]) => {
      const picture = bitmap();
      for (const [index, color] of drawn) {
        const [from, to] = [[first, second, third][index - 1] ?? first, [first, second, third][index] ?? first];
        const [x, y] = [760 + ((from[0] + to[0]) / 2) * 100, 740 - ((from[1] + to[1]) / 2) * 100];
        paint(picture, x - 3, y - 3, x + 3, y + 3, parseColor(color));
      }
      const seen = chapter([], {}, [{...item, report}]);
      const [snapshot] = seen.snapshots;
      if (!snapshot) throw new Error('There is no snapshot.');
      return pixels.run({...seen, stills: [{frame: 19, endOf: 'one', snapshot, bitmap: picture}]});
    };
    expect(lookAt(colors)).toEqual([]);
    expect(lookAt([[1, '#e8691c'], [2, '#f0e442']])).toHaveLength(2); // prettier-ignore
  });

  describe('of a curve that runs together with others', () => {
    const [from, to] = [
      [860, 640],
      [910, 540],
    ] as const;
    const own = line([from, to]);
    const over = line([from, to], {stroke: [230, 159, 0, 1]});
    const halfOver = line([from, [885, 590]], {stroke: [230, 159, 0, 1]});
    const lookAt = (items: readonly Item[], visibleFrom: number) => {
      const picture = bitmap();
      for (let share = visibleFrom; share <= 1; share += 0.05) {
        const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
        paint(picture, Math.round(x) - 3, Math.round(y) - 3, Math.round(x) + 3, Math.round(y) + 3, sigmoid);
      }
      const points = Array.from({length: 21}, (_, at): readonly [number, number] => [1 + at / 40, 1 + at / 20]);
      const seen = chapter(items, {}, [plot(points, 'line')]);
      const [snapshot] = seen.snapshots;
      if (!snapshot) throw new Error('There is no snapshot.');
      return pixels
        .run({...seen, stills: [{frame: 19, endOf: 'one', snapshot, bitmap: picture}]})
        .map(({message}) => message);
    };

    test('may be under one that is drawn later', () => {
      expect(lookAt([own, halfOver], 0.5)).toEqual([]);
    });

    test('may not be missing where the other one is drawn before it', () => {
      expect(lookAt([halfOver, own], 0.5)).toEqual([expect.stringContaining('there is none of its')]);
    });

    test('may not be missing where it is not drawn at all', () => {
      expect(lookAt([halfOver], 0.5)).toEqual([expect.stringContaining('there is none of its')]);
    });

    test('may not be covered from end to end', () => {
      expect(lookAt([own, over], 2)).toEqual([expect.stringContaining('something covers all of it')]);
    });
  });
});

describe('strings', () => {
  test('of the script, numbers and signs leave nothing over', () => {
    expect(leftover({text: 'word = −0.41 × x', formula: false}, ['word'])).toBe('');
    expect(leftover({text: 'layer 3 of the net', formula: false}, ['layer # of the net'])).toBe('');
    expect(leftover({text: 'w_1 + \\tanh(x)', formula: true}, [])).toBe('');
  });

  test('that nobody wrote are left over', () => {
    expect(leftover({text: 'word ReLU', formula: false}, ['word'])).toBe('ReLU');
    expect(leftover({text: 'x \\text{ if active}', formula: true}, [])).toBe('if active');
  });

  test('have their numbers read at their precision', () => {
    expect(numbersIn('−0.40', [])).toEqual([{value: -0.4, tolerance: 0.005}]);
    expect(numbersIn('Hochreiter 1991', ['Hochreiter 1991'])).toEqual([]);
  });
});

describe('completeness', () => {
  test('wants every beat to be played, and to move', () => {
    const still = chapter([text(200, 200)]);
    expect(completeness.run(still).map(({message}) => message)).toEqual(['moves nothing.']);
    const {span} = still;
    const unplayed = completeness.run({...still, span: {...span, beats: []}});
    expect(unplayed.map(({message}) => message)).toEqual(['is in the script but was never played.']);
  });

  test('finds gaps between beats, and beats that stand still for longer than their sentence', () => {
    const moving = chapter([]);
    const [first] = moving.snapshots;
    if (!first) throw new Error('There is no snapshot.');
    const stays = [{item: text(200, 200), first: 2, last: 199}];
    const beat = {id: 'one', firstFrame: 0, lastFrame: 199, captions: []};
    const span = {...moving.span, lastFrame: 209, beats: [beat]};
    const snapshots = [
      {...first, last: 1},
      {frame: 2, last: 209, stays},
    ];
    const messages = completeness.run({...moving, span, snapshots}).map(({message}) => message);
    expect(messages).toEqual([
      'is the last beat, but the chapter goes on after it.',
      expect.stringMatching(/^stands still for 1\d\.\d s longer/u),
    ]);
  });
});
