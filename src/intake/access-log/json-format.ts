import {
  hostNames,
  methodNames,
  requestLineNames,
  urlNames,
  statusNames,
  timeNames,
  originNames,
  userAgentNames,
} from './json-field-names.ts'
import { askedHost, countedAddress, type LogEntry, type LogFormat } from './log-entry.ts'
import { epochTime, isoTime } from './moment.ts'

type Fields = Readonly<Record<string, unknown>>

/** Requests that were announced and whose answer has not come yet; more are forgotten. */
const mostAnnounced = 10_000

/**
 * One object a line: pino, nginx and Caddy written as JSON, API Gateway's JSON, and whatever names its fields alike.
 * Fastify writes the request on one line and its status on another, with the same `reqId`: the two are put together.
 */
export function jsonLines(): LogFormat {
  const announced = new Map<string, LogEntry>()
  return {
    name: 'json',
    read: (line) => {
      const fields = parsed(line)
      if (fields === null) return null
      const holders = holdersOf(fields)
      const id = first(holders, ['reqId'])
      const status = first(holders, statusNames)
      const entry = entryOf(holders, Number(status ?? 0)) ?? (id === null ? undefined : announced.get(id))
      if (entry === undefined) return null
      if (status !== null && /^\d{3}$/.test(status)) {
        if (id !== null) announced.delete(id)
        return { ...entry, status: Number(status) }
      }
      if (id !== null && announced.size < mostAnnounced) announced.set(id, entry)
      return 'aside'
    },
    mayMatter: (line) => {
      if (line.includes('OPTIONS')) return true
      const id = announced.size === 0 ? undefined : /"reqId":"?([^",}]+)/.exec(line)?.[1]
      return id !== undefined && announced.has(id)
    },
  }
}

function entryOf(holders: readonly Fields[], status: number): LogEntry | undefined {
  const [, lineMethod, lineUrl] = /^([A-Z]+) (\S+)/.exec(first(holders, requestLineNames) ?? '') ?? []
  const method = first(holders, methodNames) ?? lineMethod
  const url = first(holders, urlNames) ?? lineUrl
  if (method === undefined || url === undefined) return undefined
  const time = momentIn(holders)
  return {
    method: method.toUpperCase(),
    url: countedAddress(url),
    ...askedHost(first(holders, hostNames)),
    status,
    time: time === null ? null : isoTime(epochTime(time)),
    origin: first(holders, originNames),
    userAgent: first(holders, userAgentNames),
  }
}

/** CloudFront writes date and time apart, both in UTC. */
function momentIn(holders: readonly Fields[]): string | null {
  const [time, date] = [first(holders, timeNames), first(holders, ['date'])]
  return time !== null && date !== null && /^\d\d:\d\d:\d\d$/.test(time) ? `${date}T${time}Z` : time
}

/** The last word of each name: a field on a line of its own stands inside what wraps it. */
const lastWords = (names: readonly string[]) =>
  new Set(names.map((name) => name.slice(name.lastIndexOf('.') + 1)))
const fieldKinds = [
  ['method', lastWords(methodNames)],
  ['url', lastWords(urlNames)],
  ['status', lastWords(statusNames)],
  ['time', lastWords(timeNames)],
] as const

/** The fields of a request on lines of their own: pino-pretty, an export of gcloud, whatever jq wrote. */
export function prettyJson(): LogFormat {
  const fields = new Map<string, string>()
  return {
    name: 'pretty JSON',
    mayMatter: (line) => fields.size > 0 && /^\s+"/.test(line),
    read: (line) => {
      if (/^\s{0,20}[[\]{}],?$/.test(line)) return fields.size > 0 || line.length < 3 ? 'aside' : null
      const [, name = '', value = ''] =
        /^\s+"?([\w@.()-]{1,60})"?: ?"?([^",]{0,8000}|[^"]{0,8000}(?="))"?,?$/.exec(line) ?? []
      const kind = fieldKinds.find(([, names]) => names.has(name))?.[0]
      if (kind === undefined) return null
      fields.set(kind, value)
      const [method, url, status] = [fields.get('method'), fields.get('url'), fields.get('status') ?? '']
      if (method === undefined || url === undefined || !/^\d{3}$/.test(status)) return 'aside'
      const time = fields.get('time')
      fields.clear()
      return {
        method: method.toUpperCase(),
        url: countedAddress(url),
        status: Number(status),
        time: time === undefined ? null : isoTime(epochTime(time)),
        origin: null,
        userAgent: null,
      }
    },
  }
}

/** The line that a JSON log carries as text: Docker's `log`, `message` of winston and its like, `textPayload`. */
export function carriedLine(line: string): { readonly line: string; readonly time: string | null } | null {
  const fields = parsed(line)
  if (fields === null) return null
  const holders = holdersOf(fields)
  const inner = first(holders, [
    'log',
    'message',
    'msg',
    'Message',
    'MESSAGE',
    '@message',
    'textPayload',
    'line',
    'body',
  ])
  const time = first(holders, timeNames)
  return inner === null ? null : { line: inner.trimEnd(), time: time === null ? null : epochTime(time) }
}

/** The objects of a list that stands on one line, as an export writes it; null where a line is none. */
export function listedLines(line: string): readonly string[] | null {
  if (!/^\[\s*\{/.test(line) || !line.endsWith('}]')) return null
  try {
    return (JSON.parse(line) as readonly unknown[]).map((one) => JSON.stringify(one))
  } catch {
    return null
  }
}

/** What some loggers wrap the fields of a request in. */
const wrappers = [
  'content',
  'attributes',
  'meta',
  'fields',
  'data',
  'jsonPayload',
  'message',
  'msg',
  'log',
  'properties',
  'proxy',
  'State',
]

function parsed(line: string): Fields | null {
  const at = line.indexOf('{')
  // Caddy's console form and others write words before the object.
  if (at < 0 || (at > 0 && !/[\t ]$/.test(line.slice(0, at))) || at > 300 || !line.endsWith('}')) return null
  try {
    const value: unknown = JSON.parse(line.slice(at))
    return typeof value === 'object' && value !== null ? (value as Fields) : null
  } catch {
    return null
  }
}

/** The object itself and what wraps the fields of a request in it, a wrapper inside another too (Datadog). */
function holdersOf(fields: Fields, depth = 2): readonly Fields[] {
  if (depth === 0) return [fields]
  const inner = wrappers.map((name) => opened(fields[name])).filter(isFields)
  return [fields, ...inner.flatMap((one) => holdersOf(one, depth - 1))]
}

/** The first of these paths that leads to text or a number; a list gives its first element (Caddy's headers). */
function first(holders: readonly Fields[], paths: readonly string[]): string | null {
  for (const holder of holders) {
    for (const path of paths) {
      const value = holder[path] ?? inside(holder, path)
      const single: unknown = Array.isArray(value) ? value[0] : value
      if (typeof single === 'string' && single !== '') return single
      if (typeof single === 'number') return String(single)
    }
  }
  return null
}

/** Azure writes the fields of a request as JSON in a text. */
function opened(value: unknown): unknown {
  return typeof value === 'string' && value.startsWith('{') ? parsed(value) : value
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function inside(fields: Fields, path: string): unknown {
  let value: unknown = fields
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Fields)[key]
    if (Array.isArray(value)) value = value[0]
  }
  return value
}
