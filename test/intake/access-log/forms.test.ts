import { describe, expect, test } from 'vitest'
import { readAny } from '../../../src/intake/read-any.ts'
import { forms } from './forms.ts'

describe('one preflight is read from', () => {
  test.each(forms)('%s', (_, text, status) => {
    const { kind, preflights } = readAny(text)
    expect(kind).toBe('access-log')
    expect(preflights).toMatchObject({ total: 1, byStatus: { [String(status)]: 1 } })
  })
})

test('lines of several forms are each read in their own, and those of none are counted and shown', () => {
  const { preflights, problems } = readAny(
    [
      '203.0.113.5 - - [28/Nov/2026:10:00:01 +0000] "OPTIONS /v2 HTTP/1.1" 405 150 "-" "x"',
      'Traceback (most recent call last):',
      '{"method":"OPTIONS","path":"/v2","status":404}',
      '  File "app.py", line 3',
    ].join('\n'),
  )
  expect(preflights).toMatchObject({ total: 2, byStatus: { '404': 1, '405': 1 }, format: 'combined, json' })
  expect(problems).toMatchObject([
    { line: 2, message: expect.stringMatching(/^2 of 4 lines were not read.*Traceback/) as string },
  ])
})

test('a preflight whose status never comes is said, not counted', () => {
  const text =
    'Started OPTIONS "/v2" for 127.0.0.1 at 2026-11-28 10:00:01 +0000\nStarted GET "/v2" for 127.0.0.1 at 2026-11-28 10:00:01 +0000\nCompleted 200 OK in 2ms'
  const { preflights, problems } = readAny(text)
  expect(preflights?.total).toBe(0)
  expect(problems[0]?.message).toBe('1 OPTIONS requests have no status in this log: they are not counted')
})

test('a form that nobody knows is read by what stands in it, and said to be a guess', () => {
  const { preflights, problems } = readAny('2026/11/28 10:00:01 [w1] <- OPTIONS /v2/carts ... 405 done')
  expect(preflights).toMatchObject({ total: 1, byStatus: { '405': 1 } })
  expect(problems[0]?.message).toMatch(/no known format: method, path and status were taken/)
})
