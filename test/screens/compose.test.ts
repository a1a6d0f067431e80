import { expect, test } from 'vitest'
import { promptLines } from '../../src/screens/overlays/prompt.ts'
import { composed, lastOfDetail } from '../../src/screens/parts/compose.ts'
import { line } from '../../src/screens/parts/line.ts'
import type { View } from '../../src/screens/view.ts'

const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => line(`${name} ${index + 1}`))
const view: View = {
  kind: 'two',
  list: { lines: numbered('row', 30), anchor: 0 },
  detail: { lines: numbered('said', 20) },
  listWidth: 40,
}

test.each([
  ['beside a list', { width: 120, height: 12, wide: true, spoken: false }],
  ['below a list', { width: 80, height: 12, wide: false, spoken: false }],
] as const)('a detail %s can be scrolled to its last line and no further', (_, area) => {
  const text = (scroll: number) =>
    composed(view, area, scroll)
      .map((parts) => parts.map((part) => part.text).join(''))
      .join('\n')
  const last = lastOfDetail(view, area)
  expect(text(0)).toContain('said 1\n')
  expect(text(0)).not.toContain('said 20')
  expect(text(0)).toMatch(/\] ↓ \d+ more/)
  expect(text(last - 1)).not.toContain('said 20')
  expect(text(last)).toContain('said 20')
  expect(text(last)).toMatch(/\[ ↑ \d+ more/)
  expect(text(last + 5)).toBe(text(last))
})

test('what fits is not scrolled', () => {
  expect(lastOfDetail(view, { width: 120, height: 20, wide: true, spoken: false })).toBe(0)
})

test('a question says all of its sentence on the narrowest screen', () => {
  const prompt = { kind: 'prompt', purpose: 'other-page', text: '', caret: 0, problem: null } as const
  const lines = promptLines(prompt, 60).map((parts) => parts.map(({ text }) => text).join(''))
  expect(lines.every((text) => text.length <= 60)).toBe(true)
  expect(lines.join(' ')).toMatch(/The origin of a page where it works, or may; empty keeps\s+this one/)
})
