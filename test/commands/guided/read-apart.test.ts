import { execFile } from 'node:child_process'
import { setImmediate as turn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { readApart } from '../../../src/commands/guided/read-apart.ts'
import { readAny } from '../../../src/intake/read-any.ts'

const calls = (count: number): string =>
  Array.from({ length: count }, (_, n) => `fetch('https://api.example.com/${n}')`).join('\n')

test.each([
  ['a short text', 1],
  ['a long one', 1_000],
])('%s is read the same', async (_, count) => {
  expect(await readApart(calls(count))).toEqual(readAny(calls(count)))
})

test('while a long text is read, other work goes on', async () => {
  let turns = 0
  let isRead = false
  const reading = readApart(calls(4_000)).then(() => (isRead = true))
  while (!isRead && turns < 10) {
    await turn()
    turns += 1
  }
  expect(turns).toBe(10)
  await reading
})

test('whoever leaves does not wait for it', async () => {
  const file = new URL('../../../src/commands/guided/read-apart.ts', import.meta.url).href
  const leaving = `import { readApart } from '${file}'
    void readApart("fetch('https://api.example.com/')\\n".repeat(20_000)).then(() => console.log('waited for it'))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', leaving])
  expect(stdout).toBe('')
})
