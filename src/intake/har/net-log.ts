import { fieldsOf, listOf, textOf, type Fields } from '../collections/fields.ts'
import { jsonOrNull } from '../json-or-null.ts'
import { startedAt } from './started-at.ts'

/** What one source of a NetLog did: a request on the wire, or the check of CORS before it. */
interface Source {
  url: string | null
  method: string
  page: string | null
  sent: readonly string[]
  came: readonly string[]
  isChecked: boolean
  error: string | null
  time: number
}

/** Whether a text is what `chrome://net-export` saves. */
export function isNetLog(text: string): boolean {
  return /^\s*\{\s*"constants"\s*:/.test(text) && /"logEventTypes"\s*:/.test(text)
}

/**
 * A NetLog as the HAR that it makes: its requests with headers and responses, and those that CORS kept from being sent
 * (Chromium's services/network/cors/cors_url_loader.cc).
 */
export function netLogAsHar(text: string): string {
  const { types, events } = partsOf(text)
  const sources = new Map<number, Source>()
  for (const event of events) {
    const id = Number(fieldsOf(event['source'])?.['id'])
    const params = fieldsOf(event['params']) ?? {}
    const type = types.get(Number(event['type'])) ?? ''
    const source = sources.get(id) ?? {
      url: null,
      method: 'GET',
      page: null,
      sent: [],
      came: [],
      isChecked: false,
      error: null,
      time: Number(event['time'] ?? 0),
    }
    if (!take(source, type, params)) continue
    sources.set(id, source)
  }
  const all = [...sources.values()].filter(({ url }) => url !== null && /^https?:/.test(url))
  const onWire = all.filter(({ isChecked }) => !isChecked)
  // A request that went out has a source of its own beside that of its check.
  const kept = all.filter(({ isChecked, error }) => isChecked && error !== null)
  const pages = new Map(onWire.flatMap(({ url, page }) => (page === null ? [] : [[url, page] as const])))
  const entries = [
    ...onWire,
    ...kept.map((one) => ({ ...one, page: one.page ?? pages.get(one.url) ?? null })),
  ]
  return JSON.stringify({
    log: { version: '1.2', creator: { name: 'NetLog' }, entries: entries.map(entryOf) },
  })
}

/** Whether an event tells something of a request. */
function take(source: Source, type: string, params: Fields): boolean {
  const headers = params['headers']
  switch (type) {
    case 'CORS_REQUEST':
    case 'URL_REQUEST_START_JOB':
      source.url ??= textOf(params['url'])
      source.method = textOf(params['method']) ?? source.method
      source.page ??= originOf(params['initiator'])
      source.isChecked ||= type === 'CORS_REQUEST'
      if (typeof headers === 'string') source.sent = headers.split(/\r?\n/)
      return true
    case 'HTTP_TRANSACTION_SEND_REQUEST_HEADERS':
    case 'HTTP_TRANSACTION_HTTP2_SEND_REQUEST_HEADERS':
    case 'HTTP_TRANSACTION_QUIC_SEND_REQUEST_HEADERS':
      source.sent = textsIn(headers)
      return true
    case 'HTTP_TRANSACTION_READ_RESPONSE_HEADERS':
      source.came = textsIn(headers)
      return true
    case 'CORS_PREFLIGHT_ERROR':
      source.error = `net::${textOf(params['error']) ?? 'ERR_FAILED'}`
      return true
    default:
      return false
  }
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function originOf(initiator: unknown): string | null {
  return typeof initiator === 'string' && /^https?:\/\//.test(initiator) ? initiator : null
}

function entryOf({ url, method, page, sent, came, error, time }: Source): object {
  const headers = pairs(sent)
  const hasOrigin = headers.some(({ name }) => name.toLowerCase() === 'origin')
  const isOfScript = error !== null && page !== null && !hasOrigin
  const status = /^HTTP\/[\d.]{1,4} (\d{3})/.exec(came[0] ?? '')?.[1]
  return {
    startedDateTime: startedAt(time),
    request: { method, url, headers: isOfScript ? [...headers, { name: 'Origin', value: page }] : headers },
    response: {
      status: Number(status ?? 0),
      headers: pairs(came),
      ...(error === null ? {} : { _error: error }),
    },
  }
}

function pairs(lines: readonly string[]): readonly { readonly name: string; readonly value: string }[] {
  return lines.flatMap((line) => {
    const [, name, value = ''] = /^([A-Za-z][\w-]{0,80}): ?(.*)$/.exec(line) ?? []
    return name === undefined ? [] : [{ name, value }]
  })
}

/** The names of the types, and the events, one a line: the end of a file that is still written is missing. */
function partsOf(text: string): {
  readonly types: ReadonlyMap<number, string>
  readonly events: readonly Fields[]
} {
  const whole = fieldsOf(jsonOrNull(text))
  const names = fieldsOf(fieldsOf(whole?.['constants'])?.['logEventTypes']) ?? namesIn(text)
  const types = new Map(Object.entries(names).map(([name, id]) => [Number(id), name]))
  const values: readonly unknown[] =
    whole === null
      ? text
          .split('\n')
          .map((line) => jsonOrNull(line.replace(/^\s*"events"\s*:\s*\[/, '').replace(/,\s*$/, '')))
      : listOf(whole['events'])
  return { types, events: values.map(fieldsOf).filter((value) => value !== null) }
}

function namesIn(text: string): Fields {
  const inside = /"logEventTypes"\s*:\s*(\{[^{}]{0,200000}\})/.exec(text)?.[1]
  return fieldsOf(inside === undefined ? null : jsonOrNull(inside)) ?? {}
}
