// Promises that nobody waits for, and hooks that do not hold the rules of React: what the compiler does not see.
import { join } from 'node:path'
import hooks from 'eslint-plugin-react-hooks'
import { parser, plugin } from 'typescript-eslint'

export default [
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/test/fixtures/',
      '**/test/field/intake/',
      '**/test/field/reports/',
      '**/test/proofs/node_modules/',
      '**/lint/',
    ],
  },
  {
    files: ['**/src/**/*.{ts,tsx}', '**/test/**/*.{ts,tsx}', '**/bench/**/*.ts'],
    languageOptions: {
      parser,
      parserOptions: { projectService: true, tsconfigRootDir: join(import.meta.dirname, '..') },
    },
    plugins: { '@typescript-eslint': plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
    },
  },
  {
    files: ['**/src/screens/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
]
