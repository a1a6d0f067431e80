import type { HeaderList } from '../../knowledge/model/case.ts'
import { jsonOrNull } from '../json-or-null.ts'

/** What a block of copied headers says, request and response apart. */
export interface HeaderBlock {
  readonly method: string | null
  readonly url: string | null
  /** Nothing in the text names the scheme of `url`. */
  readonly isSchemeGuessed?: true
  readonly requestHeaders: HeaderList
  readonly status: number | null
  readonly responseHeaders: HeaderList
}

type Json = { readonly [key: string]: unknown }

/**
 * Firefox's "Copy All" of a header panel: JSON with a `Request Headers (…)` and a `Response Headers (…)` object, and
 * the address under the method's name. Null where the text is not that.
 */
export function headersOfJson(text: string): HeaderBlock | null {
  if (!/^\s*[{[]/.test(text)) return null
  if (!/"(Request|Response) Headers|"scheme"\s*:[\s\S]*"filename"/.test(text)) return answerOfJson(text)
  const parsed = jsonOrNull(text)
  if (parsed === null) return null
  const whole = Object.assign({}, ...[parsed].flat().filter(isObject)) as Json
  const part = (name: string): HeaderList => {
    const key = Object.keys(whole).find((other) => other.startsWith(name))
    const holder = key === undefined ? null : whole[key]
    const list = isObject(holder) ? holder['headers'] : null
    return (Array.isArray(list) ? list : []).flatMap((item: unknown) =>
      isObject(item) && typeof item['name'] === 'string' && typeof item['value'] === 'string'
        ? [[item['name'], item['value']] as const]
        : [],
    )
  }
  const method = Object.keys(whole).find((key) => /^[A-Z]{3,10}$/.test(key)) ?? null
  const address = method === null ? null : whole[method]
  const status = isObject(whole['status']) ? whole['status'] : whole
  const said = String(status['Status'] ?? status['status'] ?? status['statusCode'] ?? '')
  const code = Number(/^\d{3}/.exec(said)?.[0] ?? NaN)
  return {
    method,
    url: isObject(address) ? urlOf(address) : null,
    requestHeaders: part('Request Headers'),
    status: Number.isNaN(code) || code < 100 ? null : code,
    responseHeaders: part('Response Headers'),
  }
}

/** What script makes of the headers of a response: `Object.fromEntries(response.headers)` or `[...response.headers]`. */
function answerOfJson(text: string): HeaderBlock | null {
  if (text.length > 20_000 || !/"access-control-(?:allow|expose)-[\w-]{1,40}"/i.test(text)) return null
  const parsed = jsonOrNull(text)
  if (parsed === null) return null
  const pairs: readonly unknown[] = Array.isArray(parsed)
    ? parsed
    : isObject(parsed)
      ? Object.entries(parsed)
      : []
  const headers = pairs.flatMap((pair) => {
    const [name, value]: readonly unknown[] = Array.isArray(pair) ? pair : []
    return typeof name === 'string' && typeof value === 'string' && /^[\w-]{1,80}$/.test(name)
      ? [[name, value] as const]
      : []
  })
  if (headers.length < pairs.length) return null
  return { method: null, url: null, requestHeaders: [], status: null, responseHeaders: headers }
}

function urlOf(address: Json): string | null {
  const { scheme, host, filename, query } = address
  if (typeof scheme !== 'string' || typeof host !== 'string') return null
  const path = typeof filename === 'string' ? filename : '/'
  const pairs = isObject(query)
    ? Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])
    : []
  return `${scheme}://${host}${path}${pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : ''}`
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
