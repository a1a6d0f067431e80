import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run as check } from '../../../src/commands/check.ts'
import { run as judge } from '../../../src/commands/judge.ts'
import { runCommand } from '../support/command.ts'

const secret = 'Can4ry/Se+cr3t=Zz9Qk'
const folder = mkdtempSync(join(tmpdir(), 'cors-triage-quoted-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'config.json')
const request = ['https://a.example', 'https://b.example/']

test.each([
  ['a header of a configuration that is no text', { headers: { Authorization: { x: secret } } }],
  ['a method of a configuration', { method: secret }],
  ['a key of a configuration', { [secret]: 1 }],
  ['a credentials mode', { credentials: secret }],
  ['an expectation', { expect: secret }],
  ['an expectation with a short password in it', { expect: 'Can4ry/Se+cr' }],
  ['a kind', { as: secret }],
])('%s is refused without quoting it', async (_, given) => {
  writeFileSync(
    file,
    JSON.stringify({ pages: ['https://a.example'], requests: [{ url: 'https://b.example', ...given }] }),
  )
  const { status, err } = await runCommand(check, ['--config', file])
  expect(status).toBe(2)
  expect(err).not.toContain(secret.slice(0, 12))
})

test.each([
  ['a proxy of the environment', [], { HTTP_PROXY: `http://ada:${secret}@127.0.0.1:9` }],
  ['--proxy', ['--proxy', `http://ada:${secret}@127.0.0.1:9`], {}],
  ['a header line', ['-H', `Authorization Bearer ${secret}`], {}],
])('%s that cannot be read is refused without its password', async (_, args, env) => {
  const { status, err } = await runCommand(check, [...request, ...args], { env })
  expect(status).toBe(2)
  expect(err).not.toContain(secret.slice(0, 12))
})

test('a judge line that cannot be read is refused without quoting it', async () => {
  const { out } = await runCommand(judge, [], { stdin: `{"page":"${secret}","authorization":"${secret}"\n` })
  expect(out).toContain('"error"')
  expect(out).not.toContain(secret.slice(0, 12))
})
