import type { FailingSince, ImportProblem, Imported, LoggedPreflights } from '../imported.ts'
import { nothingImported } from '../imported.ts'
import { excerpt } from '../position.ts'
import { customFormat } from './custom-format.ts'
import { jsonLines } from './json-format.ts'
import type { LogEntry, LogFormat } from './log-entry.ts'
import { createTally } from './tally.ts'
import { cloudFront, combined, loadBalancer, morganShort, requestLine } from './text-formats.ts'

/** Lines looked at to find out the format. */
const sample = 50
/** Distinct paths kept; a crawler cannot fill the memory. */
const mostPaths = 5_000

export interface LogReader {
  /** Lines without their ends; null for one that is too long. */
  readonly lines: (batch: readonly (string | null)[]) => void
  readonly end: () => Imported
}

/** Whether text looks like an access log: one of its first lines is of a known format. */
export function isAccessLog(text: string): boolean {
  const lines = text.split('\n', sample).map((line) => line.trimEnd())
  return detect(lines) !== null
}

function detect(lines: readonly string[]): LogFormat | null {
  const scored = [combined, jsonLines(), loadBalancer, cloudFront(), morganShort, requestLine].map(
    (format) => ({
      format,
      hits: lines.filter((line) => format.read(line) !== null).length,
    }),
  )
  const best = scored.toSorted((a, b) => b.hits - a.hits)[0]
  return best === undefined || best.hits === 0 ? null : best.format
}

/**
 * Reads an access log as it streams by and keeps what it says of OPTIONS: statuses, failing paths, since when, from
 * where. Memory does not grow with the log. `format` is an nginx `log_format` string; without it the format is found.
 */
export function createLogReader(format: string | null = null): LogReader {
  const given = format === null ? null : customFormat(format)
  const held: string[] = []
  const problems: ImportProblem[] = []
  const counts = createCounts()
  let chosen: LogFormat | null = given
  let count = 0

  const settle = (): void => {
    chosen = detect(held)
    if (chosen !== null) for (const line of held) counts.add(chosen.read(line))
  }
  return {
    lines: (batch) => {
      for (const line of batch) {
        count += 1
        if (line === null || line === '') continue
        if (chosen === null && held.length < sample) {
          held.push(line.trimEnd())
          if (held.length === sample) settle()
        } else if (chosen !== null && mayMatter(line, chosen)) counts.add(chosen.read(line.trimEnd()))
      }
    },
    end: () => {
      if (chosen === null && held.length > 0 && held.length < sample) settle()
      if (format !== null && given === null) {
        problems.push({
          line: 1,
          column: 1,
          message: `expected a log format with $status and $request (or $request_method and $request_uri), found ${excerpt(format)}`,
        })
      } else if (chosen === null) {
        problems.push({
          line: 1,
          column: 1,
          message: `expected an access log (combined, nginx, JSON lines, AWS ALB, CloudFront, morgan), found ${excerpt(held[0] ?? '')}`,
        })
      } else if (given !== null && counts.read() === 0 && count > 0) {
        problems.push({
          line: 1,
          column: 1,
          message: 'expected lines in the given format, found none with OPTIONS',
        })
      }
      const known = chosen !== null && (format === null || given !== null)
      return {
        ...nothingImported,
        kind: known ? 'access-log' : null,
        preflights: known && chosen !== null ? counts.result(count, chosen.name) : null,
        problems,
      }
    },
  }
}

/** The cheap question first: most lines of a log are about something else. */
function mayMatter(line: string, format: LogFormat): boolean {
  return format.mayMatter === undefined ? line.includes('OPTIONS') : format.mayMatter(line)
}

function createCounts() {
  const byStatus = new Map<number, number>()
  const paths = new Map<string, FailingSince & { lastGood: string | null }>()
  const good = new Map<string, string | null>()
  const hours = new Map<string, Map<number, number>>()
  const origins = createTally()
  const userAgents = createTally()
  let total = 0
  let read = 0

  const add = (entry: LogEntry | null): void => {
    if (entry === null) return
    read += 1
    if (entry.method !== 'OPTIONS') return
    total += 1
    byStatus.set(entry.status, (byStatus.get(entry.status) ?? 0) + 1)
    origins.add(entry.origin)
    userAgents.add(entry.userAgent)
    addHour(hours, entry)
    if (entry.status >= 200 && entry.status < 300) {
      if (good.size < mostPaths || good.has(entry.url)) good.set(entry.url, entry.time)
      return
    }
    const key = `${entry.status} ${entry.url}`
    const known = paths.get(key)
    if (known !== undefined) paths.set(key, { ...known, count: known.count + 1, last: entry.time })
    else if (paths.size < mostPaths) {
      const { url, status, time } = entry
      paths.set(key, { url, status, count: 1, first: time, last: time, lastGood: good.get(url) ?? null })
    }
  }
  const result = (lines: number, format: string): LoggedPreflights => {
    const since = [...paths.values()].toSorted((a, b) => b.count - a.count)
    return {
      lines,
      format,
      total,
      byStatus: Object.fromEntries([...byStatus].map(([status, count]) => [String(status), count])),
      failing: since.map(({ url, status, count }) => ({ url, status, count })),
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
