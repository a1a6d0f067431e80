import { describe, expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { allow, around, evidence, get, grants, preflight, preflighted, request } from './evidence-builder.ts'
import { named } from './named.ts'

const s3 = ['Server', 'AmazonS3'] as const
const json = [['Content-Type', 'application/json']] as const
const post: Case = { ...get, method: 'POST', headers: json }
const denied = '<Error><Code>AccessDenied</Code></Error>'
const noRule =
  '<Error><Code>AccessForbidden</Code><Message>CORSResponse: CORS is not enabled for this bucket.'
const asBucket = (subject: Case, more: HeaderList = []): readonly Observation[] => [
  preflight(subject, [403, [s3, ...more], noRule]),
  request(subject, [403, [s3], denied], { standIn: subject.method !== 'GET' }),
  ...around({ form: 'preflight' }),
]
const causesOf = (subject: Case, seen: readonly Observation[]) =>
  named({ title: '', subject, seen: evidence(...seen), causes: [] })

describe('a store of files in place of the API', () => {
  test('JSON by POST is for no bucket: a rule there would not help', () => {
    expect(causesOf(post, asBucket(post))).toEqual(['wrong-url likely'])
  })

  test.each<[string, Partial<Case>]>([
    ['a file that is read', { method: 'GET', headers: [['X-Shop', '1']] }],
    ['a form that is uploaded', { headers: [['Content-Type', 'image/png']] }],
    ['a PUT', { method: 'PUT' }],
    ['the store by its own name', { url: 'https://shop.s3.eu-central-1.amazonaws.com/v1/orders' }],
  ])('%s is for a bucket', (_, more) => {
    const subject = { ...post, ...more }
    expect(causesOf(subject, asBucket(subject))[0]).toMatch(/^cors-not-configured/)
  })

  test('what another program answers to the request is none', () => {
    const seen = [
      preflight(post, [403, [s3], noRule]),
      request(post, [401, [['X-Powered-By', 'Express']]], { standIn: true }),
    ]
    expect(causesOf(post, seen).join()).not.toContain('wrong-url')
  })
})

describe('a page in place of an error', () => {
  const html = ['Content-Type', 'text/html'] as const
  const page = (cache: string) => [
    preflight(preflighted, [204, grants]),
    request(preflighted, [200, [s3, html, ['X-Cache', cache]], '<!doctype html><div id=root></div>']),
  ]

  test('the error comes first, and the bucket of the page needs no rule', () => {
    expect(causesOf(preflighted, page('Error from cloudfront'))).toEqual([
      'error-response-without-cors likely',
    ])
  })

  test('without that word the page itself is bare', () => {
    expect(causesOf(preflighted, page('Miss from cloudfront'))[0]).toBe('cors-after-routes likely')
  })

  test('which has the headers is read', () => {
    const seen = [
      preflight(preflighted, [204, grants]),
      request(preflighted, [200, [...allow(), ['X-Cache', 'Error from cloudfront']], '{}']),
    ]
    expect(causesOf(preflighted, seen)).toEqual([])
  })
})

describe('an error that the page can read', () => {
  const titleOf = (status: number, body: string) =>
    diagnose(get, evidence(request(get, [status, allow(), body]))).causes[0]?.title

  test('is the proxy’s where its own page says so', () => {
    const page = '<center><h1>403 Forbidden</h1></center><hr><center>nginx</center>'
    expect(titleOf(403, page)).toMatch(/^CORS is right, and Nginx answers, by a page of its own/)
  })

  test('is the application’s where no page tells', () => {
    expect(titleOf(403, '{"message":"no"}')).toMatch(/^CORS is right, and the application answers 403/)
  })
})
