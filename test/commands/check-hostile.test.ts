import { describe, expect, test } from 'vitest'
import { run } from '../../src/commands/check.ts'
import { run as fix } from '../../src/commands/fix.ts'
import { formats } from '../../src/commands/output/report-formats.ts'
import { page, serveBytes } from './support/api.ts'
import { runCommand } from './support/command.ts'
import { departures } from './support/contract-shape.ts'

/** What a terminal would obey or hide, and what a page would run. */
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/
const evil = 'x<script>alert(1)</script>|`<img src=x onerror=alert(1)>`'

const answer = (...lines: readonly string[]) =>
  serveBytes((socket) => socket.end(Buffer.from([...lines, '', ''].join('\r\n'), 'latin1')))

const marked = answer(
  'HTTP/1.1 200 \u009b31mFine',
  `Access-Control-Allow-Origin: \u009b2J${evil}`,
  `Server: nginx ${evil}\u0085`,
  `X-Powered-By: ${evil}`,
  'Vary: \u00ad\u009c',
)
const moving = answer(
  'HTTP/1.1 302 Found',
  'Access-Control-Allow-Origin: *',
  `Location: http://away.localhost:1/\u009b31m${evil}?\u0090q`,
)
const refusing = answer(
  'HTTP/1.1 204 No Content',
  `Access-Control-Allow-Origin: ${page}`,
  `Access-Control-Allow-Methods: \u009bm${evil}`,
  `Access-Control-Allow-Headers: ${evil}`,
)

describe.each(Object.keys(formats))('what a server says is harmless in %s', (format) => {
  test.each([
    ['in its headers', () => marked.url('/')],
    ['in a redirect', () => moving.url('/')],
    ['in its lists', () => refusing.url('/')],
  ])('%s', async (_title, url) => {
    const { status, out, err } = await runCommand(run, [
      ...[page, url(), '-X', 'PUT', '-H', 'X-A: 1', '--verbose', '--format', format],
    ])
    expect(status).toBe(1)
    expect(out).not.toMatch(unseen)
    expect(err).not.toMatch(unseen)
    if (format === 'html' || format === 'junit') expect(out).not.toMatch(/<script>|<img/)
    if (format === 'markdown') expect(outsideCode(out)).not.toMatch(/(?<!\\)</)
    if (format === 'json') expect(departures(out)).toEqual([])
  })
})

test.each(['text', 'json'])('what a server says is harmless in fix as %s', async (format) => {
  const { status, out } = await runCommand(fix, [page, marked.url('/'), '--format', format])
  expect(status).toBe(1)
  expect(out).not.toMatch(unseen)
})

/** Markdown without its code: nothing in there is read as markup. */
function outsideCode(markdown: string): string {
  return markdown.replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '').replace(/(?<!\\)`[^`\n]*`/g, '')
}

const head = 'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\n'
const endless = serveBytes((socket) => {
  socket.write(`${head}Content-Type: text/html\r\n\r\n`)
  const more = (): void => {
    while (socket.writable && socket.write('x'.repeat(65_536)));
  }
  socket.on('drain', more)
  more()
})
const dripping = serveBytes((socket) => {
  socket.write('HTTP/1.1 200 OK\r\n')
  const timer = setInterval(() => socket.write('X-A: 1\r\n'), 20)
  socket.on('close', () => clearInterval(timer))
})
const stalling = serveBytes((socket) => socket.write(`${head}Content-Length: 1000\r\n\r\nx`))
const huge = serveBytes((socket) =>
  socket.end(`${head}X-Big: ${'x'.repeat(1 << 20)}\r\nContent-Length: 0\r\n\r\n`),
)
const cut = serveBytes((socket) => socket.end(`${head}Content-Length: 1000\r\n\r\nx`))
const nonsense = serveBytes((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'))
const looping = serveBytes((socket) =>
  socket.end(
    `HTTP/1.1 302 Found\r\nAccess-Control-Allow-Origin: *\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n`,
  ),
)

test.each([
  ['an endless body', endless, 0],
  ['headers that never end', dripping, 3],
  ['a body that never comes', stalling, 0],
  ['headers of a megabyte', huge, 3],
  ['a body cut off', cut, 0],
  ['no HTTP', nonsense, 3],
  ['redirects in a circle', looping, 1],
] as const)('%s is borne with: exit status by what came', async (_title, server, status) => {
  const started = performance.now()
  const ran = await runCommand(run, [page, server.url('/'), '--timeout', '300', '--format', 'json'])
  expect([ran.status, ran.err]).toEqual([status, ''])
  expect(departures(ran.out)).toEqual([])
  expect(performance.now() - started).toBeLessThan(5000)
})
