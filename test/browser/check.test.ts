import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {BrowserPool} from '../../src/render/browser/BrowserPool';
import {checkLecture, openForChecks, type CheckResult} from '../../src/check/check';
import {renderStills} from '../../src/render/stills';
import {bundleCache, lecture, lessons, temporaryFolder} from './lecture';

const root = fileURLToPath(new URL('../check/fixture', import.meta.url));
const selection = {chapters: ['honest'], locale: 'en', captions: true, width: 1920, height: 1080};

let pool: BrowserPool;
let result: CheckResult;

beforeAll(async () => {
  pool = await openForChecks({root, project: path.join(root, 'src/project.ts'), cache: await bundleCache(), jobs: 2});
  result = await checkLecture(pool, root, {chapters: [], locale: 'en', fps: 30});
});

afterAll(() => pool.close());

/** What was found in a chapter, as `rule: part message`, for rules that are looked for there. */
function found(chapter: string, ...rules: readonly string[]): readonly string[] {
  return result.findings
    .filter(finding => finding.chapter === chapter && rules.includes(finding.rule))
    .map(({rule, part, message}) => `${rule}: ${part} ${message}`);
}

describe('the check of a fixture', () => {
  test('finds nothing in a chapter that has no fault', () => {
    expect(result.findings.filter(({chapter}) => chapter === 'honest')).toEqual([]);
  });

  test.each(['flipped', 'stretched', 'late'])('finds that a %s drawing is not where its true report says', chapter => {
    expect(found(chapter, 'pixels')).toEqual([expect.stringContaining('Walk says that it shows "walk"')]);
    expect(found(chapter, 'truth')).toEqual([]);
  });

  test('finds that data were never computed, although they are drawn as they are reported', () => {
    expect(found('wrong', 'truth')).toEqual(
      expect.arrayContaining([
        expect.stringContaining('has (0.00000, 0.200000) as point 0; it must be (0.00000, 0.00000)'),
      ]),
    );
    expect(found('wrong', 'pixels')).toEqual([]);
  });

  test('draws for flashes only where layout does not clear them', async () => {
    const measured = async (chapter: string) =>
      (await checkLecture(pool, root, {chapters: [chapter], locale: 'en', fps: 30, endsOnly: true})).measured;
    expect(await measured('pale')).toBe(0);
    expect(await measured('flashing')).toBeGreaterThan(0);
  });

  test('finds each text that is outside, covered, among captions or small, and none that is declared', () => {
    const layout = found('crowded', 'layout');
    for (const part of [
      'over the right of the safe area',
      'lies over Label "word"',
      'lies over Line',
      'where captions are',
      'is 24 px high',
    ]) {
      expect(layout).toContainEqual(expect.stringContaining(part));
    }
    expect(layout.filter(each => each.includes('lies over'))).toHaveLength(2);
  });

  test('finds texts and marks that do not stand out from what is really behind them', () => {
    const contrast = found('pale', 'contrast');
    expect(contrast).toEqual([
      expect.stringMatching(/Label "word" stands out by 1\.\d:1/u),
      expect.stringContaining('Label "word" is not in the picture'),
      expect.stringMatching(/Circle stands out by 1\.\d:1/u),
    ]);
  });

  test('finds flashes', () => {
    expect(found('flashing', 'flashing')).toHaveLength(1);
  });

  test('finds a beat that stands still for too long, a string of nobody’s script and a missing glyph', () => {
    const incomplete = found('idle', 'completeness');
    expect(incomplete).toContainEqual(expect.stringContaining('moves nothing'));
    expect(incomplete).toContainEqual(expect.stringContaining('shows "typed here'));
    expect(incomplete).toContainEqual(expect.stringContaining('the character "\u16a0"'));
  });

  test('finds a picture that stands still while somebody speaks, and a counter that is not with its picture', () => {
    expect(found('idle', 'stillness')).toEqual([
      expect.stringMatching(/^stillness: the picture stands still for 1\d\.\d s/u),
    ]);
    expect(found('hasty', 'lag')).toEqual([expect.stringContaining('reads 1 while "walk" of Walk makes 0')]);
    expect(found('hasty', 'truth', 'stillness')).toEqual([]);
  });

  test('compares beats with earlier stills, and draws both side by side where they differ', async () => {
    const [folder, output] = [await temporaryFolder(), await temporaryFolder()];
    await pool.use(session => renderStills(session, {...selection, fps: 30}, {beats: true, moments: [], folder}));
    const same = await checkLecture(pool, root, {
      chapters: ['honest'],
      locale: 'en',
      fps: 30,
      against: {folder, output},
    });
    expect(same.findings).toEqual([]);
    const request = {chapters: ['honest'], locale: 'ko', fps: 30, against: {folder, output}};
    const {findings} = await checkLecture(pool, root, request);
    expect(findings.map(({rule}) => rule)).toEqual(['regression']);
    expect(await readdir(output)).toEqual(['honest-01-only-difference.png']);
    expect((await readFile(path.join(output, 'honest-01-only-difference.png'))).byteLength).toBeGreaterThan(1000);
  });
});

describe('lecture check', () => {
  test('exits with 0 and says so when there is nothing to be found', async () => {
    const {code, stdout} = await lecture(
      ['check', '--chapter', 'honest', '--locale', 'ko', '--fps', '10', '--jobs', '1'],
      root,
    );
    expect(stdout).toContain('Nothing found.');
    expect(code).toBe(0);
  });

  test('exits with 1 and prints findings as JSON', async () => {
    const {code, stdout, stderr} = await lecture(
      ['check', '--chapter', 'late', '--locale', 'ko', '--fps', '10', '--jobs', '1', '--json'],
      root,
    );
    const [{findings}] = JSON.parse(stdout) as [CheckResult];
    expect(findings[0]).toMatchObject({rule: 'pixels', chapter: 'late', beat: 'only', locale: 'ko'});
    expect(stderr).toContain('The check found 1 fault.');
    expect(code).toBe(1);
  });

  test.each([
    [['--chapter', 'nothing'], 1, 'There is no chapter "nothing"'],
    [['--browser', '/no/such/browser'], 1, 'No browser could be started'],
    [['--fps', '0'], 2, 'is not a frame rate'],
    [['--frames'], 2, 'There is no option --frames'],
  ])('%j is an error, never a pass', async (args, code, message) => {
    const outcome = await lecture(['check', '--jobs', '1', ...args], root);
    expect(outcome.stderr).toContain(message);
    expect(outcome.code).toBe(code);
  });

  test('a chapter that throws is a finding with its place, and the others are checked', async () => {
    const outcome = await lecture(['check', '--jobs', '1', '--fps', '10', '--locale', 'en'], lessons.failing);
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toContain('playing: the chapter');
    expect(outcome.stdout).toMatch(/en: .*whole.* [1-9]\d* frames played/u);
  });

  test('prints what was seen as an entry of truth.ts', async () => {
    const {stdout} = await lecture(['check', '--chapter', 'honest', '--fps', '10', '--jobs', '1', '--suggest'], root);
    expect(stdout).toContain('{component: \'Walk\', series: "walk", points: [[0, 0], [1, 2], [2, 0.5], [3, 2.72]]},');
    expect(stdout).toContain('numbers: [2.7, 3],');
  });
});
