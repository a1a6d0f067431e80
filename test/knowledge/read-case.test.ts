import { describe, expect, test } from 'vitest'
import {
  describeProblem,
  readCredentials,
  readHeader,
  readHeaders,
  readMethod,
  readPage,
  readUrl,
  type Read,
} from '../../src/knowledge/read-case.ts'

function problemOf(read: Read<unknown>): string {
  if (read.ok) throw new Error(`expected a problem, read ${JSON.stringify(read.value)}`)
  return describeProblem(read.problem)
}

describe('the page', () => {
  test('an origin is taken as it is', () => {
    expect(readPage('https://app.example.com')).toEqual({
      ok: true,
      value: { origin: 'https://app.example.com', pageUrl: null },
      notes: [],
    })
  })

  test('a full URL is reduced to its origin, said, and kept for the probes of the page', () => {
    const read = readPage('https://app.example.com:8443/cart?step=2')
    expect(read).toMatchObject({
      ok: true,
      value: { origin: 'https://app.example.com:8443', pageUrl: 'https://app.example.com:8443/cart?step=2' },
    })
    expect(read.ok && read.notes[0]).toContain('reduced to https://app.example.com:8443')
  })

  test.each([
    ['the default port is dropped', 'https://app.example.com:443', 'https://app.example.com'],
    ['the host is lower case', 'HTTPS://App.Example.COM', 'https://app.example.com'],
    ['an international name is in its wire form', 'https://bücher.example', 'https://xn--bcher-kva.example'],
    ['null is the opaque origin', 'null', 'null'],
    ['quotes that cmd hands on', "'https://app.example.com'", 'https://app.example.com'],
    ['brackets of a chat', '<https://app.example.com>', 'https://app.example.com'],
    ['a file has an opaque origin', 'file:///tmp/index.html', 'null'],
    ['a data URL has an opaque origin', 'data:text/html,hi', 'null'],
    ['an app shell keeps its own scheme', 'capacitor://localhost', 'capacitor://localhost'],
  ])('%s', (_title, text, origin) => {
    expect(readPage(text)).toMatchObject({ ok: true, value: { origin } })
  })

  test.each([
    ['no scheme', 'app.example.com', 'has no scheme'],
    ['a port that is none', 'https://app.example.com:99999', 'whose port is above 65535'],
    ['no host', 'https://', 'which is no valid URL'],
    ['another scheme', 'ftp://app.example.com', 'the scheme ftp:'],
    ['every page', '*', 'one page, not all'],
    ['two schemes', 'https://https://app.example.com', 'whose scheme stands twice'],
    ['nothing', '', 'found nothing'],
    ['a bad port', 'https://app.example.com:99999', 'found "https://app.example.com:99999"'],
  ])('%s is refused with what was expected and found', (_title, text, says) => {
    expect(problemOf(readPage(text))).toContain(says)
  })
})

describe('the request URL', () => {
  test.each([
    ['no scheme', 'api.example.com/v1', 'has no scheme'],
    ['host and port without scheme', 'localhost:3000/v1', 'has no scheme'],
    ['ftp', 'ftp://api.example.com/', 'the scheme ftp:'],
    ['two schemes, one without its colon', 'http://http//api.example.com/v1', 'whose scheme stands twice'],
    ['a path alone', '/v1/orders', '"/v1/orders"'],
  ])('%s is refused', (_title, text, says) => {
    expect(problemOf(readUrl(text))).toContain(says)
  })

  test.each(["'https://api.example.com/a'", '“https://api.example.com/a”', '<https://api.example.com/a>'])(
    '%s is read without what stands around it',
    (text) => {
      expect(readUrl(text)).toMatchObject({ ok: true, value: 'https://api.example.com/a' })
    },
  )

  test('userinfo is left out and said, a fragment is never sent', () => {
    const read = readUrl('https://user:pass@api.example.com/a#b')
    expect(read).toMatchObject({ ok: true, value: 'https://api.example.com/a' })
    expect(read.ok && read.notes).toHaveLength(1)
  })
})

describe('the method', () => {
  test('keeps the case script gave it', () => {
    expect(readMethod('patch')).toMatchObject({ ok: true, value: 'patch' })
  })
  test.each(['CONNECT', 'trace', 'TRACK'])('%s is forbidden', (method) => {
    expect(problemOf(readMethod(method))).toContain('which fetch() refuses')
  })
  test('a method with a blank in it is no token', () => {
    expect(problemOf(readMethod('GET IT'))).toContain('expected an HTTP method')
  })
})

describe('headers', () => {
  test.each(['Cookie: a=1', 'Origin: https://x.test', 'Sec-Fetch-Mode: cors', 'Host: a', 'Proxy-Foo: 1'])(
    '%s is dropped and said: script may not set it',
    (line) => {
      const read = readHeader(line)
      expect(read).toMatchObject({ ok: true, value: null })
      expect(read.ok && read.notes[0]).toContain('script may not set')
    },
  )
  test('the value may hold colons and is trimmed', () => {
    expect(readHeader('X-Time:  12:30:00 ')).toMatchObject({ ok: true, value: ['X-Time', '12:30:00'] })
  })
  test('a line without a colon is refused', () => {
    expect(problemOf(readHeader('nonsense'))).toBe('header: expected name: value, found "nonsense"')
  })
  test('a line break cannot smuggle a second header in', () => {
    expect(problemOf(readHeader('X-A: 1\r\nX-B: 2'))).toContain('a value on one line')
  })
  test('many lines: the good are kept in order, the dropped are listed', () => {
    const read = readHeaders(['X-A: 1', 'Cookie: a', 'X-B: 2'])
    expect(read).toMatchObject({
      ok: true,
      value: [
        ['X-A', '1'],
        ['X-B', '2'],
      ],
    })
    expect(read.ok && read.notes).toHaveLength(1)
  })
})

test('an unknown credentials mode lists the known ones', () => {
  expect(problemOf(readCredentials('always'))).toBe(
    'credentials: expected omit, same-origin or include, found "always"',
  )
})
