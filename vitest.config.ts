import {defineConfig} from 'vitest/config';

export default defineConfig({
  // Motion Canvas ships source maps without their sources; each of its files would be a warning.
  logLevel: 'error',
  test: {
    projects: [
      {
        logLevel: 'error',
        test: {name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'], testTimeout: 60_000},
      },
      {
        logLevel: 'error',
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/bundles.ts',
          // Each file drives browsers of its own: more at once would only be in each other's way.
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
