import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/commands/check.ts'
import { page } from './support/api.ts'
import { runCommand } from './support/command.ts'

describe('what cannot be used is one line and exit status 2', () => {
  const file = (text: string): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'cors-triage-check-')), 'file')
    writeFileSync(path, text)
    return path
  }
  test.each([
    ['nothing', [], 'expected PAGE and URL, or one of --from, --har, --config; found none'],
    ['one word', [page], 'expected PAGE and URL, found only'],
    ['an unknown format', [page, 'http://a.test/', '--format', 'xml'], '--format: expected text, json,'],
    ['two sources', ['--har', 'a', '--from', 'b'], 'found --from and --har'],
    [
      'a recording and a request',
      [page, 'http://a.test/', '--har', 'a'],
      'expected --har or PAGE and URL, found both',
    ],
    [
      'a file that is not there',
      ['--from', '/nowhere'],
      '--from: expected a file that can be read, found /nowhere',
    ],
    ['a recording that is none', ['--har', file('x')], '--har: expected a HAR'],
    ['an entry that is no number', ['--har', file('x'), '--entry', 'last'], '--entry: expected the number'],
    ['a bad second page', [page, 'http://a.test/', '--compare', 'b'], '--compare: expected the origin'],
    [
      'a bad second URL',
      [page, 'http://a.test/', '--compare-url', 'b'],
      '--compare-url: expected the full URL',
    ],
    ['a terminal’s control sequences', [page, '\u001b[31mred'], '\\x1b[31mred'],
  ])('%s', async (_title, args, says) => {
    const { status, out, err } = await runCommand(run, args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(says)
    expect(err.trimEnd().split('\n').at(-1)).toMatch(/^cors-triage: /)
  })
})
