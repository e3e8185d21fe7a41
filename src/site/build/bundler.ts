import {build, type Plugin} from 'vite';
import {oneCopy} from '../../render/bundle/oneCopy';
import {lazyScenes} from './lazyScenes';
import {typesetFormulas} from './typesetFormulas';

/** What is bundled, as absolute paths. */
export interface SiteBundleRequest {
  /** Folder of the lesson. */
  readonly root: string;
  /** The module that exports the Motion Canvas project. */
  readonly project: string;
  /** Modules of pages, by name. */
  readonly entries: Readonly<Record<string, string>>;
  /** The languages that the site will have. */
  readonly locales: readonly string[];
  /** Where the files are written. */
  readonly folder: string;
  /** Puts all of the one entry's code and assets into one file. */
  readonly single: boolean;
}

/** A script of the site. */
export interface SiteScript {
  /** Address from the site's folder. */
  readonly file: string;
  /** Name of the page that begins with it; undefined for a part of others. */
  readonly entry: string | undefined;
  /** Name of the chapter that it holds, undefined for any other. */
  readonly chapter: string | undefined;
  /** Scripts that are loaded together with it. */
  readonly imports: readonly string[];
  /** Style sheets of a page. */
  readonly styles: readonly string[];
}

export type SiteBundlerAnswer =
  | {readonly scripts: readonly SiteScript[]}
  | {readonly failure: {readonly message: string; readonly stack: string | undefined}};

/** Bundles in this process, whose current folder has to be the lesson's. */
async function bundle({
  root,
  project,
  entries,
  locales,
  folder,
  single,
}: SiteBundleRequest): Promise<readonly SiteScript[]> {
  const scripts: SiteScript[] = [];
  const reading: Plugin = {
    name: 'lecture:site-scripts',
    generateBundle(_, outputs) {
      for (const output of Object.values(outputs)) {
        if (output.type !== 'chunk') continue;
        scripts.push({
          file: output.fileName,
          entry: output.isEntry ? output.name : undefined,
          chapter: output.facadeModuleId?.match(/([^/\\]+)\.[jt]sx?\?scene$/u)?.[1],
          imports: output.imports,
          styles: [...(output.viteMetadata?.importedCss ?? [])],
        });
      }
    },
  };
  await build({
    root,
    logLevel: 'silent',
    base: './',
    define: {'import.meta.env.LECTURE_LOCALES': JSON.stringify(locales)},
    build: {
      outDir: folder,
      emptyOutDir: false,
      sourcemap: false,
      minify: true,
      reportCompressedSize: false,
      modulePreload: false,
      cssCodeSplit: true,
    },
    plugins: [oneCopy, lazyScenes(project), typesetFormulas, sitePages(entries, single), reading],
  });
  return scripts;
}

/** Makes the site's pages the only entries; the Motion Canvas plugin would have made the project one. */
function sitePages(entries: Readonly<Record<string, string>>, single: boolean): Plugin {
  return {
    name: 'lecture:site-pages',
    enforce: 'post',
    config(config) {
      const settings = (config.build ??= {});
      settings.assetsDir = 'assets';
      settings.assetsInlineLimit = single ? Infinity : 0;
      settings.rolldownOptions = {
        input: {...entries},
        output: {
          // Other sites name the player: its address has to stay.
          entryFileNames: ({name}) => (name === 'player' ? 'player.js' : 'assets/[name]-[hash].js'),
          chunkFileNames: 'assets/[name]-[hash].js',
          ...(single && {codeSplitting: false}),
        },
      };
    },
  };
}

process.once('message', message => {
  const request = message as SiteBundleRequest;
  void bundle(request)
    .then(
      (scripts): SiteBundlerAnswer => ({scripts}),
      (error: unknown): SiteBundlerAnswer => {
        const {message: text, stack} = error instanceof Error ? error : new Error(String(error));
        return {failure: {message: `The site cannot be bundled.\n${text}`, stack}};
      },
    )
    .then(answer => process.send?.(answer, () => process.disconnect()));
});
