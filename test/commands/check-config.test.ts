import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/commands/check.ts'
import { page, serveApi } from './support/api.ts'
import { runCommand, type Ran } from './support/command.ts'
import { departures } from './support/contract-shape.ts'

const api = serveApi((request, response) => {
  if (request.url !== '/closed') response.setHeader('Access-Control-Allow-Origin', page)
  response.setHeader('Vary', 'Origin')
  response.writeHead(request.method === 'OPTIONS' ? 204 : 200).end()
})

type Entry = Readonly<Record<string, unknown>>
const directory = mkdtempSync(join(tmpdir(), 'cors-triage-config-'))

function configured(requests: readonly Entry[], more: Entry = {}): string {
  const file = join(directory, 'config.json')
  writeFileSync(file, JSON.stringify({ pages: [page], requests, ...more }))
  return file
}

const check = (requests: readonly Entry[], ...args: readonly string[]): Promise<Ran> =>
  runCommand(run, ['--config', configured(requests), ...args])

const open = (expect?: string): Entry => ({ url: api.url('/open?token=SECRET-1'), ...(expect && { expect }) })
const closed = (expect?: string): Entry => ({ url: api.url('/closed'), ...(expect && { expect }) })

test.each([
  ['all allowed', () => [open()], 0],
  ['one blocked', () => [open(), closed()], 1],
  ['a block that is expected', () => [open('allowed'), closed('blocked')], 0],
  ['a block that did not come', () => [open('blocked')], 1],
  ['a block that was not expected', () => [closed('allowed')], 1],
  ['a method that was not sent', () => [{ ...open(), method: 'POST' }], 4],
])('exit status: %s', async (_title, requests, status) => {
  expect((await check(requests())).status).toBe(status)
})

describe('every format holds every case', () => {
  const both = (): readonly Entry[] => [open('allowed'), closed('blocked')]

  test('text: an answer first, then a line each, without secrets', async () => {
    const { out } = await check(both())
    expect(out.split('\n')[0]).toBe('All 2 as expected')
    expect(out).toContain('token=[redacted]')
  })

  test('json is a list, ndjson a line each, of the reports of the contract', async () => {
    const list = JSON.parse((await check(both(), '--format', 'json')).out) as readonly unknown[]
    const lines = (await check(both(), '--format', 'ndjson')).out.trimEnd().split('\n')
    expect([list.length, lines.length]).toEqual([2, 2])
    for (const line of [...list.map((one) => JSON.stringify(one)), ...lines])
      expect(departures(line)).toEqual([])
    expect(list).toMatchObject([{ asExpected: true }, { expect: 'blocked', asExpected: true }])
  })

  test('junit fails where the exit status does, and nowhere else', async () => {
    const failures = async (requests: readonly Entry[]) =>
      (await check(requests, '--format', 'junit')).out.match(/<failure/g)?.length ?? 0
    expect(await failures(both())).toBe(0)
    expect(await failures([closed()])).toBeGreaterThan(0)
    expect(await failures([open('blocked')])).toBe(1)
  })

  test('sarif has one run; the cause of an expected block is a note', async () => {
    const { runs } = JSON.parse((await check(both(), '--format', 'sarif')).out)
    expect(runs).toHaveLength(1)
    expect(runs[0].results.map(({ level }: { level: string }) => level)).not.toContain('error')
  })

  test('ndjson goes into a file as well', async () => {
    const output = join(directory, 'report.ndjson')
    const ran = await check(both(), '--format', 'ndjson', '--output', output)
    expect(ran).toEqual({ status: 0, out: '', err: '' })
    expect(readFileSync(output, 'utf8').trimEnd().split('\n')).toHaveLength(2)
  })

  test('html holds one case only, and is refused', async () => {
    const { status, err } = await check(both(), '--format', 'html')
    expect([status, err]).toEqual([2, expect.stringContaining('--format: expected text, json, ndjson')])
  })
})
