import path from 'node:path';
import type {Plugin} from 'vite';

const scene = /[?&]scene\b/u;
const lazy = '\0lecture-lazy:';

/** Where a page imports the lesson's project with scenes that are loaded when they are played. */
const projectModule = 'virtual:lecture-chapters';

/**
 * Makes each scene that the lesson imports a part of its own, loaded when it is asked for: the lesson's list is then one
 * of names and of ways to load.
 */
export function lazyScenes(project: string): Plugin {
  return {
    name: 'lecture:lazy-scenes',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === projectModule) return project.replaceAll(path.sep, '/');
      if (!scene.test(source) || importer === undefined || importer.startsWith(lazy)) return undefined;
      const found = await this.resolve(source, importer, {skipSelf: true});
      return found && `${lazy}${found.id}`;
    },
    load(id) {
      if (!id.startsWith(lazy)) return undefined;
      const file = id.slice(lazy.length);
      const {name} = path.posix.parse(file.split('?', 1)[0] ?? file);
      return `export default {name: ${JSON.stringify(name)}, load: async () => (await import(${JSON.stringify(file)})).default};`;
    },
  };
}
