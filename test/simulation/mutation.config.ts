import {defineConfig} from 'vitest/config';

/** The tests that mutants have to get past: all that prove the simulation but the long studies. */
export default defineConfig({
  test: {
    include: ['activations', 'network', 'matrix', 'zigzag'].map(name => `test/simulation/${name}.test.ts`),
    setupFiles: ['test/simulation/mutation.setup.ts'],
    testTimeout: 60_000,
  },
});
