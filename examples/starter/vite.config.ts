import {lecture} from 'activation-lecture/vite';
import {defineConfig} from 'vite';

export default defineConfig({plugins: [lecture()]});
