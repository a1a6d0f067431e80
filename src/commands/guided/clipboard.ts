import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Copied } from '../../session/ports.ts'
import type { Io } from '../io.ts'

/** Terminals drop an OSC 52 sequence that is longer; in characters of base64. */
const longestForTerminal = 74_994

/** Copies a text: by a program of the system where one can reach the person's own clipboard, and over the terminal, which also works through ssh and tmux. */
export async function copyText(text: string, { stdout, env }: Pick<Io, 'stdout' | 'env'>): Promise<Copied> {
  const isRemote = env['SSH_CONNECTION'] !== undefined || env['SSH_TTY'] !== undefined
  const bySystem = !isRemote && (await copyBySystem(text, env))
  const overTerminal = copyOverTerminal(text, stdout, env)
  return bySystem ? 'system' : overTerminal ? 'terminal' : 'nowhere'
}

function copyOverTerminal(text: string, stdout: Io['stdout'], env: Io['env']): boolean {
  const payload = Buffer.from(text).toString('base64')
  if (stdout.isTTY !== true || env['TERM'] === 'dumb' || payload.length > longestForTerminal) return false
  const sequence = `\u001b]52;c;${payload}\u0007`
  stdout.write(sequence)
  // tmux hands it on only when wrapped, unless it keeps a clipboard of its own.
  if (env['TMUX'] !== undefined)
    stdout.write(`\u001bPtmux;${sequence.replaceAll('\u001b', '\u001b\u001b')}\u001b\\`)
  return true
}

async function copyBySystem(text: string, env: Io['env']): Promise<boolean> {
  for (const [program, ...args] of programsFor(env)) {
    if (program !== undefined && (await fedTo(program, args, text))) return true
  }
  return false
}

function programsFor(env: Io['env']): readonly (readonly string[])[] {
  if (process.platform === 'darwin') return [['pbcopy']]
  if (process.platform === 'win32' || env['WSL_DISTRO_NAME'] !== undefined) return [['clip.exe']]
  return [
    ...(env['WAYLAND_DISPLAY'] === undefined ? [] : [['wl-copy']]),
    ...(env['DISPLAY'] === undefined
      ? []
      : [
          ['xclip', '-selection', 'clipboard'],
          ['xsel', '--clipboard', '--input'],
        ]),
  ]
}

/** Whether a program took the text. One that is not there, fails or hangs did not. */
async function fedTo(program: string, args: readonly string[], text: string): Promise<boolean> {
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'], timeout: 1000 })
  try {
    child.stdin.on('error', () => {})
    child.stdin.end(text)
    const [code] = (await once(child, 'exit')) as [number | null]
    return code === 0
  } catch {
    return false
  }
}
