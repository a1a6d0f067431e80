import { cleanup } from 'ink-testing-library'
import { afterEach, expect, test } from 'vitest'
import { withoutReports, type Report } from '../../src/screens/terminal-reports.ts'
import { drive, keys, type Driven } from './drive.tsx'
import { filled } from '../session/opening.ts'

afterEach(cleanup)

/** A click on the first place where a text stands. */
function click(driven: Driven, text: string): void {
  const rows = driven.screen().split('\n')
  const row = rows.findIndex((line) => line.includes(text))
  expect(row).toBeGreaterThanOrEqual(0)
  driven.point({ kind: 'click', column: (rows[row] ?? '').indexOf(text) + 1, row })
}

test('a click takes a row, a step and a key of the last line; the wheel moves', async () => {
  const driven = drive({ ...filled, settings: { mouse: true } })
  const { press, sees } = driven
  await press(keys.enter)
  await sees('▸ ✗ preflight')
  click(driven, 'from localhost:3000')
  await sees('▸ ✓ from localhost:3000')
  driven.point({ kind: 'wheel', step: -1 })
  await sees('▸ ✗ preflight')
  click(driven, '4 Diagnosis')
  await sees('[4 Diagnosis]', 'The production origin is not allowed')
  click(driven, 's stack')
  await sees('▸ Express')
  click(driven, 'Fastify')
  await sees('▸ Fastify')
  click(driven, 'Fastify')
  await sees('in Fastify')
})

test('in a choice the first click chooses, the second takes', async () => {
  const driven = drive({ ...filled, settings: { mouse: true } })
  const { press, sees } = driven
  await press(keys.enter, '3', 'o')
  await sees('It holds, whatever the probes saw')
  click(driven, 'It does not apply')
  await sees('▸ It does not apply')
  click(driven, 'It does not apply')
  await sees('Why you know better')
})

test('without being asked for, a click means nothing, and M asks for it', async () => {
  const driven = drive(filled)
  const { press, sees, screen } = driven
  await press(keys.enter)
  await sees('▸ ✗ preflight')
  click(driven, 'from localhost:3000')
  expect(screen()).toContain('▸ ✗ preflight')
  await press('M')
  await sees('The mouse clicks and scrolls here')
  click(driven, 'from localhost:3000')
  await sees('▸ ✓ from localhost:3000')
})

test('what the mouse did is taken out of the keys, however it comes', () => {
  const chunks = ['a\u001b[<0;12;5Mb', '\u001b[<64;1;1M\u001b[<0;12', ';5m\u001b[Ac', '\u001b']
  const stdin = { read: () => chunks.shift() ?? null }
  const did: Report[] = []
  const filtered = withoutReports(stdin, (one) => did.push(one))
  const read = Array.from({ length: 5 }, () => filtered.read())
  expect(read).toEqual(['ab', '', '\u001b[Ac', '\u001b', null])
  expect(did).toEqual([
    { kind: 'click', column: 11, row: 4 },
    { kind: 'wheel', step: -1 },
  ])
})

test.each([
  ['\u001b]11;rgb:ffff/ffff/ffff\u0007', 'light'],
  ['\u001b]11;rgb:fd/f6/e3\u001b\\', 'light'],
  ['\u001b]11;rgb:0000/2b2b/3636\u001b\\', 'dark'],
  ['\u001b]11;rgba:1e1e/1e1e/1e1e/ffff\u0007', 'dark'],
] as const)('a terminal that answers %j has a %s background, and nothing of it is typed', (answer, is) => {
  const chunks = [`a${answer.slice(0, 9)}`, `${answer.slice(9)}b`]
  const said: Report[] = []
  const stdin = withoutReports({ read: () => chunks.shift() ?? null }, (one) => said.push(one))
  expect([stdin.read(), stdin.read()]).toEqual(['a', 'b'])
  expect(said).toEqual([{ kind: 'background', is }])
})
