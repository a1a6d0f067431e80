import { expect, test } from 'vitest'
import { answerOf } from '../../../src/knowledge/facts/answer.ts'
import { hasRunOut, signedUntil } from '../../../src/knowledge/facts/signed-until.ts'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { allow, evidence, get, request } from '../causes/evidence-builder.ts'
import { told } from '../recipes/told.ts'

const end = '2026-01-02T03:04:05.000Z'
const seconds = String(Date.parse(end) / 1000)

test.each([
  ['AWS', 'X-Amz-Date=20260102T020405Z&X-Amz-Expires=3600&X-Amz-Signature=ab'],
  ['Google', 'X-Goog-Date=20260102T020405Z&X-Goog-Expires=3600&X-Goog-Signature=ab'],
  ['Alibaba', 'x-oss-date=20260102T020405Z&x-oss-expires=3600&x-oss-signature=ab'],
  ['CloudFront and S3 before', `Expires=${seconds}&Signature=ab&Key-Pair-Id=K`],
  ['Azure', 'sv=2024&se=2026-01-02T03%3A04%3A05Z&sp=r&sig=ab'],
  ['Discord', `ex=${(Date.parse(end) / 1000).toString(16)}&is=65c68ede&hm=24`],
  ['nginx', `md5=ab&expires=${seconds}`],
  ['a token', `token=ab&exp=${seconds}`],
  ['a hash', `hash=ab&e=${seconds}`],
  ['an hmac', `hmac=ab&expiry=${seconds}`],
])('the signature of %s says until when it holds', (_, query) => {
  expect(signedUntil(new URL(`${get.url}?${query}`))).toBe(Date.parse(end))
})

test.each([
  ['', 'no query'],
  [`expires=${seconds}`, 'nothing that proves it'],
  ['token=ab', 'no end'],
  ['token=ab&expires=3600', 'seconds from now'],
  [`token=ab&expires=${seconds}000`, 'milliseconds'],
  ['token=ab&exp=soon', 'a word'],
  ['ex=65d903de&hm=24', 'no beginning'],
  ['ex=large&is=1&hm=24', 'a word in place of digits'],
  ['se=2026-01-02', 'a date without a signature'],
  ['se=later&sig=ab', 'no date'],
  ['X-Amz-Date=yesterday&X-Amz-Expires=3600', 'no beginning of AWS'],
  ['X-Amz-Date=20260102T020405Z', 'no seconds of AWS'],
])('“%s” says no such thing: %s', (query) => {
  expect(signedUntil(new URL(`${get.url}?${query}`))).toBeNull()
})

const signed: Case = { ...get, url: `${get.url}?token=ab&expires=${seconds}` }
const at = (date: string): HeaderList => [['Date', date]]
const later = at('Fri, 02 Jan 2026 03:04:06 GMT')

test.each([
  [later, 'by its query the address held until 2026-01-02 03:04 UTC, before the Date of the response'],
  [at('Fri, 02 Jan 2026 03:04:05 GMT'), null],
  [at('Thu, 01 Jan 2026 03:04:05 GMT'), null],
  [at('today'), null],
  [[], null],
])('%j against the end of the signature', (headers, says) => {
  const answer = answerOf(request(signed, [403, headers]), signed)
  expect(answer === null ? undefined : hasRunOut(answer)).toBe(says)
})

test.each([
  ['bare', 403, later],
  ['bare, without a session', 401, later],
  ['not found', 404, later],
  ['gone, as nginx says it', 410, later],
  ['read by script', 403, [...later, ...allow()]],
])('an address that has run out is signed anew: %s', (_, status, headers) => {
  const subject: Case = { ...signed, as: 'img-crossorigin' }
  const seen = evidence(request(subject, [status, headers]))
  const [first] = conclude(subject, seen, null).diagnosis.causes
  expect(JSON.stringify(first)).toContain('held until 2026-01-02')
  expect(told(subject, seen)).toMatch(/^Sign the address anew|the page ask for a new one just before/)
})

test.each([
  ['a server that broke', 500, later],
  ['a signature that holds', 404, at('Thu, 01 Jan 2026 03:04:05 GMT')],
])('%s is told as ever', (_, status, headers) => {
  expect(told(signed, evidence(request(signed, [status, headers])))).not.toContain('Sign the address anew')
})

test('a store that speaks of clocks is believed', () => {
  const body = '<Error><Code>RequestTimeTooSkewed</Code></Error>'
  expect(told(signed, evidence(request(signed, [403, [...later, ...allow()], body])))).toMatch(
    /^Set the clock right/,
  )
})
