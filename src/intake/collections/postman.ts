import { basicLogin } from '../basic-login.ts'
import type { CollectedRequest } from './collected.ts'
import { agreed, namedTexts } from './environments.ts'
import { fieldsOf, listOf, pairsOf, textOf, type Fields } from './fields.ts'
import { withQuery } from './plain-request.ts'
import { filledIn } from './variables.ts'

const deepest = 40

/** Whether a document is a collection of Postman, format 1 (`requests`), 2.0 or 2.1 (`info.schema`, `item`), or a dump of all. */
export function isPostman(document: Fields): boolean {
  return (
    Array.isArray(document['item']) ||
    (Array.isArray(document['requests']) && 'order' in document) ||
    (Array.isArray(document['collections']) && 'environments' in document)
  )
}

/** The requests of a collection with those of its folders; `auth` and `variable` come from the folders around them. */
export function readPostman(document: Fields): readonly CollectedRequest[] {
  const found: CollectedRequest[] = []
  const step = (holder: Fields, above: ReadonlyMap<string, string>, auth: Fields | null, depth: number) => {
    const variables = new Map([
      ...above,
      ...pairsOf(holder['variable'], 'key', 'value'),
      ...pairsOf(holder['variable'], 'id', 'value'),
    ])
    const own = fieldsOf(holder['auth']) ?? auth
    for (const item of listOf(holder['item'])) {
      if (item['item'] !== undefined && depth < deepest) step(item, variables, own, depth + 1)
      const request =
        typeof item['request'] === 'string' ? { url: item['request'] } : fieldsOf(item['request'])
      if (request !== null)
        found.push(requestOf(request, textOf(item['name']), variables, fieldsOf(request['auth']) ?? own))
    }
  }
  const environments = listOf(document['environments']).map(
    (one) => new Map(pairsOf(one['values'], 'key', 'value')),
  )
  const variables = agreed(environments)
  for (const collection of [document, ...listOf(document['collections'])]) {
    step(collection, variables, null, 0)
    for (const old of listOf(collection['requests'])) found.push(oldRequest(old, variables))
  }
  return found
}

function requestOf(
  request: Fields,
  name: string | null,
  variables: ReadonlyMap<string, string>,
  auth: Fields | null,
): CollectedRequest {
  const fill = (text: string) => filledIn(text, variables)
  const url = fill(urlOf(request['url']))
  const body = bodyOf(fieldsOf(request['body']))
  const headers = [...pairsOf(request['header'], 'key', 'value'), ...headersInText(request['header'])].map(
    ([key, value]) => [fill(key), fill(value)] as const,
  )
  const login = loginOf(auth, fill)
  const has = (wanted: string) => headers.some(([key]) => key.toLowerCase() === wanted)
  return {
    url: withQuery(withParameters(url, fieldsOf(request['url'])), login.query),
    method: textOf(request['method']) ?? 'GET',
    headers: [
      ...headers,
      ...login.headers.filter(([name]) => !has(name.toLowerCase())),
      ...(body.type === null || has('content-type') ? [] : [['Content-Type', body.type] as const]),
    ],
    body: body.text === null ? null : fill(body.text),
    line: 1,
    column: 1,
    name,
  }
}

