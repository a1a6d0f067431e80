import { basicLogin } from '../basic-login.ts'
import type { CollectedRequest } from './collected.ts'
import { fieldsOf, pairsOf, textOf, type Fields } from './fields.ts'
import { filledIn } from './variables.ts'

/** What a request takes from what it stands in. */
export interface Around {
  readonly variables: ReadonlyMap<string, string>
  readonly auth: Fields | null
  readonly headers: readonly (readonly [string, string])[]
}

export const nothingAround: Around = { variables: new Map(), auth: null, headers: [] }

/** The shape that most programs share but for the names. */
export function plainRequest(request: Fields, around: Around): CollectedRequest {
  // Hoppscotch writes <<name>>, Yaak ${[name]}, Insomnia {{ _.name }}.
  const fill = (text: string) =>
    filledIn(
      text.replace(/<<([\w.$-]{1,100})>>|\$\{\[\s*([\w.-]{1,100})\s*\]\}/g, '{{$1$2}}'),
      around.variables,
    )
  const body = fieldsOf(request['body'])
  const own = namesAndValues(request['headers'])
  const isOwn = (name: string) => own.some(([one]) => one.toLowerCase() === name.toLowerCase())
  const headers = [...around.headers.filter(([name]) => !isOwn(name)), ...own]
  const has = (wanted: string) => headers.some(([name]) => name.toLowerCase() === wanted)
  const parameters = [...namesAndValues(request['parameters']), ...namesAndValues(request['params'])]
  const login = loginOf(request, around.auth)
  const type = textOf(body?.['mimeType'] ?? body?.['contentType'])
  const url = withPath(textOf(request['url']) ?? '', namesAndValues(request['pathParameters']))
  return {
    url: withQuery(fill(url), [
      ...parameters.map(([name, value]) => [fill(name), fill(value)] as const),
      ...login.query.map(([name, value]) => [name, fill(value)] as const),
    ]),
    method: textOf(request['method']) ?? 'GET',
    headers: [
      ...headers.map(([name, value]) => [name, fill(value)] as const),
      ...login.headers(fill).filter(([name]) => !has(name.toLowerCase())),
      ...(type === null || has('content-type') ? [] : [['Content-Type', type] as const]),
    ],
    body: textOf(body?.['text'] ?? body?.['raw'] ?? body?.['body']),
    line: 1,
    column: 1,
    name: textOf(request['name']),
  }
}

function namesAndValues(value: unknown): readonly (readonly [string, string])[] {
  return [...pairsOf(value, 'name', 'value'), ...pairsOf(value, 'key', 'value')]
}

interface Login {
  readonly headers: (fill: (text: string) => string) => readonly (readonly [string, string])[]
  readonly query: readonly (readonly [string, string])[]
}

const noLogin: Login = { headers: () => [], query: [] }

function loginOf(request: Fields, above: Fields | null): Login {
  const own = fieldsOf(request['authentication']) ?? fieldsOf(request['auth'])
  const kind = textOf(own?.['authType'] ?? own?.['type'] ?? own?.['mode'])
  const isAbove = own === null || Object.keys(own).length === 0 || kind === 'inherit'
  const login = isAbove ? above : own
  if (login === null || login['disabled'] === true || login['authActive'] === false) return noLogin
  const inner = fieldsOf(login[textOf(login['mode']) ?? ''])
  const entry = (name: string) => textOf(inner?.[name] ?? login[name])
  const type = textOf(login['authType'] ?? login['type'] ?? login['mode'])
  const token = entry('token') ?? textOf(login['bearer'])
  const key = entry('key')
  if (type !== null && /^api-?key$/i.test(type) && key !== null && key !== '') {
    const value = entry('value') ?? ''
    const isQuery = /quer/i.test(entry('addTo') ?? entry('placement') ?? '')
    return isQuery
      ? { ...noLogin, query: [[key, value]] }
      : { headers: (fill) => [[key, fill(value)]], query: [] }
  }
  if (token !== null && token !== '')
    return { headers: (fill) => [['Authorization', `Bearer ${fill(token)}`]], query: [] }
  const user = entry('username')
  if (user === null || user === '') return noLogin
  return {
    headers: (fill) => [['Authorization', basicLogin(`${fill(user)}:${fill(entry('password') ?? '')}`)]],
    query: [],
  }
}

/** `/items/:id` with the value that the request gives `id`. */
export function withPath(url: string, values: readonly (readonly [string, string])[]): string {
  return values.reduce(
    (so, [name, value]) =>
      value === '' ? so : so.replace(new RegExp(`/:${escaped(name)}(?=[/?#]|$)`, 'g'), () => `/${value}`),
    url,
  )
}

function escaped(name: string): string {
  return name.replace(/[^\w]/g, String.raw`\$&`)
}

/** Parameters that stand beside the URL; some programs write them into it too. */
export function withQuery(url: string, pairs: readonly (readonly [string, string])[]): string {
  const [before = '', fragment] = url.split('#')
  const has = (name: string) => new RegExp(`[?&]${escaped(name)}(?:=|&|$)`).test(before)
  const added = pairs.filter(([name]) => !has(name)).map(([name, value]) => `${part(name)}=${part(value)}`)
  if (added.length === 0) return url
  const join = before.includes('?') ? (/[?&]$/.test(before) ? '' : '&') : '?'
  return `${before}${join}${added.join('&')}${fragment === undefined ? '' : `#${fragment}`}`
}

/** A placeholder stays one. */
function part(text: string): string {
  return text.includes('{{') ? text : encodeURIComponent(text)
}
