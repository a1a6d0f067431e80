import { expect, test } from 'vitest'
import { readHar } from '../../src/intake/har/har.ts'
import { diagnose } from '../../src/knowledge/diagnose.ts'

type Headers = Readonly<Record<string, string>>

const page = 'https://app.example.com'
const allowed = { 'Access-Control-Allow-Origin': page }

function entry(path: string, status: number, came: Headers, sent: Headers = { Origin: page }) {
  const list = (headers: Headers) => Object.entries(headers).map(([name, value]) => ({ name, value }))
  return {
    startedDateTime: '2026-11-24T10:00:00.000Z',
    time: 12,
    request: { method: 'GET', url: `https://api.example.com${path}`, headers: list(sent), cookies: [] },
    response: { status, headers: list(came), content: {}, redirectURL: '' },
  }
}

/** The causes of `/v1` in a recording of all these. */
function causes(...entries: readonly object[]): readonly string[] {
  const { recordings } = readHar(JSON.stringify({ log: { version: '1.2', entries } }))
  const recording = recordings.find(({ subject }) => subject.url.endsWith('/v1'))
  if (recording === undefined) throw new Error('no recording of /v1')
  const subject = { errorUrl: null, ...recording.subject, pageOrigin: recording.subject.pageOrigin ?? page }
  return diagnose(subject, recording.evidence).causes.map(({ id, confidence }) => `${id} ${confidence}`)
}

test.each([
  ['nothing else', [], 200, ['cors-not-configured likely']],
  ['another path with permission', [entry('/ok', 200, allowed)], 200, ['cors-after-routes certain']],
  ['another path without', [entry('/ok', 200, {})], 200, ['cors-not-configured likely']],
  [
    'an error, another path with permission',
    [entry('/ok', 200, allowed)],
    500,
    ['error-response-without-cors certain'],
  ],
  ['an error, and errors elsewhere', [entry('/ok', 503, {})], 500, ['error-response-without-cors likely']],
  [
    'another path that another page was allowed to read',
    [
      entry(
        '/ok',
        200,
        { 'Access-Control-Allow-Origin': 'http://localhost:3000' },
        { Origin: 'http://localhost:3000' },
      ),
    ],
    200,
    ['cors-not-configured likely'],
  ],
] as const)('%s', (_, beside, status, expected) => {
  const failing = entry('/v1', status, {})
  expect(causes(...beside, failing)).toEqual(expected)
  expect(causes(failing, ...beside)).toEqual(expected)
})

test('of many others four are kept, those with permission first', () => {
  const bare = Array.from({ length: 300 }, (_, index) => entry(`/bare/${index}`, 200, {}))
  const { recordings } = readHar(
    JSON.stringify({
      log: { version: '1.2', entries: [entry('/v1', 200, {}), ...bare, entry('/ok', 404, allowed)] },
    }),
  )
  const beside =
    recordings[0]?.evidence.observations.filter(({ purpose }) => purpose.kind === 'sibling') ?? []
  expect(beside.map(({ request }) => new URL(request.url).pathname)).toEqual([
    '/ok',
    '/bare/0',
    '/bare/1',
    '/bare/2',
  ])
})
