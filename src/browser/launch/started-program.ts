import { spawn, type ChildProcess } from 'node:child_process'
import type { ThrowAwayProfile } from './throw-away-profile.ts'

/** A browser's process that this program started and must end. */
export interface StartedProgram {
  readonly child: ChildProcess
  /** What it wrote to standard error, the last 4,000 characters. */
  readonly complaint: () => string
  /** Rejects when it ends, with what it wrote. */
  readonly failed: Promise<never>
  /** Ends it and removes its profile. Never rejects; a second call does nothing more. */
  close(): Promise<void>
}

/** Starts a browser on a throw-away profile. However this process ends, but for a kill, browser and profile go with it. */
export function startProgram(
  executable: string,
  args: readonly string[],
  profile: ThrowAwayProfile,
  {
    signal,
    pipes,
    env = {},
  }: {
    readonly signal: AbortSignal
    readonly pipes: boolean
    readonly env?: Readonly<Record<string, string>>
  },
): StartedProgram {
  const child = spawn(executable, args, {
    stdio: ['ignore', 'ignore', 'pipe', ...(pipes ? (['pipe', 'pipe'] as const) : [])],
    windowsHide: true,
    env: { ...process.env, ...env },
  })
  if (child.pid !== undefined) profile.usedBy(child.pid)
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const removeAtExit = () => {
    child.kill('SIGKILL')
    profile.removeNow()
  }
  process.once('exit', removeAtExit)

  let complaint = ''
  child.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => (complaint = (complaint + text).slice(-4_000)))
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Error(`the browser ended (status ${code ?? 'none'}): ${lastLine(complaint)}`)),
    )
  })
  failed.catch(() => undefined)

  let closing: Promise<void> | null = null
  const end = async () => {
    // Who interrupts waits for nothing: the profile is thrown away, however the browser left it.
    child.kill(signal.aborted ? 'SIGKILL' : 'SIGTERM')
    await Promise.race([exited, after(3_000)])
    child.kill('SIGKILL')
    await Promise.race([exited, after(2_000)])
    for (const stream of child.stdio) stream?.destroy()
    await profile.remove()
    process.off('exit', removeAtExit)
  }
  return { child, complaint: () => complaint, failed, close: () => (closing ??= end()) }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}

/** Rejects with the signal's reason once it is aborted. */
export function aborted(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  if (signal.aborted) reject(signal.reason)
  signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  return promise
}
