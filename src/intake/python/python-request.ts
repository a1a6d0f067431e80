import type { SyntaxNode } from '@lezer/common'
import { basicLogin } from '../basic-login.ts'
import type { CollectedRequest } from '../collections/collected.ts'
import { placeAt } from '../position.ts'
import { pairs, type Header, type SessionHeaders } from './session-headers.ts'
import { argumentsOf, jsonOf, nameOf, pythonValue, type Bindings, type PythonValue } from './values.ts'

const sends = /^([\w.]+)\.(get|post|put|patch|delete|head|options|request|Request|build_request)$/

interface Program {
  readonly text: string
  readonly bindings: Bindings
  /** What sessions send with every request, by their names. */
  readonly sessionHeaders: SessionHeaders
}

type Given = ReturnType<typeof argumentsOf>

/** Where a call takes what, if not by its name. */
const places = {
  /** `requests.get(url)`. */
  verb: { url: 0 },
  /** `requests.request(method, url)`, `requests.Request(method, url)`, `client.build_request(method, url)`. */
  general: { method: 0, url: 1 },
  /** urllib's `Request(url, data, headers)`. */
  urllib: { url: 0, data: 1, headers: 2 },
  /** http.client's `connection.request(method, url, body, headers)`. */
  connection: { method: 0, url: 1, data: 2, headers: 3 },
} as const satisfies Record<string, Readonly<Partial<Record<'method' | 'url' | 'data' | 'headers', number>>>>

/** A call that sends a request, and the client that it is a method of, where one was made. */
interface Sending {
  readonly kind: keyof typeof places
  readonly holder: string
  readonly verb: string
  readonly given: Given
  readonly client: (Given & { readonly name: string }) | null
  readonly value: (node: SyntaxNode | null | undefined) => PythonValue
}

/** The request of a call; null where it sends none, or none whose address can be read. */
export function requestOf(call: SyntaxNode, program: Program): CollectedRequest | null {
  const sending = sendingOf(call, program)
  const url = sending === null ? null : addressOf(sending, program)
  if (sending === null || url === null) return null
  const { value, given, kind } = sending
  const { keyword } = given
  const [json, dataNode] = [value(keyword.get('json')), argument(sending, 'data', 'data', 'content', 'body')]
  const data = value(dataNode)
  const headers = headersOf(sending, program)
  const login = loginOf(sending, program)
  const has = (wanted: string): boolean => headers.some(([key]) => key.toLowerCase() === wanted)
  const type = keyword.has('json')
    ? 'application/json'
    : keyword.has('files')
      ? 'multipart/form-data'
      : data instanceof Map || (kind === 'urllib' && dataNode !== undefined)
        ? 'application/x-www-form-urlencoded'
        : null
  return {
    url: withQuery(url, value(keyword.get('params'))),
    method: methodOf(sending) ?? (dataNode === undefined ? 'GET' : 'POST'),
    headers: [
      ...headers,
      ...(type === null || has('content-type') ? [] : [['Content-Type', type] as const]),
      ...(login === null || has('authorization') ? [] : [['Authorization', login] as const]),
      ...(keyword.has('cookies') ? [['Cookie', ''] as const] : []),
    ],
    body:
      jsonOf(json) ??
      (data instanceof Map
        ? new URLSearchParams(pairs(data)).toString()
        : typeof data === 'string'
          ? data
          : null),
    ...placeAt(program.text, call.from),
    name: null,
  }
}

function sendingOf(call: SyntaxNode, { text, bindings }: Program): Sending | null {
  const name = nameOf(call, text)
  const [, holder = '', verb = name] = sends.exec(name) ?? []
  if (verb === name && name !== 'Request') return null
  const maker = bindings.get(holder)
  const client =
    maker?.name === 'CallExpression' ? { name: nameOf(maker, text), ...argumentsOf(maker, text) } : null
  return {
    kind: kindOf(verb, holder, client?.name ?? ''),
    holder,
    verb,
    given: argumentsOf(call, text),
    client,
    value: (node) => pythonValue(node ?? null, text, bindings),
  }
}

function kindOf(verb: string, holder: string, client: string): Sending['kind'] {
  if (/HTTPS?Connection$/.test(client)) return 'connection'
  if (verb === 'request' || verb === 'build_request') return 'general'
  if (verb !== 'Request') return 'verb'
  return /^(?:requests|httpx)$/.test(holder) ? 'general' : 'urllib'
}

/** What a call was given by one of these names, or in its place. */
function argument(
  { kind, given }: Sending,
  what: 'method' | 'url' | 'data' | 'headers',
  ...names: readonly string[]
): SyntaxNode | undefined {
  const named = names.map((name) => given.keyword.get(name)).find((node) => node !== undefined)
  const place = (places[kind] as Partial<Record<typeof what, number>>)[what]
  return named ?? (place === undefined ? undefined : given.positional[place])
}

function addressOf(sending: Sending, { bindings }: Program): string | null {
  const { client, value, holder } = sending
  const address = value(argument(sending, 'url', 'url'))
  if (typeof address !== 'string') return null
  // A user of Locust asks the host that stands in its class.
  const host = holder === 'self.client' ? value(bindings.get('host')) : null
  const base = typeof host === 'string' && address.startsWith('/') ? host.replace(/\/$/, '') : ''
  const url = client === null ? base + address : ofClient(address, client, value)
  return /^https?:\/\/|^\{/.test(url) ? url : null
}

/** A path is one of the host or the base address that the client was made with. */
function ofClient(
  address: string,
  { name, keyword, positional }: NonNullable<Sending['client']>,
  value: Sending['value'],
): string {
  if (/HTTPS?Connection$/.test(name)) {
    const host = value(positional[0])
    const scheme = name.endsWith('HTTPConnection') ? 'http' : 'https'
    return typeof host === 'string' ? `${scheme}://${host}${address}` : address
  }
  const base = value(keyword.get('base_url') ?? (/aiohttp/.test(name) ? positional[0] : undefined))
  if (typeof base !== 'string' || /^\w+:/.test(address)) return address
  return `${base.replace(/\/$/, '')}/${address.replace(/^\//, '')}`
}

function methodOf(sending: Sending): string | null {
  if (sending.kind === 'verb') return sending.verb.toUpperCase()
  const method = sending.value(argument(sending, 'method', 'method'))
  return typeof method === 'string' ? method.toUpperCase() : null
}

function headersOf(sending: Sending, { sessionHeaders }: Program): readonly Header[] {
  const { holder, client, value } = sending
  return [
    ...(sessionHeaders.get(holder) ?? []),
    ...pairs(value(client?.keyword.get('headers'))),
    ...pairs(value(argument(sending, 'headers', 'headers'))),
  ]
}

function loginOf({ holder, given, client, value }: Sending, { bindings }: Program): string | null {
  const login = value(
    given.keyword.get('auth') ?? client?.keyword.get('auth') ?? bindings.get(`${holder}.auth`),
  )
  return login instanceof Map
    ? basicLogin(
        pairs(login)
          .map(([, part]) => part)
          .join(':'),
      )
    : null
}

function withQuery(url: string, params: PythonValue): string {
  const query = typeof params === 'string' ? params : new URLSearchParams(pairs(params)).toString()
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`
}
