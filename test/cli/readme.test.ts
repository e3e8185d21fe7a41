import {readFile} from 'node:fs/promises';
import {expect, test} from 'vitest';
import {withOptions} from '../../docs/options';

test('the README’s table of options is that of the command line; npm run options writes it', async () => {
  const readme = await readFile('README.md', 'utf8');
  expect(readme).toBe(await withOptions(readme));
});
