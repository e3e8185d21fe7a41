import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {packedChromium} from '../../src/render/browser/packedChromium';

/** A browser whose microphone hears a WAV file again and again, as a script in a folder. */
export async function withMicrophone(folder: string, sound: string): Promise<string> {
  const {executable, environment} = await packedChromium();
  const flags = `--use-fake-ui-for-media-stream --use-fake-device-for-media-stream --use-file-for-fake-audio-capture=${sound}`;
  const file = path.join(folder, 'chromium');
  const variables = Object.entries(environment).map(([name, value]) => `${name}="\${${name}:-${value}}"`);
  await writeFile(file, `#!/bin/sh\nexport ${variables.join(' ')}\nexec ${executable} ${flags} "$@"\n`, {mode: 0o755});
  return file;
}
