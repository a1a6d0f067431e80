import type { FailingSince, LoggedPreflights } from '../imported.ts'
import type { LogEntry } from './log-entry.ts'
import { createTally } from './tally.ts'

/** Distinct paths kept; a crawler cannot fill the memory. */
const mostPaths = 5_000

/** Counts what the entries of a log say of preflights, within bounds. */
export function createCounts() {
  const byStatus = new Map<number, number>()
  const paths = new Map<string, FailingSince>()
  const good = new Map<string, string | null>()
  const hours = new Map<string, Map<number, number>>()
  const origins = createTally()
  const userAgents = createTally()
  const hosts = new Set<string>()
  let total = 0
  let read = 0

  const add = (entry: LogEntry): void => {
    read += 1
    if (entry.method !== 'OPTIONS') return
    total += 1
    byStatus.set(entry.status, (byStatus.get(entry.status) ?? 0) + 1)
    origins.add(entry.origin)
    userAgents.add(entry.userAgent)
    addHour(hours, entry)
    const { host } = entry
    if (host !== undefined && hosts.size < mostPaths) hosts.add(host)
    const place = `${host ?? ''} ${entry.url}`
    if (entry.status >= 200 && entry.status < 300) {
      if (good.size < mostPaths || good.has(place)) good.set(place, entry.time)
      return
    }
    const key = `${entry.status} ${place}`
    const known = paths.get(key)
    if (known !== undefined) paths.set(key, { ...known, count: known.count + 1, last: entry.time })
    else if (paths.size < mostPaths) {
      const { url, status, time } = entry
      const lastGood = good.get(place) ?? null
      paths.set(key, {
        url,
        ...(host === undefined ? {} : { host }),
        status,
        count: 1,
        first: time,
        last: time,
        lastGood,
      })
    }
  }
  const result = (lines: number, format: string): LoggedPreflights => {
    // One host needs no name before its paths.
    const named = (one: FailingSince) =>
      hosts.size > 1 && one.host !== undefined && one.url.startsWith('/')
        ? { ...one, url: `${one.host}${one.url}` }
        : one
    const since = [...paths.values()].toSorted((a, b) => b.count - a.count).map(named)
    return {
      lines,
      format,
      total,
      byStatus: Object.fromEntries([...byStatus].map(([status, count]) => [String(status), count])),
      failing: since.map(({ url, host, status, count }) => ({
        url,
        ...(host === undefined ? {} : { host }),
        status,
        count,
      })),
      since,
      overTime: [...hours].toSorted().map(([hour, statuses]) => ({
        hour,
        byStatus: Object.fromEntries([...statuses].map(([status, count]) => [String(status), count])),
      })),
      origins: origins.top(20),
      userAgents: userAgents.top(20),
    }
  }
  return { add, result, read: () => read }
}

/** At most a year of hours. */
const mostHours = 9_000

function addHour(hours: Map<string, Map<number, number>>, { time, status }: LogEntry): void {
  const hour = time === null || !/^\d{4}-\d\d-\d\dT\d\d/.test(time) ? null : `${time.slice(0, 13)}:00Z`
  if (hour === null || (!hours.has(hour) && hours.size >= mostHours)) return
  const statuses = hours.get(hour) ?? new Map<number, number>()
  hours.set(hour, statuses)
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
}
