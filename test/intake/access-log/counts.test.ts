import { expect, test } from 'vitest'
import { createCounts } from '../../../src/intake/access-log/counts.ts'
import type { LogEntry } from '../../../src/intake/access-log/log-entry.ts'

const entry = (given: Partial<LogEntry> = {}): LogEntry => ({
  method: 'OPTIONS',
  url: '/v1',
  status: 204,
  time: '2026-11-29T01:30:00Z',
  origin: null,
  userAgent: null,
  ...given,
})

function counted(...entries: readonly LogEntry[]) {
  const counts = createCounts()
  for (const one of entries) counts.add(one)
  return { ...counts.result(entries.length, 'combined'), read: counts.read() }
}

test('every entry is read, and OPTIONS alone is counted', () => {
  const { read, total, byStatus } = counted(entry(), entry({ method: 'GET' }), entry({ status: 403 }))
  expect({ read, total, byStatus }).toEqual({ read: 3, total: 2, byStatus: { 204: 1, 403: 1 } })
})

test.each([
  [199, true],
  [200, false],
  [299, false],
  [300, true],
])('a preflight answered %i fails: %s', (status, fails) => {
  expect(counted(entry({ status })).failing.length).toBe(fails ? 1 : 0)
})

test('what fails most comes first, with when it began and was last well', () => {
  const at = (minute: number, given: Partial<LogEntry>) =>
    entry({ time: `2026-11-29T01:0${minute}:00Z`, ...given })
  const { since } = counted(
    at(0, { url: '/b' }),
    at(1, { url: '/a', status: 404 }),
    at(2, { url: '/b', status: 401 }),
    at(3, { url: '/b', status: 401 }),
  )
  expect(since).toMatchObject([
    {
      url: '/b',
      count: 2,
      first: '2026-11-29T01:02:00Z',
      last: '2026-11-29T01:03:00Z',
      lastGood: '2026-11-29T01:00:00Z',
    },
    { url: '/a', count: 1, lastGood: null },
  ])
})

test('hours are told in their order; an entry without a full time has none', () => {
  const { overTime } = counted(
    entry({ time: '2026-11-29T02:10:00Z', status: 403 }),
    entry({ time: '2026-11-29T01:10:00Z' }),
    entry({ time: '2026-11-29T01:50:00Z' }),
    entry({ time: null }),
    entry({ time: 'on 2026-11-29T03:00' }),
    entry({ time: '2026-11-29' }),
  )
  expect(overTime).toEqual([
    { hour: '2026-11-29T01:00Z', byStatus: { 204: 2 } },
    { hour: '2026-11-29T02:00Z', byStatus: { 403: 1 } },
  ])
})

test('a crawler fills neither the paths nor the hours', () => {
  const hour = (at: number) => new Date(Date.UTC(2000, 0, 1, at)).toISOString()
  const many = Array.from({ length: 9_100 }, (_, at) => entry({ url: `/${at}`, status: 404, time: hour(at) }))
  const { since, overTime, total } = counted(...many, entry({ url: '/1', status: 404, time: hour(1) }))
  expect([since.length, overTime.length, total]).toEqual([5_000, 9_000, 9_101])
  expect(since[0]).toMatchObject({ url: '/1', count: 2 })
  expect(overTime[1]?.byStatus).toEqual({ 404: 2 })
})

test('of so many good paths the later ones are not known to have been well', () => {
  const good = Array.from({ length: 5_001 }, (_, at) => entry({ url: `/${at}` }))
  const { since } = counted(...good, ...[0, 5_000].map((at) => entry({ url: `/${at}`, status: 500 })))
  expect(since.map(({ lastGood }) => lastGood === null)).toEqual([false, true])
})
