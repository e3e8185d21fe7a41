import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {commands} from '../src/cli/main';
import {flagOf} from '../src/render/settings';

/** The README's table of options, made from the settings that the command line is made from. */
const readme = fileURLToPath(new URL('../README.md', import.meta.url));
const [begin, end] = ['<!-- options: npm run options -->', '<!-- end of options -->'];

/** The README with its table as the settings have it. */
export async function withOptions(text: string): Promise<string> {
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`README.md has no ${begin} with ${end} behind it.`);
  const whole = `${text.slice(0, before)}${begin}\n\n${table()}\n\n${text.slice(after)}`;
  return format(whole, {...(await resolveConfig(readme)), parser: 'markdown'});
}

/** An option that means the same in several commands has one row. */
function table(): string {
  const rows = new Map<string, {readonly cells: readonly string[]; readonly users: string[]}>();
  for (const [command, {flags}] of Object.entries(commands)) {
    for (const [name, setting] of Object.entries(flags)) {
      const {hint, description, usual = ''} = flagOf(setting);
      const cells = [`\`--${name}${hint === undefined ? '' : ` ${hint.replaceAll('|', '\\|')}`}\``, description, usual];
      const row = rows.get(cells.join()) ?? {cells, users: []};
      row.users.push(command);
      rows.set(cells.join(), row);
    }
  }
  const every = Object.keys(commands).length;
  return [
    '| option | for | meaning | default |',
    '| --- | --- | --- | --- |',
    ...[...rows.values()].map(({cells: [option, meaning, usual], users}) => {
      const cells = [option, users.length === every ? 'all' : users.join(', '), meaning?.replace(/\.$/u, ''), usual];
      return `| ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await writeFile(readme, await withOptions(await readFile(readme, 'utf8')));
}
