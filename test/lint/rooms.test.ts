import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {ESLint} from 'eslint';
import {describe, expect, it} from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {languageOptions: {parserOptions: {projectService: false, project: null}}},
  ruleFilter: ({ruleId}) => ruleId.startsWith('boundaries/'),
});

async function brokenDirections(file: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, {filePath: path.join(root, file)});
  return (result?.messages ?? []).filter(message => message.severity === 2).map(message => message.ruleId);
}

describe('the import directions between rooms', () => {
  it.each([
    ['src/theme/theme.ts', '../simulation/activations'],
    ['src/components/Label.tsx', '../stage/regions'],
    ['src/components/Label.tsx', '../script/locale'],
    ['src/stage/regions.ts', '../components/Label'],
    ['src/stage/regions.ts', '../simulation/experiments/zigzag/run'],
    ['src/script/pace.ts', '../theme/theme'],
    ['src/simulation/experiments/zigzag/run.ts', '../../../script/locale'],
    ['src/render/film/job.ts', '../../../scenes/zigzag/zigzag'],
    ['src/render/film/job.ts', '../../simulation/experiments/zigzag/run'],
    ['src/playback/Player.ts', '../render/film/job'],
    ['src/playback/Player.ts', '../stage/regions'],
    ['src/cli/main.ts', '../components/Label'],
    ['src/cli/main.ts', '../stage/regions'],
    ['scenes/zigzag/zigzag.tsx', '../../src/render/film/job'],
  ])('%s may not import %s', async (file, target) => {
    expect(await brokenDirections(file, `import * as room from '${target}';\nexport default room;\n`)).toContain(
      'boundaries/dependencies',
    );
  });

  it.each([
    ['scenes/zigzag/zigzag.tsx', '../../src/simulation/experiments/zigzag/run'],
    ['scenes/zigzag/zigzag.tsx', '../../src/components/Label'],
    ['src/components/Label.tsx', '../theme/context'],
    ['src/stage/regions.ts', '../theme/theme'],
    ['src/playback/Player.ts', '../script/timeline'],
    ['src/render/film/job.ts', '../../script/timeline'],
    ['src/render/page/Film.ts', '../../playback/Player'],
    ['src/cli/main.ts', '../render/film/job'],
  ])('%s may import %s', async (file, target) => {
    expect(await brokenDirections(file, `import * as room from '${target}';\nexport default room;\n`)).toEqual([]);
  });

  it('lets components see the types of the simulation, and nothing but its types', async () => {
    const from = `'../simulation/experiments/zigzag/run'`;
    expect(
      await brokenDirections(
        'src/components/Label.tsx',
        `import type {Zigzag} from ${from};\nexport type Z = Zigzag;\n`,
      ),
    ).toEqual([]);
    expect(
      await brokenDirections(
        'src/components/Label.tsx',
        `import {runZigzag} from ${from};\nexport default runZigzag;\n`,
      ),
    ).toContain('boundaries/dependencies');
  });
});
