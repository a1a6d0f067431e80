import { describe, expect, test } from 'vitest'
import { createHarReader, readHar } from '../../src/intake/har/har.ts'
import { readAny } from '../../src/intake/read-any.ts'

type Headers = Readonly<Record<string, string>>

function entry(method: string, url: string, status: number, sent: Headers, came: Headers, more: object = {}) {
  const list = (headers: Headers) => Object.entries(headers).map(([name, value]) => ({ name, value }))
  return {
    startedDateTime: '2026-11-24T10:00:00.000Z',
    time: 12,
    request: { method, url, headers: list(sent), cookies: [] },
    response: {
      status,
      headers: list(came),
      content: { text: 'x'.repeat(100) },
      redirectURL: '',
      _error: null,
    },
    ...more,
  }
}

const har = (...entries: readonly object[]) =>
  JSON.stringify({ log: { version: '1.2', pages: [], entries } }, null, 2)
const api = 'https://api.example.com/v1'
const page = { Origin: 'https://app.example.com' }
const put = { ...page, 'Content-Type': 'application/json' }
const asks = {
  ...page,
  'Access-Control-Request-Method': 'PUT',
  'Access-Control-Request-Headers': 'content-type',
}
const allows = {
  'Access-Control-Allow-Origin': 'https://app.example.com',
  'Access-Control-Allow-Methods': 'PUT',
  'Access-Control-Allow-Headers': 'content-type',
}

describe('a recording', () => {
  test.each<[string, string, number]>([
    ['of another origin', 'https://files.example.net/a', 1],
    ['of the same origin', '/v2/me', 0],
  ])('ends in a redirect of the page’s own server to an address %s', (_, to, kept) => {
    const own = { Referer: 'https://app.example.com/', 'Sec-Fetch-Mode': 'cors' }
    const sent = entry('GET', 'https://app.example.com/api/me', 302, own, { Location: to })
    expect(readHar(har({ ...sent, _resourceType: 'fetch' })).recordings).toHaveLength(kept)
  })

  test('pairs a preflight with its request, whichever comes first', () => {
    const request = entry(
      'PUT',
      api,
      0,
      put,
      {},
      { response: { status: 0, headers: [], _error: 'net::ERR_FAILED' }, _resourceType: 'fetch' },
    )
    const preflight = entry('OPTIONS', api, 204, asks, {}, { _resourceType: 'preflight' })
    for (const entries of [
      [preflight, request],
      [request, preflight],
    ]) {
      const { cases, recordings } = readHar(har(...entries))
      expect(cases).toMatchObject([
        {
          pageOrigin: 'https://app.example.com',
          url: api,
          method: 'PUT',
          headers: [['Content-Type', 'application/json']],
        },
      ])
      expect(recordings[0]?.evidence.observations.map(({ id, response }) => [id, response?.status])).toEqual([
        ['preflight', 204],
      ])
      expect(recordings[0]?.evidence.recorded).toBe(true)
    }
  })

  test('judges a response that looks fine but lacks the headers (Firefox and proxies record it whole)', () => {
    expect(readHar(har(entry('GET', api, 200, page, { Server: 'nginx' }))).cases).toHaveLength(1)
    expect(
      readHar(har(entry('GET', api, 200, page, { 'Access-Control-Allow-Origin': '*' }))).cases,
    ).toHaveLength(0)
  })

  test('keeps a repeated header twice', () => {
    const two = entry('GET', api, 200, page, {})
    two.response.headers = [page.Origin, page.Origin].map((value) => ({
      name: 'Access-Control-Allow-Origin',
      value,
    }))
    expect(readHar(har(two)).recordings[0]?.evidence.observations[0]?.response?.headers).toHaveLength(2)
  })

  test('a preflight that nothing followed is the request it asked for', () => {
    const { cases } = readHar(har(entry('OPTIONS', api, 404, asks, {})))
    expect(cases).toMatchObject([{ method: 'PUT', headers: [['content-type', 'application/json']] }])
  })

  test('a preflight that passed and its request are no failure', () => {
    expect(
      readHar(har(entry('OPTIONS', api, 204, asks, allows), entry('PUT', api, 200, put, allows))),
    ).toMatchObject({ kind: 'har', cases: [] })
  })

  test('follows a redirect to its target and puts both in one case', () => {
    const first = entry('GET', api, 301, page, { ...allows, Location: 'https://www.example.com/v1' })
    const second = entry('GET', 'https://www.example.com/v1', 200, { Origin: 'null' }, {})
    const { cases, recordings } = readHar(har(first, second))
    expect(cases).toMatchObject([{ url: api }])
    expect(recordings[0]?.evidence.observations.map(({ id }) => id)).toEqual(['request', 'request:hop-1'])
  })

  test.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'dns'],
    ['net::ERR_CONNECTION_REFUSED', 'refused'],
    ['net::ERR_CERT_DATE_INVALID', 'tls'],
    ['net::ERR_TIMED_OUT', 'timeout'],
  ])('%s is a failure of kind %s', (error, kind) => {
    const { recordings } = readHar(
      har(entry('GET', api, 0, page, {}, { response: { status: 0, headers: [], _error: error } })),
    )
    expect(recordings[0]?.evidence.observations[0]?.failure?.kind).toBe(kind)
  })

  test.each([
    ['net::ERR_CONTENT_DECODING_FAILED', 'undecodable'],
    ['net::ERR_INCOMPLETE_CHUNKED_ENCODING', 'cut-off'],
    ['net::ERR_CONTENT_LENGTH_MISMATCH', 'cut-off'],
  ])('%s behind a good head is a body that is %s, and no word on credentials', (error, bodyFailure) => {
    const { cases, recordings } = readHar(
      har(
        entry('GET', api, 200, page, allows, {
          response: {
            status: 200,
            headers: [{ name: 'Access-Control-Allow-Origin', value: page.Origin }],
            _error: error,
          },
        }),
      ),
    )
    expect(cases[0]?.credentials).toBe('same-origin')
    expect(recordings[0]?.evidence.observations[0]?.response).toMatchObject({ status: 200, bodyFailure })
  })

  test('what a page gave up or an extension stopped is no failure of a policy', () => {
    const aborted = entry(
      'GET',
      api,
      0,
      page,
      {},
      { response: { status: 0, headers: [], _error: 'net::ERR_ABORTED' } },
    )
    expect(readHar(har(aborted)).cases).toEqual([])
  })

  test('images and same-origin requests are none of its business', () => {
    const image = entry(
      'GET',
      api,
      200,
      { 'Sec-Fetch-Mode': 'no-cors', Referer: 'https://app.example.com/' },
      {},
    )
    const own = entry('GET', 'https://app.example.com/x', 500, page, {})
    expect(readHar(har(image, own)).cases).toEqual([])
  })

  test('the page comes from the recording where no header names it', () => {
    const bare = entry(
      'GET',
      api,
      0,
      {},
      {},
      {
        _resourceType: 'fetch',
        pageref: 'p1',
        response: { status: 0, headers: [], _error: 'net::ERR_FAILED' },
      },
    )
    const text = JSON.stringify({
      log: { pages: [{ id: 'p1', title: 'https://app.example.com/orders' }], entries: [bare] },
    })
    expect(readHar(text).cases).toMatchObject([
      { pageOrigin: 'https://app.example.com', pageUrl: 'https://app.example.com/orders' },
    ])
  })

  test('an entry that did not fail can be asked for', () => {
    const fine = entry('GET', api, 200, page, allows)
    const text = har(entry('GET', `${api}/2`, 200, page, {}), fine)
    expect(readHar(text, { entry: 1 }).recordings[0]).toMatchObject({ entry: 1, failed: false })
  })

  test('a thousand same failures of a page that polls are one case', () => {
    expect(
      readHar(har(...Array.from({ length: 1000 }, () => entry('GET', api, 200, page, {})))).cases,
    ).toHaveLength(1)
  })
})

