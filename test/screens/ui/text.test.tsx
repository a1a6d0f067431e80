import { Ends } from '../../../src/screens/ui/layout.tsx'
import { cleanup } from 'ink-testing-library'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterEach, expect, test } from 'vitest'
import { Span, Text } from '../../../src/screens/ui/text.tsx'
import { drawn } from './on-surface.tsx'

afterEach(cleanup)

const hostile = [
  '\u001b[2J\u001b[H',
  '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007',
  '日本語'.repeat(30),
  'e\u0301'.repeat(80),
  '👩‍👩‍👧'.repeat(20),
  '\u202eabc',
  'x'.repeat(300),
]

test.each(hostile)('no line is wider than it may be, and nothing acts: %j', (text) => {
  const cut = drawn(<Text wrap="truncate">{text}</Text>, 40).lines()
  const wrapped = drawn(<Text>{text}</Text>, 40).lines()
  const beside = drawn(
    <Ends left={<Text wrap="truncate">{text}</Text>} right={<Text>end</Text>} />,
    40,
  ).lines()
  for (const line of [...cut, ...wrapped, ...beside]) {
    expect(stringWidth(line)).toBeLessThanOrEqual(40)
    expect(line).not.toContain('\u001b')
  }
  expect(beside[0]).toMatch(/end$/)
})

test('no line of a paragraph begins with the space in front of its first word', () => {
  const lines = drawn(
    <Text>
      aaaa bbbb <Span role="strong">cccc</Span> dddd
    </Text>,
    9,
  ).lines()
  expect(lines.join(' ')).toBe('aaaa bbbb cccc dddd')
})

test('Ink’s own text is used in one place, so that everything shown is made visible', () => {
  const screens = join(import.meta.dirname, '../../../src/screens')
  const users = readdirSync(screens, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .filter((path) => {
      const imported =
        /import \{([^}]*)\} from 'ink'/.exec(readFileSync(join(screens, path), 'utf8'))?.[1] ?? ''
      return /\b(Text|Transform)\b/.test(imported)
    })
  expect(users).toEqual(['ui/text.tsx'])
})
