import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';

export default defineConfig({
  // Motion Canvas ships source maps without their sources; each of its files would be a warning.
  logLevel: 'error',
  test: {
    projects: [
      {
        logLevel: 'error',
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          // Some pack the package or read all of its types: minutes on a machine that does something else as well.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: {poll: {timeout: 30_000}},
        },
      },
      {
        logLevel: 'error',
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/bundles.ts',
          // Each file drives browsers of its own: more at once would only be in each other's way.
          maxWorkers: Math.min(2, availableParallelism()),
          // Well above a poll's: on a slow machine the poll gives up first, and says what it waited for.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: {poll: {timeout: 120_000}},
        },
      },
    ],
  },
});
