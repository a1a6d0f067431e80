import xterm from '@xterm/headless'
import { expect, test } from 'vitest'
import { columnsOf } from '../../src/screens/parts/columns.ts'
import { line, span, spread } from '../../src/screens/parts/line.ts'
import { painted } from '../../src/screens/parts/painted.ts'
import { difference } from '../../src/screens/painter.ts'
import { themeFor } from '../../src/screens/theme.ts'

const size = { cols: 60, rows: 6 }
const theme = themeFor({ color: true, ascii: false, env: { COLORTERM: 'truecolor' } })

async function shown(writes: readonly string[]): Promise<readonly string[]> {
  const screen = new xterm.Terminal({ ...size, allowProposedApi: true })
  await new Promise<void>((resolve) => screen.write(writes.join(''), resolve))
  const { active } = screen.buffer
  return Array.from({ length: size.rows }, (_, row) => active.getLine(row)?.translateToString(true) ?? '')
}

const frames = [
  ['first', 'second', 'third'],
  ['first', 'secure', 'third'],
  ['f', '', 'third and more'],
  ['─'.repeat(60), 'ünïcödé ✗ no', '日本語 wide'],
  ['─'.repeat(59) + 'x', 'ünïcödé ✓ yes', '日本 wide'],
  ['short'],
]

test('a terminal that gets only the differences shows the last frame', async () => {
  const coloured = frames.map((frame) =>
    frame.map((text) => painted(line(span(text.slice(0, 3), 'fail'), text.slice(3)), 60, theme)),
  )
  const writes = coloured.map((frame, index) => difference(coloured[index - 1] ?? [], frame))
  const last = frames.at(-1) ?? []
  expect(await shown(writes)).toEqual(Array.from({ length: size.rows }, (_, row) => last[row] ?? ''))
  for (const [index, frame] of frames.entries()) {
    const plain = await shown(writes.slice(0, index + 1))
    expect(plain).toEqual(Array.from({ length: size.rows }, (_, row) => frame[row] ?? ''))
  }
})

test('what is the same is not written again', () => {
  expect(difference(['same', 'old'], ['same', 'old'])).toBe('')
  expect(difference(['same', 'the old end'], ['same', 'the new end'])).not.toContain('the')
})

test('no line is wider than it may be, whatever a server sent', () => {
  const hostile = [
    '\u001b[2J\u001b[H',
    '日本語'.repeat(30),
    'e\u0301'.repeat(80),
    '👩‍👩‍👧'.repeat(20),
    '\u202eabc',
    'x'.repeat(300),
  ]
  for (const text of hostile) {
    const content = painted(line('   ', span(text)), 40, { ...theme, start: { ...theme.start } })
    expect(columnsOf(content)).toBeLessThanOrEqual(40)
    expect(content).not.toContain('\u001b')
    expect(columnsOf(painted(spread(line(text), line('end'), 40), 40, theme))).toBe(40)
  }
})

test.each([
  [{ color: false, env: { COLORTERM: 'truecolor' } }, '\u001b[1mx\u001b[0m'],
  [{ color: true, env: { TERM: 'dumb' } }, 'x'],
] as const)('%j draws a strong x as %j', (terminal, expected) => {
  expect(painted(line(span('x', 'strong')), 9, themeFor({ ascii: false, ...terminal }))).toBe(expected)
})

test('in ASCII one character stands for one', () => {
  const ascii = themeFor({ color: false, ascii: true, env: {} })
  expect(painted(line('✓ ✗ · ▸ › ─ │ … ⠋ é'), 40, ascii)).toBe('+ x . > > - | ~ \\ ?')
})

test('a change costs no more than its rows written whole', () => {
  const style = (text: string, focus: boolean) =>
    painted(
      line(
        span(focus ? ' ▸ ' : '   ', 'focus'),
        span('✗ ', 'fail'),
        span(text, focus ? 'focus' : null),
        span('  204     no Allow-Origin', 'dim'),
      ),
      60,
      theme,
    )
  const rows = ['preflight', 'request, as the page', 'from localhost:3000']
  const before = rows.map((text, index) => style(text, index === 0))
  const after = rows.map((text, index) => style(text, index === 1))
  const whole = [0, 1].reduce((sum, row) => sum + `\u001b[${row + 1};1H${after[row]}`.length, 0)
  expect(difference(before, after).length).toBeLessThan(whole * 0.8)
  expect(difference(before, after)).not.toContain('Allow-Origin')
})