describe('bad input', () => {
  const whole = har(entry('GET', api, 200, page, {}), entry('GET', `${api}/2`, 200, page, {}))

  test('cut off: what came before is kept, the place is said', () => {
    const cut = whole.slice(0, -60)
    const { kind, cases, problems } = readAny(cut)
    expect(kind).toBe('har')
    expect(cases).toHaveLength(1)
    expect(problems.at(-1)).toMatchObject({
      line: cut.split('\n').length,
      message: expect.stringContaining('cut off') as string,
    })
  })

  test('spoilt: line and column of the first wrong character', () => {
    const lines = whole.split('\n')
    lines[3] = `${lines[3]} oops`
    const spoilt = lines.join('\n')
    const { problems } = readHar(spoilt)
    expect(problems[0]).toMatchObject({ line: 4, column: (lines[3]?.indexOf('oops') ?? 0) + 1 })
  })

  test('JSON that is no HAR', () => {
    expect(readHar('{"log":{"entries":{}}}')).toMatchObject({
      kind: null,
      problems: [
        {
          message:
            'expected requests in log.entries of the HAR, found no entries: the recording is empty; record again, the network panel open before the request is made',
        },
      ],
    })
  })

  test('chunks may end anywhere', () => {
    const reader = createHarReader()
    const bytes = Buffer.from(whole)
    for (let at = 0; at < bytes.length; at += 7) reader.write(bytes.subarray(at, at + 7))
    expect(reader.end()).toEqual(readHar(whole))
  })
})
