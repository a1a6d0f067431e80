import type { Readable, Writable } from 'node:stream'
import { devtools, type Devtools } from '../client/devtools.ts'
import { pipeChannel } from '../client/pipe-channel.ts'
import { aborted, startProgram } from './started-program.ts'
import { throwAwayProfile } from './throw-away-profile.ts'

/** A browser of the Chromium family that this program started and must end. */
export interface LaunchedChromium {
  readonly connection: Devtools
  /** As the browser names itself: `Chrome/156.0.8078.79`. */
  readonly product: string
  /** Ends the browser and removes its profile. Never rejects; a second call does nothing more. */
  close(): Promise<void>
}

const quietArguments = [
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  // What it asks its maker for in spite of these, at a port to which nothing is sent.
  '--component-updater=url-source=http://localhost:9/',
  '--gaia-url=http://localhost:9/',
  // Of several such lists the last one counts: whoever hands in another names this too.
  '--disable-features=NetworkTimeServiceQuerying',
]

/**
 * Starts `executable` with an empty profile and waits until it answers. Rejects with what the browser wrote where it
 * ends before, and with the signal's reason where that comes first. Milliseconds in `startTimeoutMs`.
 */
export async function launchChromium(
  executable: string,
  { headless, extraArguments }: { readonly headless: boolean; readonly extraArguments: readonly string[] },
  signal: AbortSignal,
  startTimeoutMs = 30_000,
): Promise<LaunchedChromium> {
  signal.throwIfAborted()
  const profile = throwAwayProfile()
  // The sandbox of Chromium refuses to run as the superuser, which is what containers run as.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const program = startProgram(
    executable,
    [
      ...quietArguments,
      ...(headless ? ['--headless', '--disable-gpu'] : []),
      ...sandbox,
      `--user-data-dir=${profile.path}`,
      ...extraArguments,
      'about:blank',
    ],
    profile,
    { signal, pipes: true },
  )
  const [, , , input, output] = program.child.stdio
  const connection = devtools(pipeChannel(input as Writable, output as Readable))
  const startSignal = AbortSignal.any([signal, AbortSignal.timeout(startTimeoutMs)])
  try {
    const version = connection.send('Browser.getVersion', {})
    version.catch(() => undefined)
    const { product } = await Promise.race([version, program.failed, aborted(startSignal)])
    return { connection, product, close: program.close }
  } catch (error) {
    await program.close()
    throw error
  }
}
