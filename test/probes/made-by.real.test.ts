import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchChromium, type LaunchedChromium } from '../../src/browser/launch/launch-chromium.ts'
import { caseOf, probe } from './support/probing.ts'

const kinds = [
  ...(['fetch', 'xhr', 'img', 'img-crossorigin', 'script', 'module'] as const),
  ...(['style', 'font', 'eventsource'] as const),
]

/** Loads one of each kind from another origin, and says when they have all gone out. */
const page = `<!doctype html><body><script>
  const at = 'http://127.0.0.1:' + location.port + '/page/'
  const add = (name, set) => document.body.append(Object.assign(document.createElement(name), set))
  fetch(at + 'fetch')
  const xhr = new XMLHttpRequest(); xhr.open('GET', at + 'xhr'); xhr.send()
  add('img', { src: at + 'img' })
  add('img', { crossOrigin: 'anonymous', src: at + 'img-crossorigin' })
  add('script', { src: at + 'script' })
  add('script', { type: 'module', src: at + 'module' })
  add('link', { rel: 'stylesheet', href: at + 'style' })
  new FontFace('a', 'url(' + at + 'font)').load().catch(() => {})
  new EventSource(at + 'eventsource')
</script>`

/** What came, by who sent it and the kind; the first of each. */
const sent = new Map<string, IncomingHttpHeaders>()
const server = createServer(({ url = '/', headers }, response) => {
  response.setHeader('Access-Control-Allow-Origin', headers.origin ?? '*')
  response.setHeader('Content-Type', url === '/' ? 'text/html' : 'text/plain')
  if (!sent.has(url)) sent.set(url, headers)
  response.end(url === '/' ? page : '')
})
let port: number
let browser: LaunchedChromium

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  browser = await launchChromium(
    '/usr/bin/chromium',
    { headless: true, extraArguments: [] },
    AbortSignal.timeout(60_000),
  )
  await browser.connection.send('Target.createTarget', { url: `http://localhost:${port}/` })
  await vi.waitUntil(() => kinds.every((kind) => sent.has(`/page/${kind}`)), { timeout: 30_000 })
})

afterAll(async () => {
  await browser.close()
  server.close()
  server.closeAllConnections()
})

/** What does not name the program or the versions of what it takes. */
function comparable(headers: IncomingHttpHeaders | undefined) {
  const names = [
    'origin',
    'referer',
    'sec-fetch-dest',
    'sec-fetch-mode',
    'sec-fetch-site',
    'cache-control',
    'pragma',
  ]
  const accept = headers?.accept ?? ''
  return {
    ...Object.fromEntries(names.map((name) => [name, headers?.[name]])),
    // Each engine names the formats of images that it knows.
    accept: accept.startsWith('image/') ? 'image/…' : accept,
    codings: headers?.['accept-encoding']?.toString().replace(', zstd', ''),
  }
}

test.each(kinds)('%s is asked for as Chromium asks for it', async (kind) => {
  const made = { pageOrigin: `http://localhost:${port}`, as: kind }
  await probe(caseOf(`http://127.0.0.1:${port}/probe/${kind}`, made))
  expect(comparable(sent.get(`/probe/${kind}`))).toEqual(comparable(sent.get(`/page/${kind}`)))
})
