import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readWholeRequest } from '../../../src/commands/arguments/request-options.ts'

const page = 'https://app.example.com'
const url = 'https://api.example.com/v1'

function requestOf(...args: string[]) {
  const read = readWholeRequest(args, {}, {})
  if (!read.ok) throw new Error(read.message)
  return read.request
}

function messageOf(...args: string[]): string {
  const read = readWholeRequest(args, {}, {})
  if (read.ok) throw new Error(`expected a refusal of ${args.join(' ')}`)
  return read.message
}

test('PAGE and URL alone are a GET as fetch makes it', () => {
  expect(requestOf(page, url).subject).toEqual({
    pageOrigin: page,
    pageUrl: null,
    url,
    method: 'GET',
    headers: [],
    credentials: 'same-origin',
    body: null,
    errorUrl: null,
  })
})

test('the subprotocols of a WebSocket are its own, and nobody else’s', () => {
  const offer = ['-H', 'Sec-WebSocket-Protocol: graphql-ws']
  const kept = [['Sec-WebSocket-Protocol', 'graphql-ws']]
  expect(requestOf(page, 'wss://api.example.com/v1', ...offer).subject.headers).toEqual(kept)
  expect(requestOf(page, url, '--as', 'websocket', ...offer).subject.headers).toEqual(kept)
  const { subject, notes } = requestOf(page, url, ...offer)
  expect(subject.headers).toEqual([])
  expect(notes.join()).toContain('script may not set Sec-WebSocket-Protocol')
})

test('every request option is read', () => {
  const { subject, options, stack, presentation } = requestOf(
    page,
    url,
    '-X',
    'put',
    '-H',
    'X-A: 1',
    '--header',
    'X-B: 2',
    '--credentials',
    'include',
    '--stack',
    'nginx',
    '--send-unsafe',
    '--resolve',
    'API.example.com:443:127.0.0.1',
    '--resolve',
    'app.example.com:443:[::1]',
    '--error-url',
    'https://api.example.com/boom',
    '--proxy',
    'http://proxy:3128',
    '--timeout',
    '500',
    '--concurrency',
    '4',
    '--no-color',
    '--ascii',
    '--verbose',
  )
  expect(subject).toMatchObject({
    method: 'put',
    headers: [
      ['X-A', '1'],
      ['X-B', '2'],
    ],
    credentials: 'include',
    errorUrl: 'https://api.example.com/boom',
  })
  expect(options).toMatchObject({
    sendUnsafe: true,
    timeoutMs: 500,
    concurrency: 4,
    proxies: { https: { url: 'http://proxy:3128', from: '--proxy' }, direct: [] },
    resolve: [
      { host: 'api.example.com', port: 443, address: '127.0.0.1' },
      { host: 'app.example.com', port: 443, address: '::1' },
    ],
  })
  expect(stack).toBe('nginx')
  expect(presentation).toEqual({ noColor: true, ascii: true, verbose: true, theme: null })
})

test('in the mode no-cors only what goes along is kept, and the rest is said', () => {
  const { subject, notes } = requestOf(
    ...[page, url, '--mode', 'no-cors', '--data', '{}'],
    ...['-H', 'Authorization: Bearer a', '-H', 'Content-Type: application/json', '-H', 'Accept: text/html'],
  )
  expect(subject.headers).toEqual([['Accept', 'text/html']])
  expect(notes.map((note) => /sends ([\w-]+) as/.exec(note)?.[1])).toEqual(['Authorization', 'Content-Type'])
})

test('data makes it a POST unless the method is given', () => {
  expect(requestOf(page, url, '--data', '{}').subject?.method).toBe('POST')
  expect(requestOf(page, url, '--data', '{}', '-X', 'PATCH').subject?.method).toBe('PATCH')
})

/** A file that holds this text. */
function withText(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'cors-triage-')), 'file')
  writeFileSync(file, text)
  return file
}

test('one --resolve may name several addresses, as curl reads it', () => {
  expect(requestOf(page, url, '--resolve', 'a.test:443:127.0.0.1,[::1]').options.resolve).toEqual([
    { host: 'a.test', port: 443, address: '127.0.0.1' },
    { host: 'a.test', port: 443, address: '::1' },
  ])
})

test('headers may stand in a file, so that no token stands on the command line', () => {
  const file = withText('Authorization: Bearer abc\r\n\nX-A: 1\n')
  expect(requestOf(page, url, '-H', `@${file}`).subject?.headers).toEqual([
    ['Authorization', 'Bearer abc'],
    ['X-A', '1'],
  ])
})

