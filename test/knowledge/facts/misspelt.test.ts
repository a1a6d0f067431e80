import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { answerOf } from '../../../src/knowledge/facts/answer.ts'
import {
  leavesOutToo,
  misspeltFor,
  nearest,
  type CorsResponseHeader,
} from '../../../src/knowledge/facts/misspelt.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { evidence, preflight, preflighted } from '../causes/evidence-builder.ts'

const methods = 'access-control-allow-methods'
const names = 'access-control-allow-headers'
const origin = 'access-control-allow-origin'

test.each<readonly [string, CorsResponseHeader, HeaderList, string | null]>([
  ['without its s', methods, [['Access-Control-Allow-Method', 'PUT']], 'Access-Control-Allow-Method'],
  [
    'without its s, and the right one too',
    methods,
    [
      ['Access-Control-Allow-Method', 'PUT'],
      [methods, 'GET'],
    ],
    null,
  ],
  ['the right one alone', methods, [[methods, 'GET']], null],
  ['none', methods, [], null],
  ['the one beside it', names, [['Access-Control-Allow-Method', 'PUT']], null],
  [
    'without its s, of the other list',
    names,
    [['access-control-allow-header', 'x-shop']],
    'access-control-allow-header',
  ],
  ['two letters gone', origin, [['Access-Control-Allow-Orgin', '*']], 'Access-Control-Allow-Orgin'],
  [
    'one of requests, with a list',
    methods,
    [['Access-Control-Request-Method', 'GET,POST']],
    'Access-Control-Request-Method',
  ],
  ['one of requests, sent back as it came', names, [['Access-Control-Request-Headers', 'x-shop']], null],
])('%s: meant for %s', (_, header, headers, written) => {
  const answer = answerOf(preflight(preflighted, [204, headers]), preflighted)
  expect(answer === null ? answer : (misspeltFor(answer, header)?.[0] ?? null)).toBe(written)
})

test.each<readonly [string, CorsResponseHeader]>([
  ['Access-Control-Expose-Header', 'access-control-expose-headers'],
  ['Access-Control-Allow-Credential', 'access-control-allow-credentials'],
  ['Access-Control-Allowed-Origins', origin],
  ['access-control-maxage', 'access-control-max-age'],
])('%s is nearest to %s', (name, header) => {
  expect(nearest(name)).toBe(header)
})

test.each([
  ['*', false],
  ['https://app.example.com', false],
  ['https://shop.example.com', true],
  ['', true],
])('a misspelt Allow-Origin of “%s” would leave the page out: %s', (value, leavesOut) => {
  const headers: HeaderList = [
    ['Access-Control-Allow-Orgin', value],
    [methods, 'GET'],
  ]
  const { causes } = conclude(preflighted, evidence(preflight(preflighted, [204, headers])), null).diagnosis
  expect(causes[0]).toMatchObject({ id: 'invalid-allow-origin' })
  expect(causes[0]?.title.includes('would not let https://app.example.com in either')).toBe(leavesOut)
})

test.each([
  ['*', ''],
  [' * ', ''],
  ['https://app.example.com', ''],
  ['\thttps://app.example.com ', ''],
  [' ', '; and its value, empty, would not let https://app.example.com in either'],
  [
    'https://a.example',
    '; and its value, https://a.example, would not let https://app.example.com in either',
  ],
])('what %j under a misspelt name would allow', (value, says) => {
  const name = 'Access-Control-Allow-Orgin'
  const answer = answerOf(preflight(preflighted, [204, [[name, value]]]), preflighted)
  expect(answer === null ? undefined : leavesOutToo(answer, name, preflighted.pageOrigin)).toBe(says)
})
