import { expect, test } from 'vitest'
import { visible } from '../../../src/knowledge/privacy/visible.ts'

test.each([
  ['an escape sequence is shown, not obeyed', 'a\u001b[31mb', 'a\\x1b[31mb'],
  ['a carriage return cannot overwrite the line', 'a\rb', 'a\\x0db'],
  ['C1 controls are controls too', '\u009b31m', '\\x9b31m'],
  ['a right-to-left override is shown', 'a\u202eb', 'a\\u202eb'],
  ['a zero-width space is shown', 'a\u200bb', 'a\\u200bb'],
  ['other text stays as it is', 'Grüße, 世界 ✓', 'Grüße, 世界 ✓'],
])('%s', (_title, text, shown) => {
  expect(visible(text)).toBe(shown)
})
