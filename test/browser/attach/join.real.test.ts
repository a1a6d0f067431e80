import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { attach, type AttachOptions } from '../../../src/browser/attach/attach.ts'
import type { SeenRequest } from '../../../src/browser/attach/seen-request.ts'
import { untilTrue } from '../../browsers/until-true.ts'

const api = createServer((_request, response) => response.end('{}'))
const site = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html')
  response.end(
    `<!doctype html><script>fetch('http://127.0.0.1:${portOf(api)}/orders').catch(() => {})</script>`,
  )
})
const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port
const pageUrl = () => `http://localhost:${portOf(site)}/`

beforeAll(async () => {
  for (const server of [api, site])
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
})
afterAll(() => {
  for (const server of [api, site]) {
    server.closeAllConnections()
    server.close()
  }
})

const options: AttachOptions = {
  page: null,
  headless: false,
  browserUrl: null,
  browserPath: null,
  allowRemote: false,
  extraArguments: [],
  onWaiting: () => undefined,
}

async function joined(over: Partial<AttachOptions>, env: NodeJS.ProcessEnv = process.env) {
  const seen: SeenRequest[] = []
  const browser = await attach(
    { ...options, ...over },
    (one) => seen.push(one),
    env,
    AbortSignal.timeout(60_000),
  )
  if (browser.kind === 'failure') throw new Error(`${browser.reason}: ${browser.found}`)
  const failed = () => seen.some(({ url, state }) => url.endsWith('/orders') && state === 'failed')
  return { browser, sees: () => untilTrue(failed, 15_000) }
}

describe('a Chromium that runs already', () => {
  let home: string
  let chromium: ChildProcess
  let port: string
  let path: string
  const profile = () => join(home, 'chromium')
  const tabs = async () => {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as { url: string }[]
    return targets.map(({ url }) => url).sort()
  }

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'join-'))
    mkdirSync(profile())
    chromium = spawn(
      '/usr/bin/chromium',
      [
        ...[
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
        ],
        ...['--disable-component-update', '--disable-sync', '--no-proxy-server'],
        ...[`--user-data-dir=${profile()}`, '--remote-debugging-port=0', 'about:blank'],
      ],
      { stdio: 'ignore' },
    )
    const file = join(profile(), 'DevToolsActivePort')
    if (!(await untilTrue(() => existsSync(file), 30_000))) throw new Error('Chromium did not start')
    ;[port = '', path = ''] = readFileSync(file, 'utf8').split('\n')
  })
  afterAll(async () => {
    chromium.kill('SIGKILL')
    if (chromium.exitCode === null && chromium.signalCode === null) await once(chromium, 'exit')
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  })

  it.each([
    ['its HTTP discovery', () => ({ browserUrl: `http://127.0.0.1:${port}` })],
    ['its WebSocket', () => ({ browserUrl: `ws://127.0.0.1:${port}${path}` })],
  ])('is joined by %s, watched, and left as it was', async (_way, how) => {
    const before = await tabs()
    const { browser, sees } = await joined({ ...how(), page: pageUrl() })
    expect(browser).toMatchObject({ isOwn: false, engine: 'chromium' })
    expect(await sees()).toBe(true)
    await browser.close()
    expect(await untilTrue(async () => (await tabs()).join() === before.join(), 5_000)).toBe(true)
  })

  it('is found by DevToolsActivePort in its profile folder, as Chrome 144 is', async () => {
    const { browser, sees } = await joined({ page: pageUrl() }, { ...process.env, XDG_CONFIG_HOME: home })
    expect(browser.isOwn).toBe(false)
    expect(await sees()).toBe(true)
    await browser.close()
  })

  it('says so when it closes', async () => {
    const { browser } = await joined({ browserUrl: `http://127.0.0.1:${port}` })
    chromium.kill('SIGKILL')
    await expect(Promise.race([browser.ended.then(() => 'ended'), later(10_000)])).resolves.toBe('ended')
    await browser.close()
  })
})

describe('a Firefox that runs already', () => {
  it('is joined over WebDriver BiDi and watched', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'join-firefox-'))
    const firefox = spawn(
      '/usr/bin/firefox-esr',
      ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    )
    let said = ''
    firefox.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    try {
      expect(await untilTrue(() => said.includes('listening on ws://'), 60_000)).toBe(true)
      const port = /listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1]
      const { browser, sees } = await joined({ browserUrl: `http://127.0.0.1:${port}`, page: pageUrl() })
      expect(browser).toMatchObject({ isOwn: false, engine: 'firefox' })
      expect(await sees()).toBe(true)
      await browser.close()
    } finally {
      firefox.kill('SIGKILL')
      await once(firefox, 'exit')
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    }
  })
})

describe('the command', () => {
  const cli = resolve(import.meta.dirname, '../../../src/cli.ts')
  // Temporary files of its own: whatever else runs on the machine leaves profiles elsewhere.
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'attach-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))
  const profiles = () => readdirSync(folder).filter((name) => name.startsWith('cors-triage-browser-'))
  const start = (...args: readonly string[]) =>
    spawn(process.execPath, [cli, 'attach', pageUrl(), '--headless', '--format', 'ndjson', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: folder },
    })
  const output = (child: ChildProcess) => {
    const text = { said: '' }
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (text.said += chunk))
    return text
  }
  const seesRequest = (text: { readonly said: string }) =>
    untilTrue(() => text.said.includes('"kind":"request"'), 30_000)

  it('writes a line a request, a HAR, and exits 1 because something was blocked', async () => {
    const har = join(folder, 'seen.har')
    const child = start('--duration', '8000', '--har', har)
    const text = output(child)
    const [status] = (await once(child, 'exit')) as [number]
    const lines = text.said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines[0]).toMatchObject({ kind: 'browser', engine: 'chromium', own: true })
    expect(lines.find(({ kind }) => kind === 'request')).toMatchObject({
      url: `http://127.0.0.1:${portOf(api)}/orders`,
      corsError: 'MissingAllowOriginHeader',
      trouble: true,
    })
    expect(lines.at(-1)).toMatchObject({ kind: 'end', blocked: 1 })
    expect(status).toBe(1)
    expect(readFileSync(har, 'utf8')).toContain('/orders')
  })

  it('says that the browser has closed, and keeps what was seen', async () => {
    const child = start('--duration', '60000')
    const [text, told] = [output(child), { said: '' }]
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (told.said += chunk))
    expect(await seesRequest(text)).toBe(true)
    const [profile = ''] = profiles()
    const owners = readFileSync(join(folder, profile, 'cors-triage-owners.json'), 'utf8')
    process.kill((JSON.parse(owners) as { browser: number }).browser, 'SIGKILL')
    const [status] = (await once(child, 'exit')) as [number]
    expect(told.said).toContain('the browser has closed; attach again to watch on')
    expect([status, profiles()]).toEqual([1, []])
  })

  it('removes its profile when it is interrupted, and what a kill left at the next start', async () => {
    const child = start()
    expect(await seesRequest(output(child))).toBe(true)
    expect(profiles()).toHaveLength(1)
    child.kill('SIGINT')
    const [status] = (await once(child, 'exit')) as [number]
    expect([status, profiles()]).toEqual([130, []])

    const killed = start()
    expect(await seesRequest(output(killed))).toBe(true)
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    expect(profiles()).toHaveLength(1)
    const next = start('--duration', '1000')
    await once(next, 'exit')
    expect(profiles()).toEqual([])
  })
})

function later(ms: number): Promise<string> {
  return new Promise((done) => setTimeout(done, ms, 'too late'))
}
