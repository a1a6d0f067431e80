import type { Tally } from '../imported.ts'

/** One request as an access log tells it. */
export interface LogEntry {
  readonly method: string
  /** The path without its query, or origin and path where the log has the whole URL. */
  readonly url: string
  /** The host that was asked, where the line names it and `url` does not. */
  readonly host?: string
  readonly status: number
  /** ISO 8601 where the log's own form could be read, else as it stands; null where it has none. */
  readonly time: string | null
  readonly origin: string | null
  readonly userAgent: string | null
  /** A line of an error log: beside an access log it tells the same request once more. */
  readonly isError?: true
}

/** A format: whether a line is of it, and what it says. */
export interface LogFormat {
  readonly name: string
  /** Null where the line is not of this format; `aside` where it is, and tells of no response. */
  readonly read: (line: string) => LogEntry | 'aside' | null
  /** Whether a line may be about OPTIONS, or needed to read one that is; without it, whether it says OPTIONS. */
  readonly mayMatter?: (line: string) => boolean
  /** Preflights whose status has not come. */
  readonly pending?: () => number
  /** Why requests failed, in the software's own words. */
  readonly said?: () => readonly Tally[]
}

/**
 * An address as it is counted: without the port that its scheme has anyway, and without its query, which may carry
 * tokens and never decides about a preflight.
 */
export function countedAddress(url: string): string {
  const end = url.search(/[?#]/)
  return (end === -1 ? url : url.slice(0, end)).replace(
    /^(https:\/\/[^/]+):443(?=\/|$)|^(http:\/\/[^/]+):80(?=\/|$)/,
    '$1$2',
  )
}

/**
 * The host of a request as `host` of an entry, none where it is the name of a machine: what serves one host may run on
 * many.
 */
export function askedHost(text: string | null | undefined): Pick<LogEntry, 'host'> {
  const host = text?.toLowerCase().replace(/:(?:80|443)$/, '') ?? ''
  const isName = /^[a-z0-9][a-z0-9.-]{0,250}\.[a-z]{2,24}(?::\d{1,5})?$/.test(host)
  return isName && !/\.(?:internal|local|lan|localdomain|compute|svc|cluster|arpa)$/.test(host)
    ? { host }
    : {}
}

/** A field that logs leave out by a dash. */
export function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' || text === '-' ? null : text
}
