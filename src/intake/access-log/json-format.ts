import { isoTime, withoutQuery, type LogFormat } from './log-entry.ts'

type Fields = Readonly<Record<string, unknown>>

/** One object a line: pino, nginx and Caddy written as JSON, API Gateway's JSON, and whatever names its fields alike. */
export const jsonLines: LogFormat = {
  name: 'json',
  read: (line) => {
    const fields = parsed(line)
    if (fields === null) return null
    const [, lineMethod, lineUrl] =
      /^([A-Z]+) (\S+)/.exec(first(fields, ['request', 'requestLine']) ?? '') ?? []
    const method =
      first(fields, [
        'method',
        'req.method',
        'request.method',
        'request_method',
        'requestMethod',
        'httpMethod',
        'http.method',
        'http.request.method',
        'httpRequest.requestMethod',
        'verb',
      ]) ?? lineMethod
    const url =
      first(fields, [
        'url',
        'req.url',
        'request.url',
        'request.uri',
        'uri',
        'request_uri',
        'path',
        'requestPath',
        'resourcePath',
        'http.url',
        'url.path',
        'httpRequest.requestUrl',
        'RequestPath',
      ]) ?? lineUrl
    const status = first(fields, [
      'status',
      'statusCode',
      'status_code',
      'res.statusCode',
      'response.status',
      'resp.status',
      'responseStatus',
      'http.status_code',
      'http.response.status_code',
      'httpRequest.status',
      'DownstreamStatus',
    ])
    if (method === undefined || url === undefined || status === null || !/^\d{3}$/.test(status)) return null
    const time = first(fields, [
      'time',
      'timestamp',
      '@timestamp',
      'ts',
      'time_iso8601',
      'time_local',
      'requestTime',
      'date',
      'StartUTC',
    ])
    return {
      method: method.toUpperCase(),
      url: withoutQuery(url),
      status: Number(status),
      time: time === null ? null : timeOf(time),
      origin: first(fields, [
        'origin',
        'http_origin',
        'req.headers.origin',
        'request.headers.origin',
        'request.headers.Origin',
        'headers.origin',
      ]),
      userAgent: first(fields, [
        'userAgent',
        'user_agent',
        'http_user_agent',
        'req.headers.user-agent',
        'request.headers.User-Agent',
        'request.headers.user-agent',
        'headers.user-agent',
        'user_agent.original',
        'httpRequest.userAgent',
      ]),
    }
  },
}

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
  for (const path of paths) {
    const value = fields[path] ?? inside(fields, path)
    const single: unknown = Array.isArray(value) ? value[0] : value
    if (typeof single === 'string' && single !== '') return single
    if (typeof single === 'number') return String(single)
  }
  return null
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
