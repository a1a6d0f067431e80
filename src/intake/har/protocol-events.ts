import { corsErrors } from '../../knowledge/model/cors-error.ts'
import { fieldsOf, listOf, textOf, type Fields } from '../collections/fields.ts'
import { jsonOrNull } from '../json-or-null.ts'
import { startedAt } from './started-at.ts'

/** One request on its way to one address; a redirect begins the next. */
interface Sent {
  readonly url: string
  readonly method: string
  readonly page: string | null
  readonly type: string
  readonly body: string | null
  readonly started: number
  sent: Fields
  came: Fields
  status: number
  error: string | null
}

/**
 * Events of the `Network` domain as people save them: a list, an event a line, the performance log of ChromeDriver with
 * each event in a text of its own, the lines of Playwright's `DEBUG=pw:protocol`. Null where a text holds none.
 */
export function protocolEventsAsHar(text: string): string | null {
  if (!/Network\.requestWillBeSent\b/.test(text)) return null
  const events = eventsIn(text)
  const requests = new Map<string, Sent[]>()
  for (const { method, params } of events) {
    const id = textOf(params['requestId']) ?? ''
    const last = requests.get(id)?.at(-1)
    if (method === 'Network.requestWillBeSent') {
      const redirect = fieldsOf(params['redirectResponse'])
      if (redirect !== null && last !== undefined) answered(last, redirect)
      const begun = beginning(params)
      if (begun !== null) requests.set(id, [...(requests.get(id) ?? []), begun])
    } else if (last === undefined) continue
    else if (method === 'Network.requestWillBeSentExtraInfo')
      last.sent = { ...last.sent, ...fieldsOf(params['headers']) }
    else if (method === 'Network.responseReceived') answered(last, fieldsOf(params['response']) ?? {})
    else if (method === 'Network.responseReceivedExtraInfo') {
      last.came = { ...last.came, ...fieldsOf(params['headers']) }
      last.status = Number(params['statusCode'] ?? last.status)
    } else if (method === 'Network.loadingFailed') {
      const named = fieldsOf(params['corsErrorStatus'])?.['corsError']
      const corsError = corsErrors.find((one) => one === named)
      last.error =
        corsError === undefined
          ? (textOf(params['errorText']) ?? 'net::ERR_FAILED')
          : `Cross-Origin Resource Sharing error: ${corsError}`
    }
  }
  const all = [...requests.values()].flat()
  if (all.length === 0) return null
  const pages = [...new Set(all.map(({ page }) => page))].filter((page) => page !== null)
  return JSON.stringify({
    log: {
      version: '1.2',
      creator: { name: 'DevTools protocol' },
      pages: pages.map((page) => ({ id: page, title: page })),
      entries: all.map(entryOf),
    },
  })
}

function beginning(params: Fields): Sent | null {
  const request = fieldsOf(params['request'])
  const url = textOf(request?.['url'])
  if (request === null || url === null) return null
  return {
    url,
    method: textOf(request['method']) ?? 'GET',
    page: textOf(params['documentURL']),
    type: (textOf(params['type']) ?? 'other').toLowerCase(),
    body: textOf(request['postData']),
    started: Number(params['wallTime'] ?? 0) * 1000,
    sent: fieldsOf(request['headers']) ?? {},
    came: {},
    status: 0,
    error: null,
  }
}

function answered(request: Sent, response: Fields): void {
  request.status = Number(response['status'] ?? request.status)
  request.came = { ...request.came, ...fieldsOf(response['headers']) }
}

function entryOf({ url, method, page, type, body, started, sent, came, status, error }: Sent): object {
  return {
    startedDateTime: startedAt(started),
    ...(page === null ? {} : { pageref: page }),
    _resourceType: type,
    request: { method, url, headers: pairs(sent), ...(body === null ? {} : { postData: { text: body } }) },
    response: { status, headers: pairs(came), ...(error === null ? {} : { _error: error }) },
  }
}

function pairs(headers: Fields): readonly object[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value: String(value) }))
}

interface Event {
  readonly method: string
  readonly params: Fields
}

function eventsIn(text: string): readonly Event[] {
  const whole = jsonOrNull(text)
  const values =
    whole === null ? text.split('\n').map((line) => jsonOrNull(line.slice(line.indexOf('{')))) : [whole]
  return values.flatMap((value) => eventOf(value, 0))
}

/** An event by itself, in a list, or in the `message` of ChromeDriver. */
function eventOf(value: unknown, depth: number): readonly Event[] {
  if (depth > 5) return []
  if (typeof value === 'string')
    return value.includes('Network.') ? eventOf(jsonOrNull(value), depth + 1) : []
  if (Array.isArray(value)) return listOf(value).flatMap((one) => eventOf(one, depth + 1))
  const fields = fieldsOf(value)
  if (fields === null) return []
  const [method, params] = [textOf(fields['method']), fieldsOf(fields['params'])]
  if (method !== null && params !== null) return [{ method, params }]
  return ['message', 'events', 'log', 'entries'].flatMap((key) => eventOf(fields[key], depth + 1))
}