describe('one clear line: what was expected, what was found', () => {
  test.each([
    ['no words', [], 'expected PAGE and URL, found neither'],
    ['one word', [page], 'expected PAGE and URL, found only'],
    ['a third word', [page, url, 'more'], 'found a third word "more"'],
    ['a page without scheme', ['app.example.com', url], 'has no scheme'],
    ['ftp', [page, 'ftp://a.test/'], 'the scheme ftp:'],
    ['a forbidden method', [page, url, '-X', 'TRACE'], 'TRACE, which fetch() refuses'],
    ['a stack with a version', [page, url, '--stack', 'rails5'], 'a software id, such as rails, found'],
    [
      'a stack by its long name',
      [page, url, '--stack', 'Spring Boot'],
      'a software id, such as spring, found',
    ],
    ['an unknown stack', [page, url, '--stack', 'mainframe'], 'expected one of express, fastify'],
    ['a timeout that is no number', [page, url, '--timeout', 'soon'], '--timeout: expected a whole number'],
    ['a resolve of two parts', [page, url, '--resolve', 'a:1'], '--resolve: expected HOST:PORT:ADDRESS'],
    ['a resolve to no address', [page, url, '--resolve', 'a:1:999.1.1.1'], 'found "a:1:999.1.1.1"'],
    ['a proxy of another kind', [page, url, '--proxy', 'socks5://p:1'], '--proxy: expected http://host:port'],
    [
      'a proxy port that is none',
      [page, url, '--proxy', 'http://p:99999'],
      '--proxy: expected http://host:port',
    ],
    ['a CA file without certificate', [page, url, '--ca', withText('no certificate')], 'found none in'],
    [
      'a CA file with a broken one',
      [page, url, '--ca', withText('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')],
      'found one that cannot be read in',
    ],
    ['an error URL without host', [page, url, '--error-url', '/boom'], '--error-url: expected the full URL'],
    ['a body with GET', [page, url, '-X', 'GET', '--data', 'x'], '--data: expected a method that has a body'],
    ['many pages at once', ['https://*.example.com', url], 'page: expected the origin of the page'],
    [
      'a CA file that is not there',
      [page, url, '--ca', '/nowhere.pem'],
      '--ca: expected a file that can be read',
    ],
    [
      'an unknown option',
      [page, url, '--frobnicate'],
      'expected an option of this command, found --frobnicate',
    ],
    ['an option of curl', [page, url, '-d', '{}'], 'found -d; there is --data'],
    ['a part of fetch()', [page, url, '--body', '{}'], 'found --body; there is --data'],
    ['a part of XMLHttpRequest', [page, url, '--with-credentials'], 'there is --credentials'],
    ['another of curl', [page, url, '-k'], 'found -k; there is --insecure'],
    ['an option nearly right', [page, url, '--headers=x'], 'found --headers; there is --header'],
    ['an option without its value', [page, url, '--ca'], '--ca: expected a value, found none'],
    [
      'an option that eats the next',
      [page, url, '--ca', '--ascii'],
      '--ca: expected a value, found the next option',
    ],
    ['a flag with a value', [page, url, '--ascii=yes'], '--ascii: expected no value, found one'],
    ['an unknown credentials mode', [page, url, '--credentials', 'all'], 'omit, same-origin or include'],
    ['an unknown kind of request', [page, url, '--as', 'video'], '--as: expected one of fetch, xhr'],
    [
      'a mode that is none',
      [page, url, '--mode', 'navigate'],
      '--mode: expected one of cors, no-cors, same-origin',
    ],
    [
      'a mode beside another kind',
      [page, url, '--as', 'img', '--mode', 'cors'],
      'img, whose mode is its own',
    ],
    ['a method that its kind cannot have', [page, url, '--as', 'img', '-X', 'PUT'], 'expected GET for img'],
    [
      'a header that its kind cannot carry',
      [page, url, '--as', 'script', '-H', 'X-A: 1'],
      'expected none for script',
    ],
    [
      'a WebSocket’s URL for something else',
      [page, 'wss://api.example.com/v1', '--as', 'img'],
      'expected websocket for a URL of ws: or wss:, found img',
    ],
    [
      'a WebSocket with a header',
      [page, url, '--as', 'websocket', '-H', 'X-A: 1'],
      'expected sec-websocket-protocol alone for websocket, found X-A',
    ],
  ])('%s', (_title, args, says) => {
    const message = messageOf(...args)
    expect(message).toContain(says)
    expect(message).not.toContain('\n')
  })
})

test('ws: and wss: are a WebSocket’s, whose handshake goes over http: and https:', () => {
  const handshake = { as: 'websocket', url, method: 'GET' }
  expect(requestOf(page, url.replace('https', 'wss')).subject).toMatchObject(handshake)
  expect(requestOf(page, url, '--as', 'websocket').subject).toMatchObject(handshake)
  expect(requestOf(page, url).subject).not.toHaveProperty('as')
})

test('a kind of request brings its method', () => {
  expect(requestOf(page, url, '--as', 'beacon').subject).toMatchObject({ as: 'beacon', method: 'POST' })
  expect(requestOf(page, url, '--as', 'img').subject).toMatchObject({ as: 'img', method: 'GET' })
  expect(requestOf(page, url, '--mode', 'no-cors').subject).toMatchObject({ mode: 'no-cors' })
})
