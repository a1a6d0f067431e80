import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createRawServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/commands/attach.ts'
import { runCommand } from './support/command.ts'

const home = mkdtempSync(join(tmpdir(), 'attach-home-'))
const web = createServer((_request, response) => response.end('<!doctype html>'))
const deaf = createRawServer((socket) => {
  socket.on('error', () => {})
  socket.end('220 mail.example.com ESMTP\r\n')
})
const closed = createRawServer()
const portOf = (server: Server) => (server.address() as AddressInfo).port
let freePort = 0

beforeAll(async () => {
  for (const server of [web, deaf, closed])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  freePort = portOf(closed)
  await new Promise((resolve) => closed.close(resolve))
})
afterAll(() => {
  web.close()
  deaf.close()
  rmSync(home, { recursive: true })
})

/** No browser on the search path, no display, no profile. */
const bare = { PATH: '', HOME: home }
const attach = (args: readonly string[], env: NodeJS.ProcessEnv = bare) => runCommand(run, args, { env })

describe('one line, with what to do', () => {
  it.each([
    ['two pages', ['https://a.example', 'https://b.example'], /expected one PAGE, found a second/],
    ['a page that is none', ['app.example.com'], /PAGE: expected the origin/],
    ['a format that is none', ['--format', 'xml'], /--format: expected text or ndjson, found "xml"/],
    ['a time that is none', ['--duration', '5s'], /--duration: expected milliseconds/],
    ['no browser', ['--headless'], /expected an installed Chrome.*--browser FILE/],
    ['a browser that is no file', ['--browser', '/nowhere/chrome'], /found \/nowhere\/chrome/],
    ['no display', ['--browser', process.execPath], /expected a display.*--headless/],
    ['no URL', ['--browser-url', '9222'], /--browser-url: expected http:\/\/127/],
    ['another machine', ['--browser-url', 'http://192.0.2.7:9222'], /expected a loopback address.*ssh -L/],
  ])('%s', async (_name, args, line) => {
    const { status, err, out } = await attach(args)
    expect(err).toMatch(line)
    expect([status, out, err.trim().split('\n').length]).toEqual([2, '', 1])
  })

  it('nobody at the port: Chrome 136 and its default profile are named', async () => {
    const { status, err } = await attach(['--browser-url', `http://127.0.0.1:${freePort}`])
    expect(err).toMatch(/found nobody listening; Chrome 136 and later ignores.*--user-data-dir/)
    expect(status).toBe(3)
  })

  it('a port that is a web server', async () => {
    const { status, err } = await attach(['--browser-url', `http://127.0.0.1:${portOf(web)}`])
    expect(err).toMatch(/expected a browser's debugging port, found a web server that is no browser/)
    expect(status).toBe(3)
  })

  it('a port that is something else', async () => {
    const { status, err } = await attach(['--browser-url', `http://127.0.0.1:${portOf(deaf)}`])
    expect(err).toMatch(/found a server that speaks no HTTP/)
    expect(status).toBe(3)
  })

  it('a program that starts and is no browser', async () => {
    const { status, err } = await attach(['--headless', '--browser', process.execPath])
    expect(err).toMatch(/expected the browser to start, found: /)
    expect([status, err.trim().split('\n').length]).toEqual([3, 1])
  })
})

describe('browsers that were allowed to be watched', () => {
  const active = (browser: string, port: number) => {
    mkdirSync(join(home, '.config', browser), { recursive: true })
    writeFileSync(join(home, '.config', browser, 'DevToolsActivePort'), `${port}\n/devtools/browser/x`)
  }

  it('two of them: both are named', async () => {
    active('google-chrome', portOf(web))
    active('chromium', portOf(deaf))
    const { status, err } = await attach([])
    expect(err).toMatch(/expected one browser to join, found Chrome \(http:.*\) and Chromium/)
    expect(status).toBe(2)
  })

  it('a file of a browser that has ended counts for nothing', async () => {
    active('google-chrome', freePort)
    active('chromium', freePort)
    expect((await attach([])).err).toMatch(/expected an installed Chrome/)
  })

  it('a profile that cannot be read', async () => {
    rmSync(join(home, '.config/chromium/DevToolsActivePort'))
    mkdirSync(join(home, '.config/chromium/DevToolsActivePort'))
    expect((await attach([])).err).toMatch(/expected to read DevToolsActivePort.*found EISDIR/)
  })
})
