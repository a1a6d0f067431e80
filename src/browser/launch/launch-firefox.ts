import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bidi } from '../client/bidi.ts'
import { socketChannel } from '../client/socket-channel.ts'
import { openSession } from '../client/bidi-session.ts'
import { aborted, startProgram } from './started-program.ts'
import { throwAwayProfile } from './throw-away-profile.ts'

/** A Firefox that this program started and must end. */
interface LaunchedFirefox {
  readonly connection: Bidi
  /** `firefox/153.8.0`. */
  readonly product: string
  close(): Promise<void>
}

/** Only what keeps a fresh profile quiet; nothing that touches how requests are made. */
const preferences: Readonly<Record<string, unknown>> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'captivedetect.canonicalURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
}

/** Starts `executable` with an empty profile and opens a BiDi session. Rejects with what the browser wrote where it ends. */
export async function launchFirefox(
  executable: string,
  { headless, extraArguments }: { readonly headless: boolean; readonly extraArguments: readonly string[] },
  signal: AbortSignal,
  startTimeoutMs = 60_000,
): Promise<LaunchedFirefox> {
  signal.throwIfAborted()
  const profile = throwAwayProfile()
  writeFileSync(
    join(profile.path, 'user.js'),
    [...Object.entries(preferences), ...extraArguments.flatMap(preferenceIn)]
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  )
  const program = startProgram(
    executable,
    [
      ...(headless ? ['--headless'] : []),
      '--no-remote',
      '--profile',
      profile.path,
      '--remote-debugging-port',
      '0',
      'about:blank',
    ],
    profile,
    { signal, pipes: false, env: { MOZ_CRASHREPORTER_DISABLE: '1' } },
  )
  const limit = AbortSignal.any([signal, AbortSignal.timeout(startTimeoutMs)])
  try {
    const url = await Promise.race([listening(program), program.failed, aborted(limit)])
    const channel = await socketChannel(`${url}/session`, limit)
    const session = await openSession(channel, limit, extraArguments.includes('--ignore-certificate-errors'))
    return { ...session, close: program.close }
  } catch (error) {
    await program.close()
    throw error
  }
}

/** `--pref NAME=VALUE`, the value as JSON: Firefox has no switches on its command line for what Chromium has. */
function preferenceIn(argument: string): readonly (readonly [string, unknown])[] {
  const [, name, value] = /^--pref ([^=]+)=(.*)$/.exec(argument) ?? []
  return name === undefined ? [] : [[name, JSON.parse(value ?? '')]]
}

function listening({ child, complaint }: ReturnType<typeof startProgram>): Promise<string> {
  return new Promise((resolve) => {
    child.stderr?.on('data', () => {
      const url = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(complaint())?.[1]
      if (url !== undefined) resolve(url)
    })
  })
}
