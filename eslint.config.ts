import js from '@eslint/js';
import type { Linter } from 'eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const sizes = (perFunction: number): Linter.RulesRecord => ({
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: perFunction, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 3],
});

export default defineConfig(
  {
    ignores: [
      'node_modules/**',
      'cdk.out/**',
      'web/dist/**',
      '.local/**',
      'coverage/**',
      'reports/**',
      'test/planted/**',
      'shared/science/*/kernel/assembly/**',
      '**/*.js',
      '**/*.mjs',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // A type assertion is a claim nobody checks: parse with zod or narrow instead. `as const` stays allowed.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      ...sizes(40),
    },
  },
  {
    // What people run in a terminal speaks to the terminal.
    files: ['local/**', 'bench/**', 'infra/scaffold/**', 'test/support/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['web/**/*.tsx', 'web/**/*.ts'],
    extends: [reactHooks.configs.flat.recommended],
    rules: sizes(80),
  },
  {
    // A suite is one long function by construction; its size is judged by the file.
    files: ['test/**'],
    rules: { 'max-lines-per-function': 'off', 'max-params': ['error', 5] },
  },
  {
    // Data: item texts, catalogues, dictionaries.
    files: ['functions/*/data/**', 'shared/occupations/**', 'shared/skills/**', 'web/i18n/**'],
    rules: { 'max-lines': 'off' },
  },
);
