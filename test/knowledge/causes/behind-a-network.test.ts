import { describe, expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { allow, around, evidence, get, preflighted, probe } from './evidence-builder.ts'
import { answered, asked, came, letIn } from './named.ts'

// A network for everybody marks all that it hands on; what others did is not its doing.
const cloudflare: HeaderList = [
  ['Server', 'cloudflare'],
  ['CF-Ray', '8a1b2c3d4e5f6a7b-FRA'],
  ['CF-Cache-Status', 'DYNAMIC'],
]
const cloudfront: HeaderList = [
  ['Via', '1.1 0a1b.cloudfront.net (CloudFront)'],
  ['X-Amz-Cf-Id', 'kq3v6f5D'],
]
const html = ['Content-Type', 'text/html'] as const
const f5 = 'The requested URL was rejected. Please consult with your administrator.<br>Your support ID is: 1'

function first(seen: readonly Observation[], subject = preflighted): string {
  const { diagnosis, fixes } = conclude(subject, evidence(...seen), null)
  const [cause] = diagnosis.causes
  return `${cause?.id ?? 'none'} ${cause?.confidence ?? ''}, ${fixes[0]?.stack ?? 'no stack'}`
}

describe.each([
  ['Cloudflare', cloudflare],
  ['CloudFront', cloudfront],
] as const)('behind %s', (_, marks) => {
  test('the page of another firewall', () => {
    const seen = [came(200, [...marks, html], f5), ...around({})]
    expect(first(seen, get)).toBe('blocked-at-edge certain, no stack')
  })

  test('an empty 502', () => {
    expect(first([came(502, marks)], get)).toBe('gateway-error certain, no stack')
  })

  test('an application that does not handle OPTIONS, and marks its errors alone', () => {
    const seen = [asked([404, marks, '404 page not found\n']), answered(200, [...allow(), ...marks])]
    expect(first(seen)).toMatch(/^preflight-not-handled certain/)
  })

  test('something hidden that answers OPTIONS before Express', () => {
    const seen = [
      asked([
        204,
        [
          ...allow(),
          ['Access-Control-Allow-Methods', 'GET'],
          ['Access-Control-Allow-Headers', 'x'],
          ...marks,
        ],
      ]),
      answered(200, [...allow(), ['X-Powered-By', 'Express'], ...marks]),
    ]
    expect(first(seen)).toMatch(/^request-header-not-allowed \w+, no stack$/)
  })

  test('a copy that something else kept', () => {
    const seen = [
      came(200, [...allow('https://admin.example.com'), ['Age', '40'], ...marks]),
      probe({ kind: 'cache', step: 'busted' }, [200, [...allow(), ...marks]], { at: `${get.url}?fresh=1` }),
    ]
    expect(first(seen, get)).toBe('cached-for-another-origin certain, no stack')
  })
})

test('a copy that Cloudflare says it kept is Cloudflare’s', () => {
  const kept: HeaderList = [
    ['Server', 'cloudflare'],
    ['CF-Cache-Status', 'HIT'],
  ]
  const seen = [
    came(200, [...allow('https://admin.example.com'), ...kept]),
    probe({ kind: 'cache', step: 'busted' }, [200, allow()], { at: `${get.url}?fresh=1` }),
  ]
  expect(first(seen, get)).toBe('cached-for-another-origin certain, cloudflare')
})

test.each([
  ['nothing', ''],
  ['a page of the application', '<!doctype html><title>Too Many Requests</title>'],
])('a 429 through Cloudflare that says %s need not be Cloudflare’s', (_, body) => {
  const seen = [letIn, answered(429, [...cloudflare, html], body), ...around({ root: [200, allow()] })]
  expect(first(seen)).toBe('error-response-without-cors likely, no stack')
})

test('a 429 in Cloudflare’s own words is', () => {
  const seen = [letIn, answered(429, cloudflare, 'error code: 1015')]
  expect(first(seen)).toBe('blocked-at-edge certain, cloudflare')
})
