import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startScenario } from '../../src/lab/start-scenario.ts'
import { landed, startTerminal } from '../support/terminal.ts'
import { cli, closedAfterwards, isWhole, sizes, startProgram } from './program.ts'

const down = '\u001b[B'

describe.each(sizes)('at $columns×$rows', (size) => {
  test('an incident is walked from the probes to the proof', async () => {
    const terminal = startProgram(['lab', 'origin-not-allowed.localhost-only'], size)
    await terminal.until(landed)
    await terminal.until('The new order page')
    terminal.type('2')
    await terminal.until('[2 Probes]')
    expect(isWhole(terminal)).toBe(true)
    terminal.type('\r')
    await terminal.until('Check 1 of 5')
    terminal.type('4')
    await terminal.until('What is the cause')
    terminal.type('y')
    await terminal.until('The production origin is not allowed')
    expect(isWhole(terminal)).toBe(true)
    terminal.type('f')
    await terminal.until('lets it through now')
    expect(isWhole(terminal)).toBe(true)
    terminal.type('q')
    expect(await terminal.exited).toBe(0)
    expect(terminal.lines().join('\n')).not.toContain('[5 Verify]')
    expect(terminal.screen.buffer.active.type).toBe('normal')
  })
})

describe('a request of one’s own', () => {
  test('typed into the form, triaged, fixed on the server, verified, reported', async () => {
    const running = await startScenario('origin-not-allowed.localhost-only')
    const folder = mkdtempSync(join(tmpdir(), 'cors-triage-report-'))
    const { resolve = [], ca } = running.options
    const authority = join(folder, 'ca.pem')
    writeFileSync(authority, ca ?? '')
    const options = [
      ...resolve.flatMap(({ host, port, address }) => ['--resolve', `${host}:${port}:${address}`]),
      ...(ca == null ? [] : ['--ca', authority]),
    ]
    const home = process.cwd()
    try {
      process.chdir(folder)
      const terminal = startProgram([...options, '--send-unsafe'])
      process.chdir(home)
      await terminal.until('Which request fails?')
      const { pageOrigin, url, method, headers } = running.subject
      terminal.type(`${pageOrigin}\t${url}\t${method}\t`)
      for (const [name, value] of headers) terminal.type(`${name}: ${value}${down}`)
      terminal.type('\r')
      await terminal.until(/\[2 Probes\][\s\S]*\d+ probes\b/)
      terminal.type('4')
      await terminal.until(/not allowed[\s\S]*certain|certain[\s\S]*not allowed/)
      await terminal.until(pageOrigin)
      running.applyFix()
      terminal.type('5')
      await terminal.until('v probes again')
      terminal.type('v')
      // A yes to sending the method itself is for one request.
      await terminal.until('Nothing blocks it so far')
      terminal.type('m')
      await terminal.until('Report saved as')
      terminal.type('q')
      expect(await terminal.exited).toBe(0)
      const saved = readdirSync(folder).find((name) => name.endsWith('.md'))
      const report = readFileSync(join(folder, saved ?? ''), 'utf8')
      expect(report).toContain(pageOrigin)
      expect(report).toContain('After the fix')
    } finally {
      process.chdir(home)
      await running.close()
    }
  })

  test('compared with another page from the command line, both sides stand side by side', async () => {
    const running = await startScenario('origin-not-allowed.localhost-only')
    const folder = mkdtempSync(join(tmpdir(), 'cors-triage-compare-'))
    const { resolve = [], ca } = running.options
    writeFileSync(join(folder, 'ca.pem'), ca ?? '')
    try {
      const { pageOrigin, url } = running.subject
      const terminal = startProgram(
        [
          ...[pageOrigin, url, '-X', 'PUT', '--compare', 'http://localhost:3000'],
          ...resolve.flatMap(({ host, port, address }) => ['--resolve', `${host}:${port}:${address}`]),
          ...(ca == null ? [] : ['--ca', join(folder, 'ca.pem')]),
        ],
        sizes[2],
      )
      await terminal.until(/They part at the preflight[\s\S]*Allow-Origin +absent +│ its own page/)
      expect(isWhole(terminal)).toBe(true)
      terminal.type('qq')
      expect(await terminal.exited).toBe(0)
      await terminal.until('(the first difference)')
    } finally {
      await running.close()
    }
  })

  test('pasted as a curl command, the form is filled', async () => {
    const terminal = startProgram([])
    await terminal.until('Which request fails?')
    terminal.type(
      "\u001b[200~curl -X DELETE 'https://api.example.com/v1/orders/7' -H 'x-tenant: 9'\u001b[201~",
    )
    await terminal.until('Filled in from a curl command')
    await terminal.until('x-tenant: 9')
    await terminal.until('DELETE')
  })

  test('a megabyte pasted leaves the form usable', async () => {
    const terminal = startProgram([])
    await terminal.until('Which request fails?')
    terminal.type(`\u001b[200~${'x'.repeat(1024 * 1024)}\u001b[201~`)
    await terminal.until(/xxxx|Nothing taken/)
    terminal.type('\u0015https://app.example.com\t')
    await terminal.until('✓ an origin')
  })
})

