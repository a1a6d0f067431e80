import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { landed, startTerminal } from '../support/terminal.ts'
import { cli, closedAfterwards, newState, sizes } from './program.ts'

/** The program as a person starts it: from a shell with job control. */
async function inShell(env: Readonly<Record<string, string>> = {}) {
  const cwd = await mkdtemp(join(tmpdir(), 'cors-triage-shell-'))
  const shell = closedAfterwards(
    startTerminal('bash', ['--norc', '--noprofile', '-i'], sizes[1], {
      XDG_STATE_HOME: newState(),
      XDG_CONFIG_HOME: newState(),
      PS1: 'shell> ',
      ...env,
    }),
  )
  await shell.until('shell>')
  shell.type(`cd ${cwd}; ${process.execPath} ${cli} lab origin-not-allowed.localhost-only --no-save\r`)
  // All have landed: a key finds a response to open.
  await shell.until(landed)
  shell.type('2')
  await shell.until('[2 Probes]')
  return { shell, cwd }
}

describe('in a real shell', () => {
  test('ctrl-z gives the terminal back, fg brings the same screen again, and keys work on', async () => {
    const { shell } = await inShell()
    for (const _turn of [1, 2]) {
      shell.type('\u001a')
      await shell.until('Stopped')
      // The shell has its line editing back: what is typed is seen.
      shell.type('echo it-is-$((40 + 2))\r')
      await shell.until('it-is-42')
      shell.type('fg\r')
      await shell.until('[2 Probes]')
      shell.type('3')
      await shell.until('Check 1 of 5')
      shell.type('2')
      await shell.until('[2 Probes]')
    }
    shell.type('q')
    await shell.until('shell>')
  })

  test.each(['SIGTSTP', 'SIGSTOP'] as const)(
    '%s from outside: the shell has its terminal, and fg brings the screen again',
    async (signal) => {
      const { shell } = await inShell()
      const [program] = readFileSync(`/proc/${shell.pid}/task/${shell.pid}/children`, 'utf8').split(' ')
      process.kill(Number(program), signal)
      await shell.until('Stopped')
      // Nothing can be done at a SIGSTOP; the shell itself mends how lines are read.
      if (signal === 'SIGTSTP') await expect.poll(() => shell.screen.buffer.active.type).toBe('normal')
      shell.type('stty -a | tr ";" "\\n" | grep -oE "(^| )-?(icanon|echo)( |$)" | xargs echo modes:\r')
      await shell.until(/modes: icanon echo\b/)
      shell.type('fg\r')
      await shell.until('[2 Probes]')
      shell.type('3')
      await shell.until('Check 1 of 5')
      shell.type('q')
      // What is typed before the shell asks again is thrown away.
      await shell.until((shown) => shown.trimEnd().endsWith('\nshell>'))
      shell.type('stty -a | tr ";" "\\n" | grep -oE "(^| )-?(icanon|echo)( |$)" | xargs echo left:\r')
      await shell.until(/left: icanon echo\b/)
    },
  )

  test('e opens what is shown in the person’s pager, and comes back', async () => {
    const pager = join(await mkdtemp(join(tmpdir(), 'cors-triage-pager-')), 'pager')
    const seen = `${pager}.seen`
    await writeFile(
      pager,
      `#!/bin/sh\ncat "$1" > ${seen}; stat -c %a "$1" >> ${seen}\necho PAGER; read line\n`,
    )
    await chmod(pager, 0o755)
    const { shell } = await inShell({ PAGER: pager })
    shell.type('e')
    await shell.until('PAGER')
    shell.type('\r')
    await shell.until('[2 Probes]')
    const text = await readFile(seen, 'utf8')
    expect(text).toMatch(/^OPTIONS .*\n(?:.*\n)*Access-Control-Request-Method: .*\n/)
    expect(text).toMatch(/\n600\n$/)
    shell.type('3')
    await shell.until('Check 1 of 5')
  })

  test('a pager that is not there is said', async () => {
    const { shell } = await inShell({ PAGER: 'no-such-pager' })
    shell.type('e')
    await shell.until(/names, found none called\s+─*\s*no-such-pager/)
  })

  test('m writes one file, the second time in its place', async () => {
    const { shell, cwd } = await inShell()
    shell.type('4')
    await shell.until('What is the cause?')
    shell.type('y')
    await shell.until('[Fix]')
    for (const _turn of [1, 2]) {
      shell.type('m')
      await shell.until(/Report saved as cors-triage-\S+\.md, and sent/)
      shell.type('k')
      await shell.until(/^(?![\s\S]*Report saved)/)
    }
    expect(await readdir(cwd)).toHaveLength(1)
  })
})
