import {defineConfig} from 'vite';
import {lecture} from '../vite';

/** The editor, with the gallery in it instead of the lecture. */
export default defineConfig({plugins: [lecture({project: './src/gallery/project.ts'})]});
