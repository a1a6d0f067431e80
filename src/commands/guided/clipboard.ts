import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Copied } from '../../session/ports.ts'
import type { Io } from '../io.ts'

/** Terminals drop an OSC 52 sequence that is longer; in characters of base64. */
const longestForTerminal = 74_994

/** Copies a text: by a program of the system where one can reach the person's own clipboard, and over the terminal, which also works through ssh and tmux. */
export async function copyText(text: string, { stdout, env }: Pick<Io, 'stdout' | 'env'>): Promise<Copied> {
  const isRemote = env['SSH_CONNECTION'] !== undefined || env['SSH_TTY'] !== undefined
  const bySystem = !isRemote && (await firstTaking(programsFor(env), text))
  const byTmux = env['TMUX'] !== undefined && (await firstTaking(tmuxBuffer, text))
  // Whoever has the text in tmux has it handed on from there, as far as tmux is set to.
  const overTerminal = !byTmux && copyOverTerminal(text, stdout, env)
  if (bySystem) return 'system'
  return byTmux ? 'tmux' : overTerminal ? 'terminal' : 'nowhere'
}

/** Into tmux's own buffer, and to the terminal's clipboard where tmux (3.2 and later) may set it. */
const tmuxBuffer = [
  ['tmux', 'load-buffer', '-w', '-'],
  ['tmux', 'load-buffer', '-'],
] as const

function copyOverTerminal(text: string, stdout: Io['stdout'], env: Io['env']): boolean {
  const payload = Buffer.from(text).toString('base64')
  if (stdout.isTTY !== true || env['TERM'] === 'dumb' || payload.length > longestForTerminal) return false
  stdout.write(`\u001b]52;c;${payload}\u0007`)
  return true
}

async function firstTaking(programs: readonly (readonly string[])[], text: string): Promise<boolean> {
  for (const [program, ...args] of programs) {
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
