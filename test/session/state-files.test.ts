import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { listSessions } from '../../src/session/session-files.ts'
import { writeWhole } from '../../src/session/state-files.ts'

const base = mkdtempSync(join(tmpdir(), 'cors-triage-state-'))
afterAll(() => rmSync(base, { recursive: true }))
const mode = (path: string) => statSync(path).mode & 0o777
/** The number of a process that is no more. */
const gone = spawnSync(process.execPath, ['-e', '']).pid

test('a file is its owner’s alone, and so are the folders that stood open before; others stay as they are', async () => {
  const own = join(base, 'cors-triage')
  mkdirSync(join(own, 'sessions'), { recursive: true })
  for (const one of [base, own, join(own, 'sessions')]) chmodSync(one, 0o755)
  await writeWhole(join(own, 'sessions', 'a.json'), '{}')
  expect([base, own, join(own, 'sessions')].map(mode)).toEqual([0o755, 0o700, 0o700])
  expect(mode(join(own, 'sessions', 'a.json'))).toBe(0o600)
})

test('the draft of a killed program goes at the next start; that of a running one stays', async () => {
  const folder = join(base, 'cors-triage', 'drafts')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `a.json.${gone}.draft`), '{')
  writeFileSync(join(folder, `b.json.${process.pid}.draft`), '{')
  await listSessions(folder)
  expect(readdirSync(folder)).toEqual([`b.json.${process.pid}.draft`])
})

test('what cannot take its place leaves no draft behind, and says so', async () => {
  const folder = join(base, 'cors-triage', 'full')
  mkdirSync(join(folder, 'a.json'), { recursive: true })
  await expect(writeWhole(join(folder, 'a.json'), '{}')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/)
  expect(readdirSync(folder)).toEqual(['a.json'])
})

test.skipIf(process.platform !== 'linux')(
  'a file system that takes no folder is refused at once',
  async () => {
    await expect(writeWhole('/proc/nothing/cors-triage/a.json', '{}')).rejects.toThrow('ENOENT')
  },
)
