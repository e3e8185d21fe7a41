import motionCanvas from '@motion-canvas/vite-plugin';
import {defineConfig} from 'vite';
import lecture from '../../vite.config';
import {ownHost} from '../present/ownHost';

// The plugin is CommonJS: in ESM its default export is one level down.
const plugin = (motionCanvas as unknown as {default?: typeof motionCanvas}).default ?? motionCanvas;

/** The editor, with the gallery in it instead of the lecture. */
export default defineConfig({
  plugins: [ownHost(), plugin({project: './src/gallery/project.ts'})],
  ...(lecture.optimizeDeps ? {optimizeDeps: lecture.optimizeDeps} : {}),
});
