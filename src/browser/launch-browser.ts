import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

import { devtoolsConnection } from './devtools-connection.ts'
import type { DevtoolsConnection } from './devtools-connection.ts'

/** A browser of the Chromium family that this program started and must end. */
export interface LaunchedBrowser {
  readonly connection: DevtoolsConnection
  /** As the browser names itself: `Chrome/156.0.8078.79`. */
  readonly product: string
  /** Ends the browser and removes its profile. Never rejects; a second call does nothing more. */
  close(): Promise<void>
}

const quietArguments = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
]

/**
 * Starts `executable` headless with an empty profile and waits until it answers. Rejects with what the browser wrote
 * where it ends before, and with the signal's reason where that comes first. Milliseconds in `startTimeoutMs`.
 */
export async function launchBrowser(
  executable: string,
  extraArguments: readonly string[],
  signal: AbortSignal,
  startTimeoutMs = 30_000,
): Promise<LaunchedBrowser> {
  signal.throwIfAborted()
  const profile = await mkdtemp(join(tmpdir(), 'cors-triage-browser-'))
  // The sandbox of Chromium refuses to run as the superuser, which is what containers run as.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(
    executable,
    [...quietArguments, ...sandbox, `--user-data-dir=${profile}`, ...extraArguments, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], windowsHide: true },
  )
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const removeAtExit = () => {
    child.kill('SIGKILL')
    rmSync(profile, { recursive: true, force: true, maxRetries: 2 })
  }
  process.once('exit', removeAtExit)

  let closing: Promise<void> | null = null
  const end = async () => {
    child.kill('SIGTERM')
    await Promise.race([exited, after(3_000)])
    child.kill('SIGKILL')
    await Promise.race([exited, after(2_000)])
    for (const stream of child.stdio) stream?.destroy()
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(
      () => undefined,
    )
    process.off('exit', removeAtExit)
  }
  const close = () => (closing ??= end())

  let complaint = ''
  child.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => (complaint = (complaint + text).slice(-4_000)))
  const connection = devtoolsConnection(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Error(`the browser ended at once (status ${code ?? 'none'}): ${lastLine(complaint)}`)),
    )
  })
  failed.catch(() => undefined)
  const startSignal = AbortSignal.any([signal, AbortSignal.timeout(startTimeoutMs)])
  try {
    const version = await Promise.race([connection.send('Browser.getVersion'), failed, aborted(startSignal)])
    return { connection, product: String(version['product']), close }
  } catch (error) {
    await close()
    throw error
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
