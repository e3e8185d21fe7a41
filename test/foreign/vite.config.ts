import plugin from '@motion-canvas/vite-plugin';
import {defineConfig} from 'vite';

// The plugin is CommonJS: in ESM its default export is one level down.
const motionCanvas = (plugin as unknown as {default?: typeof plugin}).default ?? plugin;

export default defineConfig({plugins: [motionCanvas({project: ['./src/project.ts', './src/still.ts']})]});
