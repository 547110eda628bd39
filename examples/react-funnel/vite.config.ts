import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './', // works from any folder of a web server
  plugins: [react()],
});
