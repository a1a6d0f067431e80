import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startScenario, type RunningScenario } from '../../src/lab/start-scenario.ts'
import { startTerminal, type RunningTerminal } from '../support/terminal.ts'

const cli = join(import.meta.dirname, '../../dist/cli.js')
let running: RunningScenario
const open: RunningTerminal[] = []

beforeEach(async () => {
  running = await startScenario('origin-not-allowed.localhost-only')
})

afterEach(async () => {
  for (const terminal of open.splice(0)) terminal.kill('SIGKILL')
  await running.close()
})

/** The program on the incident's request, and what happened to its title and bell. */
function start(words: readonly string[]): {
  terminal: RunningTerminal
  titles: string[]
  bells: () => number
} {
  const folder = mkdtempSync(join(tmpdir(), 'cors-triage-watch-'))
  const { resolve = [], ca } = running.options
  const { pageOrigin, url, headers } = running.subject
  writeFileSync(join(folder, 'ca.pem'), ca ?? '')
  const args = [
    ...words,
    ...[pageOrigin, url, '--interval', '200'],
    ...headers.flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    ...resolve.flatMap(({ host, port, address }) => ['--resolve', `${host}:${port}:${address}`]),
    ...(ca == null ? [] : ['--ca', join(folder, 'ca.pem')]),
  ]
  const size = { columns: 140, rows: 70 }
  const terminal = startTerminal(process.execPath, [cli, ...args], size, { XDG_STATE_HOME: folder })
  open.push(terminal)
  const titles: string[] = []
  let rung = 0
  terminal.screen.onTitleChange((title) => titles.push(title))
  terminal.screen.onBell(() => (rung += 1))
  return { terminal, titles, bells: () => rung }
}

describe('watching', () => {
  test('in a shell draws the timeline, says which header came, rings, and ends with 0', async () => {
    const { terminal, titles, bells } = start(['watch'])
    await terminal.until(/Blocked: The production origin[\s\S]*Chromium {2}✗✗✗[\s\S]*\d looks/)
    running.applyFix()
    await terminal.until(/Access-Control-Allow-Origin appeared: https:\/\/app\.shop\.example/)
    expect(await terminal.exited).toBe(0)
    await terminal.until(/Chromium {2}✗+✓/)
    await terminal.until('Allowed: every browser lets')
    expect(titles).toEqual(expect.arrayContaining(['cors-triage: blocked', 'cors-triage: allowed']))
    await expect.poll(() => titles.at(-1)).not.toContain('cors-triage')
    expect(bells()).toBe(1)
  })

  test('on the screen draws the same, and the title is put back at the end', async () => {
    const { terminal, titles, bells } = start([])
    await terminal.until(/\[2 Probes\][\s\S]*\d+ probes\b/)
    terminal.type('5w')
    await terminal.until(/watching, every 0\.2 s[\s\S]*Chromium +✗✗✗+ +blocks/)
    running.applyFix()
    await terminal.until(/Every browser lets it through now/)
    await terminal.until(/Firefox +✗+✓ +allows[\s\S]*Access-Control-Allow-Origin appeared/)
    expect(bells()).toBe(1)
    expect(titles.at(-1)).toMatch(/^cors-triage: allowed, api\.shop\.example/)
    terminal.type('q')
    expect(await terminal.exited).toBe(0)
    await terminal.until('Allowed: every browser lets')
    await expect.poll(() => titles.at(-1)).not.toContain('cors-triage')
  })

  test('stopped by a signal leaves the title as it was', async () => {
    const { terminal, titles } = start(['watch'])
    await terminal.until(/\d looks/)
    terminal.kill('SIGINT')
    expect(await terminal.exited).toBe(130)
    await expect.poll(() => titles.at(-1)).not.toContain('cors-triage')
  })
})
