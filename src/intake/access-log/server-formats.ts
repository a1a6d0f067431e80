import {
  hostNames,
  methodNames,
  statusNames,
  timeNames,
  urlNames,
  userAgentNames,
} from './json-field-names.ts'
import { askedHost, orNull, countedAddress, type LogEntry, type LogFormat } from './log-entry.ts'
import { epochTime, isoTime } from './moment.ts'

const methods = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS'

function entry(method: string, url: string, status: string): LogEntry {
  return {
    method,
    url: countedAddress(url),
    status: Math.max(Number(status), 0),
    time: null,
    origin: null,
    userAgent: null,
  }
}

/** HAProxy's HTTP log (configuration manual 8.2.3), with or without syslog's words before it; -1 is no status. */
const haproxyLine =
  /\[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d(?:\.\d{1,9})?\] \S{1,200} \S{1,200} [\d/+-]{5,80} (\d{3}|-1) \+?\d{1,20} \S{1,200} \S{1,200} \S{4} [\d/+-]{5,60} \d{1,10}\/\d{1,10} (?:\{[^}]{0,2000}\} ){0,2}"([A-Z]{3,10}) (\S{1,8000})/

export const haproxy: LogFormat = {
  name: 'haproxy',
  read: (line) => {
    const [whole, status = '0', method = '', url = ''] = haproxyLine.exec(line) ?? []
    return whole === undefined ? null : entry(method, url, status)
  },
}

/** `key=value` pairs: Heroku's router, lograge, Go's slog, tracing of Rust, and whatever names its fields alike. */
export const logfmt: LogFormat = {
  name: 'logfmt',
  read: (line) => {
    if (!/(?:method|verb)="?[A-Za-z]/.test(line)) return null
    const pairs = pairsOf(line)
    const first = (names: readonly string[]) =>
      orNull(names.map((name) => pairs.get(name)).find((value) => value !== undefined))
    const [method, url, status] = [first(methodNames), first(urlNames), first(statusNames)]
    if (method === null || url === null || status === null || !/^\d{3}$/.test(status)) return null
    const time = first(timeNames)
    return {
      ...entry(method.toUpperCase(), url, status),
      time: time === null ? null : isoTime(epochTime(time)),
      ...askedHost(first(hostNames)),
      userAgent: first([...userAgentNames, 'ua', 'agent']),
    }
  },
}

/** The pairs of a line, the first of a name. */
function pairsOf(line: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  for (const [, name = '', quoted, plain] of line
    .slice(0, 64_000)
    .matchAll(/(?<![\w.@-])([\w.@-]{1,100})=(?:"([^"]{0,8000})"|([^\s",}]{1,8000}))/g))
    if (!pairs.has(name)) pairs.set(name, quoted ?? plain ?? '')
  return pairs
}

/** Cells between bars: gin, Fiber, Iris, Negroni. The status is a cell of its own, the method stands before the path. */
export const barred: LogFormat = {
  name: 'bars',
  read: (line) => {
    const cells = line.split('|', 12).map((cell) => cell.trim())
    if (cells.length < 4) return null
    const status = cells.find((cell) => /^\d{3}$/.test(cell))
    const at = cells.findIndex((cell) => new RegExp(String.raw`^(?:${methods})(?:\s|$)`).test(cell))
    const [method = '', path] = (cells[at] ?? '').split(/\s+/)
    const url = (path ?? cells[at + 1])?.replace(/^"|"$/g, '')
    if (status === undefined || at < 0 || url === undefined || !/^\/|^https?:/.test(url)) return null
    return entry(method, url, status)
  },
}

/** ASP.NET Core's hosting diagnostics and Serilog's request logging: one line with all of it. */
export const aspNet: LogFormat = {
  name: 'aspnet',
  read: (line) => {
    const finished = new RegExp(
      String.raw`Request finished HTTP\/[\d.]+ (${methods}) (\S{1,8000}) (?:\S{1,200} ){0,3}?- (\d{3})\b`,
    ).exec(line)
    const responded =
      finished ?? new RegExp(String.raw`HTTP (${methods}) (\S{1,8000}) responded (\d{3})\b`).exec(line)
    if (responded === null && /^(?:info|dbug|warn|fail|trce): Microsoft\.AspNetCore\./.test(line))
      return 'aside'
    return responded === null ? null : entry(responded[1] ?? '', responded[2] ?? '', responded[3] ?? '0')
  },
}

