import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeAttachFailure } from '../../../src/browser/attach/attach-failure.ts'
import { findAllowedBrowser } from '../../../src/browser/attach/join/find-endpoint.ts'

let home = ''
const listening: Server[] = []
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'profiles-'))
})
afterEach(() => {
  rmSync(home, { recursive: true })
  for (const server of listening.splice(0)) server.close()
})

const folder = (browser: string) => join(home, '.config', browser)
const find = () => findAllowedBrowser({ HOME: home })

/** A profile whose browser was allowed to be debugged, and listens. */
async function allowed(browser: string): Promise<number> {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  listening.push(server)
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  mkdirSync(folder(browser), { recursive: true })
  writeFileSync(join(folder(browser), 'DevToolsActivePort'), `${port}\n/devtools/browser/${browser}\n`)
  return port
}

test('without a browser that was allowed there is none to join', async () => {
  expect(await find()).toBeNull()
})

test('one is joined by the path that its profile names', async () => {
  const port = await allowed('chromium')
  expect(await find()).toMatchObject({
    url: `ws://127.0.0.1:${port}/devtools/browser/chromium`,
    asksPerson: true,
  })
})

test('a file that outlived its browser counts for nothing', async () => {
  await allowed('chromium')
  await new Promise((done) => listening.splice(0)[0]?.close(done))
  expect(await find()).toBeNull()
})

test.each([
  [
    'of two browsers one has to be named',
    async (): Promise<void> => {
      await allowed('google-chrome')
      await allowed('chromium')
    },
    /Chrome \(http:.*\) and Chromium \(http:.*; name one with --browser-url$/,
  ],
  [
    'a profile that cannot be read is told',
    async (): Promise<void> => {
      mkdirSync(join(folder('chromium'), 'DevToolsActivePort'), { recursive: true })
    },
    /found EISDIR for .*; give its port with --browser-url$/,
  ],
] as const)('%s', async (_, prepare, says) => {
  await prepare()
  const found = await find()
  expect(found?.kind === 'failure' && describeAttachFailure(found)).toMatch(says)
})
