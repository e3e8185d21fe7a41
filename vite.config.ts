import {defineConfig} from 'vite';
import {lecture} from './src/vite';

export default defineConfig({plugins: [lecture()]});
