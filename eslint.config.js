import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/** Who may import whom. A room always may import itself. */
export const rooms = {
  scenes: ['components', 'plot', 'theme', 'stage', 'script', 'simulation'],
  components: ['theme'],
  // Axes print numbers and names.
  plot: ['components', 'theme'],
  theme: [],
  stage: ['script', 'theme'],
  languages: [],
  script: ['languages'],
  voice: ['script'],
  // What happened in a talk: the talk writes it, the renderer makes a film of it.
  score: [],
  simulation: [],
  playback: ['script'],
  render: ['languages', 'playback', 'score', 'script', 'voice'],
  check: ['render', 'script', 'simulation'],
  handout: ['languages', 'render', 'script'],
  present: ['languages', 'playback', 'score', 'script', 'voice', 'stage'],
  explore: ['languages', 'playback', 'script', 'stage'],
  site: ['languages', 'playback', 'script', 'voice', 'stage', 'render', 'present', 'explore'],
  vite: ['present', 'render'],
  gallery: ['scenes', 'components', 'plot', 'theme', 'stage', 'vite'],
  cli: ['theme', 'score', 'script', 'voice', 'simulation', 'render', 'check', 'handout', 'site', 'gallery'],
};

/** Rooms that may see only the types of another. */
const typesOnly = {components: ['simulation']};

const element = types => ({element: {types: {anyOf: types}}});

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'dist',
      'output',
      'coverage',
      '.cache',
      '.stryker-tmp',
      'reports',
      'src/cli/create/starter*',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {parserOptions: {projectService: {allowDefaultProject: ['eslint.config.js']}}},
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'scenes/**/*.{ts,tsx}'],
    plugins: {boundaries},
    settings: {
      'import/resolver': {node: {extensions: ['.ts', '.tsx', '.js']}},
      'boundaries/elements': Object.keys(rooms).map(room => ({
        type: room,
        pattern: room === 'scenes' ? 'scenes/**' : `src/${room}/**`,
        partialMatch: false,
      })),
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            {allow: {to: {module: {origin: ['external', 'core']}}}},
            ...Object.entries(rooms).map(([room, allowed]) => ({
              from: element([room]),
              allow: {to: element([room, ...allowed])},
            })),
            ...Object.entries(typesOnly).map(([room, allowed]) => ({
              from: element([room]),
              allow: {dependency: {kind: 'type'}, to: element(allowed)},
            })),
          ],
        },
      ],
    },
  },
  {
    // They see the package as its users do; here its names stand for the sources, as the root's tsconfig.json says.
    files: ['examples/**/*.{ts,tsx}'],
    languageOptions: {parserOptions: {projectService: false, project: './tsconfig.json'}},
    rules: {
      'no-restricted-imports': [
        'error',
        {patterns: [{regex: '^(\\.\\./){3}', message: 'Import from activation-lecture.'}]},
      ],
    },
  },
  {files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked},
);
