import { expect, test } from 'vitest'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import {
  allow,
  evidence,
  failure,
  from,
  get,
  preflight,
  preflighted,
  request,
} from '../causes/evidence-builder.ts'
import { told } from './told.ts'

/** What is said where the service may be somebody else's, beside what is said where it is not. */
const stranger = 'https://upload.example.net/v1'
const withToken = (url: string): Partial<Case> => ({ url, headers: [['Authorization', 'Bearer x']] })
const lists: HeaderList = [...allow('*'), ['Access-Control-Allow-Headers', 'content-type']]

test.for([
  ['a stranger', stranger, true],
  ['the own site', 'https://api.example.com/v1', false],
])('a token that is not on the list of %s', ([, url, isAsked]) => {
  const subject: Case = { ...get, ...withToken(String(url)) }
  const says = told(subject, evidence(preflight(subject, [204, lists]), request(subject, [200, lists])))
  expect(says.includes('let it do so for your own API alone')).toBe(isAsked)
  const [title] = says.split('\n')
  expect(title).toBe(
    `Allow the request header authorization${isAsked ? ', if the token is meant for upload.example.net' : ''}`,
  )
})

test('another header that a stranger does not list is no token', () => {
  const subject: Case = { ...preflighted, url: stranger }
  expect(told(subject, evidence(preflight(subject, [204, lists])))).not.toContain('your own API alone')
})

test.for([
  [426, false],
  [402, false],
  [500, true],
])('an error of %i that script can read sends to the log of the application: %s', ([status, isSent]) => {
  const says = told({}, evidence(request(get, [Number(status), allow('*')])))
  expect(/^Look up the \d+ in the log/.test(says)).toBe(isSent)
})

test.for([
  ['?id=7', true],
  ['', false],
])(
  'a file that is not there, with the query “%s”, may have been signed for a time: %s',
  ([query, isSaid]) => {
    const url = `https://cdn.example.net/a.png${String(query)}`
    const subject: Case = { ...get, url, as: 'img-crossorigin' }
    expect(told(subject, evidence(request(subject, [404]))).includes('signed for a time')).toBe(isSaid)
  },
)

test.for([
  ['a stranger', stranger, 1],
  ['the own site', 'https://api.example.com/v1', 4],
  ['a device', 'https://192.168.1.7/v1', 4],
  ['another container', 'http://api:8080/v1', 4],
])(
  'a connection that is reset at %s may be ended on the way of whoever calls, in step %i',
  ([, url, step]) => {
    const subject: Case = { ...get, url: String(url) }
    const lines = told(subject, evidence(request(subject, failure('reset')))).split('\n')
    expect(lines.findIndex((line) => line.includes('from another network'))).toBe(step)
  },
)

test.for([
  ['{"message":"Not on the free plan"}', true],
  ['<!doctype html><p>Not on the free plan</p>', false],
])('a refusal of an origin tells its words where they are no page: %s', ([body, isTold]) => {
  const type: HeaderList = String(body).startsWith('<') ? [['Content-Type', 'text/html']] : []
  const { causes } = conclude(
    preflighted,
    evidence(
      preflight(preflighted, [426, type, String(body)]),
      from('http://localhost:3000', 'localhost', 'preflight', [204, allow('*')]),
    ),
    null,
  ).diagnosis
  expect(causes[0]?.id).toBe('origin-not-allowed')
  expect(causes[0]?.evidence.some(({ says }) => says.includes('free plan'))).toBe(isTold)
})
