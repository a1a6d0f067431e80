import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRequest } from '../../src/commands/request-options.ts'

const page = 'https://app.example.com'
const url = 'https://api.example.com/v1'

function requestOf(...args: string[]) {
  const read = readRequest(args)
  if (!read.ok) throw new Error(read.message)
  return read.request
}

function messageOf(...args: string[]): string {
  const read = readRequest(args)
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
    proxy: 'http://proxy:3128',
    resolve: [
      { host: 'api.example.com', port: 443, address: '127.0.0.1' },
      { host: 'app.example.com', port: 443, address: '::1' },
    ],
  })
  expect(stack).toBe('nginx')
  expect(presentation).toEqual({ noColor: true, ascii: true, verbose: true })
})

test('data makes it a POST unless the method is given', () => {
  expect(requestOf(page, url, '--data', '{}').subject?.method).toBe('POST')
  expect(requestOf(page, url, '--data', '{}', '-X', 'PATCH').subject?.method).toBe('PATCH')
})

test('headers may stand in a file, so that no token stands on the command line', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'cors-triage-')), 'headers')
  writeFileSync(file, 'Authorization: Bearer abc\r\n\nX-A: 1\n')
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
    ['an unknown stack', [page, url, '--stack', 'rails'], 'expected one of express, fastify'],
    ['a timeout that is no number', [page, url, '--timeout', 'soon'], '--timeout: expected a whole number'],
    ['a resolve of two parts', [page, url, '--resolve', 'a:1'], 'expected HOST:PORT:ADDRESS, found "a:1"'],
    [
      'a CA file that is not there',
      [page, url, '--ca', '/nowhere.pem'],
      '--ca: expected a file that can be read',
    ],
    ['an unknown option', [page, url, '--frobnicate'], "Unknown option '--frobnicate'"],
    ['an unknown credentials mode', [page, url, '--credentials', 'all'], 'omit, same-origin or include'],
  ])('%s', (_title, args, says) => {
    const message = messageOf(...args)
    expect(message).toContain(says)
    expect(message).not.toContain('\n')
  })
})