/** 2.1 writes the parts of a URL; `raw` is what a person sees. */
function urlOf(url: unknown): string {
  if (typeof url === 'string') return url
  const parts = fieldsOf(url)
  const raw = textOf(parts?.['raw'])
  if (parts === null || (raw !== null && raw !== '')) return withoutOff(raw ?? '', parts)
  const joined = (value: unknown, by: string) =>
    Array.isArray(value)
      ? value.map((one: unknown) => textOf(fieldsOf(one)?.['value'] ?? one) ?? '').join(by)
      : (textOf(value) ?? '')
  const port = textOf(parts['port'])
  const query = pairsOf(parts['query'], 'key', 'value').map(([key, value]) => `${key}=${value}`)
  const protocol = textOf(parts['protocol'])
  return `${protocol === null ? '' : `${protocol}://`}${joined(parts['host'], '.')}${port === null ? '' : `:${port}`}/${joined(parts['path'], '/')}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** A parameter that is switched off stands in `raw` all the same. */
function withoutOff(raw: string, parts: Fields | null): string {
  const off = listOf(parts?.['query'])
    .filter((one) => one['disabled'] === true)
    .map((one) => `${textOf(one['key']) ?? ''}=${textOf(one['value']) ?? ''}`)
  const [before = '', query] = raw.split('?', 2)
  if (off.length === 0 || query === undefined) return raw
  const kept = query.split('&').filter((pair) => !off.includes(pair))
  return kept.length === 0 ? before : `${before}?${kept.join('&')}`
}

/** `:id` in the path, where the request gives its value. */
function withParameters(url: string, parts: Fields | null): string {
  return pairsOf(parts?.['variable'], 'key', 'value').reduce(
    (so, [key, value]) => (value === '' ? so : so.split(`/:${key}`).join(`/${encodeURIComponent(value)}`)),
    url,
  )
}

/** Format 1 and some exports keep the headers as lines of text. */
function headersInText(value: unknown): readonly (readonly [string, string])[] {
  const lines =
    typeof value === 'string'
      ? value.split('\n')
      : Array.isArray(value)
        ? value.filter((one) => typeof one === 'string')
        : []
  return lines.flatMap((line: string): (readonly [string, string])[] => {
    const at = line.indexOf(':')
    return at > 0 ? [[line.slice(0, at).trim(), line.slice(at + 1).trim()]] : []
  })
}

function bodyOf(body: Fields | null): { readonly type: string | null; readonly text: string | null } {
  const none = { type: null, text: null }
  if (body === null || body['disabled'] === true) return none
  switch (body['mode']) {
    case 'raw': {
      const language = textOf(fieldsOf(fieldsOf(body['options'])?.['raw'])?.['language'])
      const types: Readonly<Record<string, string>> = {
        json: 'application/json',
        xml: 'application/xml',
        html: 'text/html',
        javascript: 'application/javascript',
      }
      return { type: language === null ? null : (types[language] ?? null), text: textOf(body['raw']) }
    }
    case 'urlencoded':
      return {
        type: 'application/x-www-form-urlencoded',
        text: new URLSearchParams(
          pairsOf(body['urlencoded'], 'key', 'value').map(([key, value]): [string, string] => [key, value]),
        ).toString(),
      }
    case 'formdata':
      return { type: 'multipart/form-data', text: null }
    case 'graphql':
      return { type: 'application/json', text: JSON.stringify(body['graphql'] ?? null) }
    default:
      return none
  }
}

interface Login {
  readonly headers: readonly (readonly [string, string])[]
  readonly query: readonly (readonly [string, string])[]
}

function loginOf(auth: Fields | null, fill: (text: string) => string): Login {
  const type = textOf(auth?.['type'])
  if (auth === null || type === null) return { headers: [], query: [] }
  const holder = auth[type]
  const given = Array.isArray(holder) ? new Map(pairsOf(holder, 'key', 'value')) : namedTexts(holder)
  const entry = (name: string) => fill(given.get(name) ?? '')
  const header = (name: string, value: string): Login => ({ headers: [[name, value]], query: [] })
  switch (type) {
    case 'bearer':
      return header('Authorization', `Bearer ${entry('token')}`)
    case 'oauth2':
      return header('Authorization', `Bearer ${fill(given.get('accessToken') ?? 'unknown')}`)
    case 'basic':
      return header('Authorization', basicLogin(`${entry('username')}:${entry('password')}`))
    case 'apikey':
      return given.get('in') === 'query'
        ? { headers: [], query: [[entry('key'), entry('value')]] }
        : header(entry('key'), entry('value'))
    default:
      return { headers: [], query: [] }
  }
}

function oldRequest(old: Fields, variables: ReadonlyMap<string, string>): CollectedRequest {
  const fill = (text: string) => filledIn(text, variables)
  return {
    url: fill(textOf(old['url']) ?? ''),
    method: textOf(old['method']) ?? 'GET',
    headers: headersInText(old['headers']).map(([name, value]) => [name, fill(value)] as const),
    body: textOf(old['rawModeData']),
    line: 1,
    column: 1,
    name: textOf(old['name']),
  }
}
