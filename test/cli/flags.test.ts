import {describe, expect, test} from 'vitest';
import {z} from 'zod';
import {readFlags} from '../../src/cli/flags';
import {renderFlags} from '../../src/cli/render';
import {inLesson, selection} from '../../src/cli/selection';
import {simulateFlags} from '../../src/cli/simulate';
import {stillsFlags} from '../../src/cli/stills';
import {UserError} from '../../src/cli/userError';
import {usualFrames} from '../../src/render/film/encoding';
import {frameRate, settings, shapeProblem} from '../../src/render/settings';

const shape = {...selection, fps: frameRate(60, 'Frames a second.'), size: settings.size, range: settings.range};
const words = (line: string) => (line === '' ? [] : line.split(' '));
const read = (line: string) => readFlags(words(line), shape);
const render = z.object(renderFlags);

describe('flags', () => {
  test.each([
    ['', {chapter: [], locale: [], json: false, fps: 60}],
    ['--chapter zigzag', {chapter: ['zigzag'], locale: [], json: false, fps: 60}],
    ['--chapter a --chapter=b --chapter a', {chapter: ['a', 'b'], locale: [], json: false, fps: 60}],
    ['--locale en --locale ko --json', {chapter: [], locale: ['en', 'ko'], json: true, fps: 60}],
    ['--fps 29.97', {chapter: [], locale: [], json: false, fps: 30000 / 1001}],
    ['--fps 30000/1001', {chapter: [], locale: [], json: false, fps: 30000 / 1001}],
    ['--size 1280x720', {chapter: [], locale: [], json: false, fps: 60, size: {width: 1280, height: 720}}],
  ])('"%s" is understood', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  test.each([
    ['--chapters zigzag', 'There is no option --chapters. There are --chapter, '],
    ['-x', 'There is no option -x.'],
    ['zigzag', '"zigzag" is not expected here'],
    ['--fps 30 --fps 60', '--fps is given 2 times'],
    ['--json --json', '--json is given 2 times'],
    ['--chapter', '--chapter needs a value: --chapter ID.'],
    ['--json=yes', "Option '--json' does not take an argument"],
    ['--no-json', 'There is no option --no-json'],
    ['--chapter=', '--chapter: needs the id of a chapter'],
    ['--locale=', '--locale: needs a language.'],
    ['--fps 0', '"0" is not a frame rate'],
    ['--fps=-1', '"-1" is not a frame rate'],
    ['--fps Infinity', '"Infinity" is not a frame rate'],
    ['--fps -1', '"-1" is not a frame rate'],
    ['--range -1:1', '"-1:1" is not START:END in seconds'],
    ['--range 5:2', '"5:2" ends before it begins'],
    ['--chapter --json', '--chapter needs a value: --chapter ID.'],
    ['--size 1920', '"1920" is not WIDTHxHEIGHT'],
    ['--size 0x0', '"0x0" has no pixels'],
    ['--size 1921x1080', '"1921x1080" is odd'],
    ['--fps 1/0', '"1/0" is not a frame rate'],
    ['--size 7680x4320', '"7680x4320" is too large'],
  ])('"%s" is refused with a reason', (line, message) => {
    expect(() => read(line)).toThrow(UserError);
    expect(() => read(line)).toThrow(message);
  });
});

test('a value that begins with a dash is the value of the flag before it', () => {
  expect(readFlags(['--seed', '-1', '--set', '-x'], simulateFlags)).toMatchObject({seed: '-1', set: ['-x']});
  expect(() => readFlags(['--json', '-1'], simulateFlags)).toThrow('There is no option -1');
});

test.each([
  ['23.976', 24000 / 1001],
  ['23.98', 24000 / 1001],
  ['29.97', 30000 / 1001],
  ['59.94', 60000 / 1001],
  ['24000/1001', 24000 / 1001],
  ['12.5', 12.5],
  ['25', 25],
  ['23.5', 23.5],
])('the frame rate "%s" means %d', (text, rate) => {
  expect(settings.fps.parse(text)).toBe(rate);
});

test.each([
  [{width: 1921, height: 1080}, undefined],
  [{width: 1080, height: 1920}, undefined],
  [{width: 99998, height: 8}, undefined],
  [
    {width: 1920, height: 1080},
    {width: 1080, height: 1920},
  ],
  [
    {width: 640, height: 360},
    {width: 1081, height: 1351},
  ],
])('a size of another shape is refused, and the sizes that are named fit', (size, frame) => {
  const named =
    shapeProblem(size, frame)
      ?.match(/\d+x\d+/gu)
      ?.slice(frame ? 2 : 1) ?? [];
  expect(named.length).toBeGreaterThan(0);
  for (const each of named) expect(shapeProblem(settings.size.unwrap().parse(each), frame)).toBeUndefined();
});

test('a program gives the values themselves, the command line their text', () => {
  expect(settings.size.parse({width: 1280, height: 720})).toEqual(settings.size.parse('1280x720'));
  expect(settings.range.parse({start: 0.5, end: 2})).toEqual(settings.range.parse('0.5:2'));
  expect(settings.jobs.parse(3)).toEqual(settings.jobs.parse('3'));
  expect(() => settings.size.parse({width: 1280})).toThrow('is not WIDTHxHEIGHT');
});

describe('a language', () => {
  const lesson = {
    root: '/l',
    project: '/l/src/project.ts',
    name: 'l',
    version: '1.0.0',
    locales: ['de', 'en'],
    title: undefined,
    about: {},
    poster: undefined,
  };

  test('is the lesson’s first if none is asked for', () => {
    expect(inLesson(lesson, read('')).locale).toEqual(['de']);
    expect(inLesson(lesson, read('--locale en')).locale).toEqual(['en']);
  });

  test('that the lesson is not told in is refused with those that it is', () => {
    expect(() => inLesson(lesson, read('--locale ko'))).toThrow('--locale: there is no "ko"; there is de, en.');
  });
});

describe('the flags of render', () => {
  test('have the documented defaults', () => {
    expect(render.parse({})).toMatchObject({
      chapter: [],
      locale: [],
      json: false,
      format: ['mp4'],
      quality: 'standard',
      captions: 'both',
      output: 'output',
      'cache-limit': 4000,
      'no-cache': false,
    });
    expect(usualFrames('mp4', 'standard')).toEqual({width: 1920, height: 1080, fps: 60});
    expect(usualFrames('gif', 'standard')).toEqual({width: 960, height: 540, fps: 25});
    expect(usualFrames('webm', 'draft')).toEqual({width: 1280, height: 720, fps: 30});
  });

  test('take each format once', () => {
    expect(render.parse({format: ['gif', 'mp4', 'gif']}).format).toEqual(['gif', 'mp4']);
  });

  test.each([
    {jobs: '0'},
    {jobs: '1.5'},
    {jobs: '65'},
    {jobs: 'all'},
    {'cache-limit': '0'},
    {'cache-limit': '-1'},
    {cache: ''},
  ])('refuse %o', flags => {
    expect(render.safeParse(flags).success).toBe(false);
  });

  test.each(['1', '1:', ':2', '-1:2', '2:1', '1:1', 'a:b'])('refuse the range "%s"', range => {
    expect(render.safeParse({range}).success).toBe(false);
  });

  test('take a range in seconds', () => {
    expect(render.parse({range: '0.5:2'}).range).toEqual({start: 0.5, end: 2});
  });
});

test('a still is asked for by its chapter and its time in it', () => {
  expect(z.object(stillsFlags).parse({at: ['zigzag:12.5']}).at).toEqual([{chapter: 'zigzag', seconds: 12.5}]);
  expect(z.object(stillsFlags).safeParse({at: ['zigzag']}).success).toBe(false);
});
