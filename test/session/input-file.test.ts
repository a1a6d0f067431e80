import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run as checkCommand } from '../../src/commands/check.ts'
import { run as importCommand } from '../../src/commands/import.ts'
import { run as judgeCommand } from '../../src/commands/judge.ts'
import { readInputFile, streamInputFile } from '../../src/session/input-file.ts'
import { runCommand } from '../commands/support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'cors-triage-input-'))
afterAll(() => rmSync(folder, { recursive: true }))
const pipe = join(folder, 'pipe')
execFileSync('mkfifo', [pipe])
const file = join(folder, 'file')
writeFileSync(file, 'text')

const page = 'https://app.example.com'
const url = 'https://api.example.com/'

test('a file is read', async () => {
  expect(readInputFile(file)).toBe('text')
  expect((await streamInputFile(file).toArray()).join('')).toBe('text')
})

test.each([
  ['a pipe that nobody writes to', pipe],
  ['a device that never ends', '/dev/zero'],
])('%s is refused at once, whoever names it', async (_, path) => {
  expect(() => readInputFile(path)).toThrow('a pipe or a device: write it to a file')
  expect(() => streamInputFile(path)).toThrow('a pipe or a device: pipe it to standard input and name -')
  const runs = await Promise.all([
    runCommand(importCommand, [path]),
    runCommand(judgeCommand, [path]),
    ...[
      ['--har', path],
      ['--config', path],
      ['--from', path],
      [page, url, '-H', `@${path}`],
      [page, url, '--ca', path],
      [page, url, '--cert', path],
    ].map((args) => runCommand(checkCommand, args)),
  ])
  for (const { status, err, out } of runs) {
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/^cors-triage: .*a pipe or a device: .*\)\n$/)
  }
})

test('a folder is named as what it is', () => {
  expect(() => readInputFile(folder)).toThrow('EISDIR')
})

test('what is read whole has a cap, and says it', () => {
  const large = join(folder, 'large')
  writeFileSync(large, '')
  truncateSync(large, 17 * 1024 * 1024)
  expect(() => readInputFile(large)).toThrow('17 MiB, more than the 16 that are read')
})
