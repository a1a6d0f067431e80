import { expect, test } from 'vitest'
import { inAsciiOnly } from '../../src/screens/ascii-output.ts'

test('a terminal that knows ASCII only gets a column for a column, its escape sequences untouched', () => {
  const written: string[] = []
  const stream = { columns: 80, write: (text: string | Uint8Array) => (written.push(String(text)), true) }
  const ascii = inAsciiOnly(stream)
  ascii.write('\u001b[31m✓ ✗ · ▸ › ─ │ … ⠋ é\u001b[39m')
  expect(written).toEqual(['\u001b[31m+ x . > > - | ~ \\ ?\u001b[39m'])
  expect(ascii.columns).toBe(80)
})
