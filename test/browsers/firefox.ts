import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { connectBidi } from './bidi-connection.ts'
import type { BrowserDriver } from './browser-driver.ts'
import { extensionFolder, extensions, firefoxUuids } from './extensions.ts'
import type { Inside } from './namespace.ts'
import { seenWithoutReason } from './browser-driver.ts'
import { runsCases } from './page-script.ts'
import type { PageResult } from './page-script.ts'
import { startProgram } from './start-program.ts'

/** Only what keeps a fresh profile quiet; nothing that touches how requests are made. */
const preferences: Readonly<Record<string, unknown>> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'captivedetect.canonicalURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.max_script_run_time': 0,
  'extensions.update.enabled': false,
  'extensions.webextensions.uuids': firefoxUuids,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.type': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
}

/** Starts the installed Firefox and drives it over WebDriver BiDi. */
export async function startFirefox(
  within: Inside | null,
  asksForLocalNetwork = false,
): Promise<BrowserDriver> {
  const profile = await mkdtemp(join(tmpdir(), 'cors-triage-firefox-'))
  // Whoever asks waits for a person.
  const all = { ...preferences, 'network.lna.blocking': asksForLocalNetwork }
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  )
  await writeFile(join(profile, 'user.js'), lines.join(''))
  // It takes its authorities from the profile. Told to accept any certificate, it would forget what it knows of HSTS.
  if (within) await cp(join(within.home, '.pki/nssdb'), profile, { recursive: true })
  const program = await startProgram({
    command: '/usr/bin/firefox-esr',
    args: [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port',
      '0',
      '--remote-allow-system-access',
      'about:blank',
    ],
    // A home of its own keeps two Firefoxes of one machine apart.
    env: { HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
    until: /WebDriver BiDi listening on (ws:\/\/\S+)/,
    remove: [profile],
  })
  try {
    const bidi = await connectBidi(`${program.said}/session`)
    const { capabilities } = (await bidi.send('session.new', {
      capabilities: { alwaysMatch: { acceptInsecureCerts: within === null } },
    })) as { capabilities: { browserVersion: string } }
    for (const path of extensions.map(extensionFolder))
      await bidi.send('webExtension.install', { extensionData: { type: 'path', path } })
    const { context } = await bidi.send('browsingContext.create', { type: 'tab' })
    const evaluate = async (url: string, expression: string): Promise<string> => {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })
      const evaluated = (await bidi.send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      })) as { result?: { value?: string }; exceptionDetails?: { text: string } }
      if (evaluated.exceptionDetails) throw new Error(evaluated.exceptionDetails.text)
      return evaluated.result?.value ?? '[]'
    }
    return {
      engine: 'firefox',
      version: `Firefox/${capabilities.browserVersion}`,
      run: async (url, cases) =>
        seenWithoutReason(JSON.parse(await evaluate(url, runsCases('firefox', cases))) as PageResult[]),
      evaluate,
      close: async () => {
        bidi.close()
        await program.stop()
      },
    }
  } catch (error) {
    await program.stop()
    throw error
  }
}
