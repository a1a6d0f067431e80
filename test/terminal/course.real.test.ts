import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { landed, startTerminal, type RunningTerminal } from '../support/terminal.ts'
import { cli, closedAfterwards, isWhole, newState, sizes, startProgram } from './program.ts'

const down = '\u001b[B'
const end = '\u001b[F'

function start(
  args: readonly string[],
  state: string,
  size: { readonly columns: number; readonly rows: number } = sizes[1],
): RunningTerminal {
  return startProgram(['lab', ...args], size, { XDG_STATE_HOME: state })
}

async function leave(terminal: RunningTerminal): Promise<void> {
  terminal.type('q')
  expect(await terminal.exited).toBe(0)
  expect(terminal.screen.buffer.active.type).toBe('normal')
}

describe.each(sizes)('at $columns×$rows', (size) => {
  test('a lesson is learnt, an incident solved, and the second start knows it', async () => {
    const state = newState()
    const terminal = start([], state, size)
    await terminal.until('▸ ○ What an origin is')
    expect(isWhole(terminal)).toBe(true)
    terminal.type('\r')
    await terminal.until('[1 Read]')
    await terminal.until('An origin is a scheme')
    terminal.type(`${end}\r`)
    await terminal.until(/\[2 See\][^]*Access-Control-Allow-Origin/)
    expect(isWhole(terminal)).toBe(true)
    terminal.type(`${end}\r`)
    await terminal.until(/\[3 Answer\][^]*Which of these/)
    terminal.type(' ')
    await terminal.until('The scheme differs')
    terminal.type(`${down}${down} `)
    await terminal.until('html.spec.whatwg.org')
    await terminal.until('next: Why curl never sees it')
    expect(isWhole(terminal)).toBe(true)
    terminal.type('L')
    await terminal.until('▸ ○ Why curl never sees it')
    terminal.type(down.repeat(13))
    await terminal.until('▸ ○ First day in production')
    terminal.type('\r')
    await terminal.until(landed)
    terminal.type('\r')
    await terminal.until(/\[2 Probes\][^]*preflight/)
    terminal.type('3')
    await terminal.until('Check 1 of 5')
    terminal.type('4')
    await terminal.until('What is the cause')
    terminal.type('a')
    await terminal.until('Nothing is wrong here')
    terminal.type(`${down}${down}${down}\r`)
    await terminal.until('takes the headers off: no.')
    expect(isWhole(terminal)).toBe(true)
    expect(terminal.lines().join('\n')).not.toMatch(/production origin is not allowed|on the allow-list/)
    terminal.type('a')
    await terminal.until('Nothing is wrong here')
    terminal.type(`${down}${down}${down}${down}\r`)
    await terminal.until('production origin is not allowed')
    terminal.type('f')
    await terminal.until('Solved and proven')
    await terminal.until('lets it through now')
    expect(isWhole(terminal)).toBe(true)
    terminal.type('L')
    await terminal.until('▸ ○ All of our pages')
    await terminal.until(/✓ First day in production +done at guess 2/)
    await leave(terminal)

    const again = start([], state, size)
    await again.until('▸ ○ All of our pages')
    await again.until(/✓ First day in production +done at guess 2/)
    again.type('\u001b[H')
    await again.until(/▸ ✓ What an origin is +done at guess 2/)
    await leave(again)
  })
})

describe('the course', () => {
  test('names no cause on the screen before it was guessed, and leaves none behind', async () => {
    const terminal = start(['origin-not-allowed.localhost-only', '--no-save'], newState())
    await terminal.until(landed)
    terminal.type('q')
    expect(await terminal.exited).toBe(0)
    expect(terminal.lines().join('\n')).not.toMatch(/not allowed|certain/)
  })

  test('with --no-save keeps nothing; a file that cannot be read is put aside', async () => {
    const state = newState()
    const file = join(state, 'cors-triage/course.json')
    const first = start(['--no-save'], state)
    await first.until('▸ ○ What an origin is')
    first.type(`\r${end}\r${end}\r`)
    await first.until('[3 Answer]')
    first.type(' ')
    await first.until('The scheme differs')
    await leave(first)
    expect(() => readFileSync(file)).toThrow('ENOENT')

    const second = start([], state)
    await second.until('▸ ○ What an origin is')
    second.type('\r')
    await second.until('[1 Read]')
    await leave(second)
    writeFileSync(file, '{"progress": {"what-an-')
    const third = start([], state)
    await third.until('could not be read')
    await third.until('▸ ○ What an origin is')
    await leave(third)
    expect(readFileSync(`${file}.unreadable`, 'utf8')).toContain('what-an-')
  })

  test('opens with L from a triage of one’s own, which is there again after Esc', async () => {
    const terminal = startProgram(['--no-save'])
    await terminal.until('Which request fails?')
    terminal.type('https://app.example.com\t')
    await terminal.until('✓ an origin')
    terminal.type('\u001b')
    await terminal.until('e edit  L practise')
    terminal.type('L')
    await terminal.until('▸ ○ What an origin is')
    terminal.type('\r')
    await terminal.until('[1 Read]')
    terminal.type('L')
    await terminal.until('[Course]')
    terminal.type('\u001b')
    await terminal.until(/\[1 Origins\][^]*https:\/\/app\.example\.com/)
    await leave(terminal)
  })

  test('says what runs no course, and is put back after a signal', async () => {
    // A pseudo-terminal names itself; only a program in between can say otherwise.
    const dumb = closedAfterwards(startTerminal('env', ['TERM=dumb', process.execPath, cli, 'lab'], sizes[1]))
    await dumb.until('lab SCENARIO')
    expect(await dumb.exited).toBe(2)
    const terminal = start(['--ascii', '--no-color', '--no-save'], newState())
    await terminal.until('> - What an origin is')
    expect(terminal.lines().join('')).toMatch(/^[\x20-\x7e]*$/)
    terminal.kill('SIGTERM')
    expect(await terminal.exited).toBe(130)
    expect(terminal.screen.buffer.active.type).toBe('normal')
  })
})
