import { describe, expect, it, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import { allow, document, evidence, get, request } from './evidence-builder.ts'

test('a response that one engine refuses as such is named, with the header that makes it so', () => {
  const filename: HeaderList = [['Content-Disposition', 'attachment; filename=a,b.pdf']]
  const [cause] = diagnose(get, evidence(request(get, [200, [...allow(), ...filename]]))).causes
  expect(cause?.title).toBe('Chromium blocks what Firefox and WebKit let through')
  expect(cause?.evidence).toEqual([
    {
      probe: 'request',
      says: 'Chromium: the response itself is refused, before CORS is looked at, for more than one Content-Disposition: attachment; filename=a,b.pdf (a comma in a filename needs quotes)',
    },
  ])
})

test('in quotes the comma is none of it', () => {
  const filename: HeaderList = [['Content-Disposition', 'attachment; filename="a,b.pdf"']]
  const { verdict, causes } = diagnose(get, evidence(request(get, [200, [...allow(), ...filename]])))
  expect(verdict.outcome).toBe('allowed')
  expect(causes.map(({ id }) => id)).not.toContain('browsers-disagree')
})

describe('upgrade-insecure-requests in the page’s policy', () => {
  const warned = (policy: string, url: string) => {
    const pageOrigin = 'http://localhost:3000'
    const subject = { ...get, pageOrigin, url }
    const came = request(subject, [200, allow(pageOrigin)], { at: url })
    const { warnings } = diagnose(subject, { ...evidence(came), ...document(policy) })
    return warnings.find(({ id }) => id === 'browsers-disagree')?.evidence[0]?.says
  }

  it.each(['http://localhost:8080/a', 'http://127.0.0.1:8080/a', 'http://[::1]:8080/a'])(
    'has Safari alone ask for https of %s',
    (url) =>
      expect(warned('upgrade-insecure-requests', url)).toContain(
        `has Safari ask for ${url.replace('http:', 'https:')};`,
      ),
  )

  it.each([
    ['a policy without it', 'default-src *', 'http://localhost:8080/a'],
    ['https', 'upgrade-insecure-requests', 'https://localhost:8080/a'],
    ['another host', 'upgrade-insecure-requests', 'http://api.example.com/a'],
  ])('says nothing of %s', (_, policy, url) => expect(warned(policy, url)).toBeUndefined())
})

const two = (name: string, one: string, other: string): HeaderList => [
  [name, one],
  [name, other],
]
const whole = 'the response of api.example.com itself, before CORS is looked at'
const some = 'Chromium and Firefox block what WebKit lets through'

test.each<readonly [string, number, HeaderList, string]>([
  ['a NUL in a header', 200, [['X-A', 'b\0c']], `connection-broken certain Every browser refuses ${whole}`],
  ['a NUL in an error', 404, [['X-A', 'b\0c']], `connection-broken certain Every browser refuses ${whole}`],
  [
    'two places to go',
    302,
    two('Location', '/a', '/b'),
    `connection-broken certain Chromium and Firefox refuse ${whole}`,
  ],
  ['two lengths', 200, two('Content-Length', '1', '2'), `browsers-disagree certain ${some}`],
  ['two lengths of an error', 404, two('Content-Length', '1', '2'), `browsers-disagree certain ${some}`],
  [
    'two dispositions of an error',
    500,
    two('Content-Disposition', 'inline', 'attachment'),
    `browsers-disagree certain ${some}`,
  ],
])('a response that browsers refuse as such is no server that changes: %s', (_, status, headers, first) => {
  const { causes } = diagnose(get, evidence(request(get, [status, [...allow(), ...headers]])))
  const [cause] = causes
  expect(`${cause?.id} ${cause?.confidence} ${cause?.title}`).toBe(first)
  expect(causes.map(({ id }) => id)).not.toContain('partial-rollout')
  if (status >= 400 && status < 600) expect(causes[1]?.id).toBe('refused-by-application')
})
