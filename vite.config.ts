import motionCanvas from '@motion-canvas/vite-plugin';
import {defineConfig, type Plugin} from 'vite';
import {present} from './src/present/present';

// The plugin is CommonJS: in ESM its default export is one level down.
const plugin = (motionCanvas as unknown as {default?: typeof motionCanvas}).default ?? motionCanvas;

/** The plugin asks for `build.target: 'modules'`, which Vite 8 no longer knows. */
const modernTarget: Plugin = {
  name: 'lecture:modern-target',
  enforce: 'post',
  config: () => ({build: {target: 'esnext'}}),
};

export default defineConfig({
  plugins: [...present(), plugin({project: './src/project.ts'}), modernTarget],
  optimizeDeps: {
    // All that the editor imports: what Vite finds out only while the page loads makes it load again, and a cold start
    // on a busy machine then stays blank.
    include: [
      '@motion-canvas/ui',
      '@motion-canvas/core',
      '@motion-canvas/core/lib/scenes/timeEvents',
      '@motion-canvas/2d',
      '@motion-canvas/2d/lib/jsx-runtime',
      '@motion-canvas/2d/lib/jsx-dev-runtime',
      'pure-rand/distribution/uniformFloat64',
      'pure-rand/generator/mersenne',
      'zod',
    ],
  },
});