/** `OPTIONS /path 405 in 12ms`: Next, koa-logger and hono's logger, morgan's short ones, and loggers of one's own. */
const shortLine = new RegExp(
  String.raw`^\s{0,8}(?:-->\s+)?(${methods}) (\/\S{0,8000}|https?:\/\/\S{1,8000}(?= \d{3} (?:in )?[\d.])) (?:HTTP\/[\d.]+ )?(\d{3})(?= |$)(?: (?:in )?[\d.]+ ?(?:m|\u00b5|n)?s\b.*| - .*|.{0,60})?$`,
)

export const short: LogFormat = {
  name: 'short',
  read: (line) => {
    const [whole, method = '', url = '', status = '0'] = shortLine.exec(line) ?? []
    if (whole === undefined && /^\s{0,8}<-- [A-Z]{3,7} \//.test(line)) return 'aside'
    return whole === undefined ? null : entry(method, url, status)
  },
}

/** Lines of one framework or platform each, which put status, method and address in an order of their own. */
const frameworkLines: readonly RegExp[] = [
  // chi
  String.raw`"(?<method>${methods}) (?<url>\S{1,8000}) HTTP\/[\d.]+" from \S{1,200} - (?<status>\d{3})\b`,
  // Render
  String.raw`^\[(?<method>${methods})\](?<status>\d{3}) (?<url>\S{1,8000}) clientIP=`,
  // PHP's built-in server and Laravel's
  String.raw`^\[[^\]]{10,40}\] \S{1,200} \[(?<status>\d{3})\]: (?<method>${methods}) (?<url>\S{1,8000})`,
  // Ktor's CallLogging
  String.raw`(?:^| )(?<status>\d{3}) [A-Z][A-Za-z' -]{1,60}: (?<method>${methods}) - (?<url>\S{1,8000})(?: in |$)`,
  // Symfony's local server
  String.raw`\bSERVER (?<method>${methods}) {1,8}\((?<status>\d{3})\) (?<url>\S{1,8000})`,
  // gcloud run services logs read
  String.raw`^\S{1,40} \S{1,40} (?<method>${methods}) (?<status>\d{3}) (?<url>https?:\/\/\S{1,8000})$`,
  // llama.cpp, and whoever ends a line with address and status
  String.raw`[\s:](?<method>${methods}) (?<url>\/\S{0,8000}) [\da-f.:]{3,45} (?<status>\d{3})$`,
].map((pattern) => new RegExp(pattern))

export const framework: LogFormat = {
  name: 'framework',
  read: (line) => {
    for (const pattern of frameworkLines) {
      const { method = '', url = '', status = '0' } = pattern.exec(line)?.groups ?? {}
      if (method !== '') return entry(method, url, status)
    }
    return null
  },
}

/** A preflight in a form that nobody knows: the method before the path, and one number alone that can be a status. */
export const unknownForm: LogFormat = {
  name: 'unknown form',
  read: (line) => {
    const at = /\bOPTIONS\b(?:["':, ]{1,4}|\s-\s)(https?:\/\/[^\s"',]{1,8000}|\/[^\s"',]{0,8000})/.exec(
      line.slice(0, 16_384),
    )
    const before =
      /\bOPTIONS\s{1,8}\(?([1-5]\d\d)\)?\s{1,8}(?:[\w.-]{1,200}\s{1,8})?(https?:\/\/\S{1,8000}|\/\S{0,8000})/.exec(
        line.slice(0, 16_384),
      )
    if (before !== null) return entry('OPTIONS', before[2] ?? '', before[1] ?? '0')
    if (at === null) return null
    const status = statusIn(line.slice(at.index + at[0].length)) ?? statusIn(line.slice(0, at.index))
    return status === null ? null : entry('OPTIONS', at[1] ?? '', status)
  },
}

/** The first number of three digits that stands alone and is no time and no size. */
function statusIn(text: string): string | null {
  return (
    /(?:^|[\s|"'[(=:/])([1-5]\d\d)(?=$|[\s|"'\]),;])(?! ?(?:ms|µs|s|b|bytes)\b)/.exec(
      text.slice(0, 4000),
    )?.[1] ?? null
  )
}
