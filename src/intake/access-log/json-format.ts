import {
  methodNames,
  urlNames,
  statusNames,
  timeNames,
  originNames,
  userAgentNames,
} from './json-field-names.ts'
import { isoTime, withoutQuery, type LogEntry, type LogFormat } from './log-entry.ts'

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
      const id = first(fields, ['reqId'])
      const status = first(fields, statusNames)
      const entry = entryOf(fields, Number(status ?? 0)) ?? (id === null ? undefined : announced.get(id))
      if (entry === undefined) return null
      if (status !== null && /^\d{3}$/.test(status)) {
        if (id !== null) announced.delete(id)
        return { ...entry, status: Number(status) }
      }
      if (id !== null && announced.size < mostAnnounced) announced.set(id, entry)
      return null
    },
    mayMatter: (line) => {
      if (line.includes('OPTIONS')) return true
      const id = announced.size === 0 ? undefined : /"reqId":"?([^",}]+)/.exec(line)?.[1]
      return id !== undefined && announced.has(id)
    },
  }
}

function entryOf(fields: Fields, status: number): LogEntry | undefined {
  const [, lineMethod, lineUrl] =
    /^([A-Z]+) (\S+)/.exec(first(fields, ['request', 'requestLine', 'routeKey']) ?? '') ?? []
  const method = first(fields, methodNames) ?? lineMethod
  const url = first(fields, urlNames) ?? lineUrl
  if (method === undefined || url === undefined) return undefined
  const time = first(fields, timeNames)
  return {
    method: method.toUpperCase(),
    url: withoutQuery(url),
    status,
    time: time === null ? null : timeOf(time),
    origin: first(fields, originNames),
    userAgent: first(fields, userAgentNames),
  }
}

/** What some loggers wrap the fields of a request in. */
const wrappers = ['attributes', 'meta', 'fields', 'data', 'jsonPayload', 'message', 'msg', 'log']

function parsed(line: string): Fields | null {
  if (!line.startsWith('{')) return null
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Fields) : null
  } catch {
    return null
  }
}

/** The first of these paths that leads to text or a number; a list gives its first element (Caddy's headers). */
function first(fields: Fields, paths: readonly string[]): string | null {
  const inner = wrappers.map((name) => fields[name]).filter(isFields)
  for (const holder of [fields, ...inner]) {
    for (const path of paths) {
      const value = holder[path] ?? inside(holder, path)
      const single: unknown = Array.isArray(value) ? value[0] : value
      if (typeof single === 'string' && single !== '') return single
      if (typeof single === 'number') return String(single)
    }
  }
  return null
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function inside(fields: Fields, path: string): unknown {
  let value: unknown = fields
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Fields)[key]
  }
  return value
}

/** Epochs in seconds (Caddy) or milliseconds (pino), or a date in words. */
function timeOf(text: string): string {
  if (!/^\d+(\.\d+)?$/.test(text)) return isoTime(text)
  const number = Number(text)
  const time = new Date(number < 1e11 ? number * 1000 : number)
  return Number.isNaN(time.getTime()) ? text : time.toISOString()
}
