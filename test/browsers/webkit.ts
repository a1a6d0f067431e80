import { globSync } from 'node:fs'

import type { BrowserDriver } from './browser-driver.ts'
import type { Inside } from './namespace.ts'
import { seenWithoutReason } from './browser-driver.ts'
import { runsCases } from './page-script.ts'
import type { PageResult } from './page-script.ts'
import { startProgram } from './start-program.ts'
import { untilTrue } from './until-true.ts'
import { freePort } from '../support/free-port.ts'

/** Starts WebKitGTK's MiniBrowser on a virtual display and drives it over WebDriver. */
export async function startWebkit(within: Inside | null): Promise<BrowserDriver> {
  const display = await startProgram({
    command: '/usr/bin/Xvfb',
    args: ['-displayfd', '1', '-screen', '0', '800x600x24', '-nolisten', 'tcp'],
    until: /^(\d+)\n/m,
  })
  const port = await freePort()
  const program = await startProgram({
    command: '/bin/sh',
    args: ['-c', `echo started; exec /usr/bin/WebKitWebDriver --host=127.0.0.1 --port=${port}`],
    env: { DISPLAY: `:${display.said}`, WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1' },
    until: /started/,
  }).catch(async (error: unknown) => {
    await display.stop()
    throw error
  })
  const stop = async () => {
    await program.stop()
    await display.stop()
  }
  try {
    const call = webdriver(`http://127.0.0.1:${port}`)
    const ready = await untilTrue(() => call('GET', '/status').then(Boolean, () => false), 30_000)
    if (!ready) throw new Error('WebKitWebDriver does not answer')
    const [binary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')
    const { sessionId, capabilities } = (await call('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          acceptInsecureCerts: within === null,
          proxy: { proxyType: 'direct' },
          timeouts: { script: 240_000, pageLoad: 60_000 },
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        },
      },
    })) as { sessionId: string; capabilities: { browserVersion: string } }
    const session = `/session/${sessionId}`
    const evaluate = async (url: string, expression: string): Promise<string> => {
      await call('POST', `${session}/url`, { url })
      const script = `const [done] = arguments; Promise.resolve(${expression}).then(done, (error) => done(String(error)))`
      return String(await call('POST', `${session}/execute/async`, { script, args: [] }))
    }
    return {
      engine: 'webkit',
      version: `WebKitGTK/${capabilities.browserVersion}`,
      run: async (url, cases) =>
        seenWithoutReason(JSON.parse(await evaluate(url, runsCases('webkit', cases))) as PageResult[]),
      evaluate,
      close: async () => {
        await call('DELETE', session).catch(() => undefined)
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function webdriver(base: string) {
  return async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${base}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      signal: AbortSignal.timeout(280_000),
    })
    const { value } = (await response.json()) as { value: { error?: string; message?: string } }
    if (!response.ok) throw new Error(`WebKitWebDriver: ${value.error}: ${value.message}`)
    return value
  }
}