describe('the terminal', () => {
  test('too small is said, and larger again it is all there', async () => {
    const terminal = startProgram(['https://app.example.com', 'https://app.example.com/v1'], {
      columns: 40,
      rows: 10,
    })
    await terminal.until('40×10')
    terminal.resize(80, 24)
    await terminal.until('[2 Probes]')
    await terminal.until('quit')
  })

  test('a storm of resizes leaves one clean screen', async () => {
    const terminal = startProgram([])
    await terminal.until('Which request fails?')
    for (let turn = 0; turn < 30; turn += 1) terminal.resize(60 + ((turn * 37) % 90), 16 + ((turn * 7) % 30))
    terminal.resize(80, 24)
    terminal.type('https://app.example.com')
    await terminal.until(
      /^ cors-triage.*\n Which request fails\?.*\n─{80}\n(?![\s\S]*cors-triage)[\s\S]*https:\/\/app\.example\.com[\s\S]*ctrl-p all commands\s*$/,
    )
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'])('is put back after %s', async (signal) => {
    const terminal = startProgram([])
    await terminal.until('Which request fails?')
    terminal.kill(signal)
    expect(await terminal.exited).toBe(130)
    expect(terminal.screen.buffer.active.type).toBe('normal')
    expect(terminal.screen.modes.bracketedPasteMode).toBe(false)
  })

  test.each(['ctrl-c', 'SIGTERM'])(
    'gives the mouse to the program only where asked for, and back at %s',
    async (end) => {
      const terminal = startProgram(['--mouse'])
      await terminal.until('Which request fails?')
      await expect.poll(() => terminal.screen.modes.mouseTrackingMode).toBe('vt200')
      const row = terminal.lines().findIndex((line) => line.includes('Method'))
      terminal.type(`\u001b[<0;6;${row + 1}M\u001b[<0;6;${row + 1}m`)
      await terminal.until('▸ Method')
      if (end === 'ctrl-c') terminal.type('\u0003')
      else terminal.kill(end)
      await terminal.exited
      await expect.poll(() => terminal.screen.modes.mouseTrackingMode).toBe('none')
    },
  )

  test('without colour every mark is still there; in ASCII nothing else is', async () => {
    const terminal = startProgram(['lab', 'origin-not-allowed.localhost-only', '--ascii', '--no-color'])
    await terminal.until(landed)
    terminal.type('2')
    await terminal.until('x preflight')
    expect(terminal.lines().join('')).toMatch(/^[\x20-\x7e]*$/)
  })

  test('one that can show nothing is told what can be done instead', async () => {
    // A pseudo-terminal names itself; only a program in between can say otherwise.
    const terminal = closedAfterwards(startTerminal('env', ['TERM=dumb', process.execPath, cli], sizes[1]))
    await terminal.until('cors-triage check PAGE URL')
    expect(await terminal.exited).toBe(2)
  })

  test('read aloud, the exchange is told in words', async () => {
    const terminal = startProgram(
      ['lab', 'origin-not-allowed.localhost-only'],
      { columns: 100, rows: 120 },
      { INK_SCREEN_READER: 'true' },
    )
    await terminal.until(landed)
    terminal.type('4y')
    await terminal.until('The production origin is not allowed')
    terminal.type('i')
    await terminal.until('The browser stops here')
  })
})
