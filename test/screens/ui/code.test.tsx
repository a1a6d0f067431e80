import { Box } from 'ink'
import { cleanup } from 'ink-testing-library'
import { afterEach, expect, test } from 'vitest'
import { Code } from '../../../src/screens/ui/code.tsx'
import { drawn } from './on-surface.tsx'

afterEach(cleanup)

test('a line that wraps loses no letter, and the bar beside it goes on', () => {
  const long = "  origin: ['https://app.example.com', 'http://localhost:3000'],"
  const lines = drawn(
    <Box flexDirection="column" width={40}>
      <Code text={`cors({\n${long}\n})\n`} changed={[1]} />
    </Box>,
    40,
  ).lines()
  expect(lines).toHaveLength(4)
  for (const line of lines) expect(line).toMatch(/^│/)
  expect(lines.map((line) => line[1])).toEqual([' ', '+', ' ', ' '])
  const words = lines.map((line) => line.slice(3).trim()).join(' ')
  expect(words).toBe(`cors({ ${long.trim()} })`)
})
