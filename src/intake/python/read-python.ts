import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/python'
import { basicLogin } from '../basic-login.ts'
import { importedFrom, type CollectedRequest } from '../collections/collected.ts'
import type { Imported } from '../imported.ts'
import { placeAt } from '../position.ts'
import { argumentsOf, pythonValue, type Bindings, type PythonValue } from './values.ts'

const verbs = 'get|post|put|patch|delete|head|options|request'

/** Whether a text is Python that sends a request with requests, httpx, aiohttp, urllib or http.client. */
export function isPython(text: string): boolean {
  const imports = /^[^\S\n]*(?:import|from)[^\S\n]+(?:requests|httpx|aiohttp|urllib3?|http\.client)\b/m.test(
    text,
  )
  const calls = new RegExp(
    String.raw`\b(?:requests|httpx)\.(?:${verbs}|Request|Session|Client|AsyncClient)\s*\(|\burllib\.request\.\w+\(|\baiohttp\.ClientSession\(|\bhttp\.client\.HTTPS?Connection\(`,
  ).test(text)
  return calls || (imports && new RegExp(String.raw`\.(?:${verbs})\(`).test(text))
}

/** Reads the calls of Python's HTTP clients out of the syntax tree; nothing is run. */
export function readPython(text: string): Imported {
  const tree = parser.parse(text)
  const bindings = new Map<string, SyntaxNode>()
  const twice = new Set<string>()
  const calls: SyntaxNode[] = []
  tree.iterate({
    enter: ({ node, name }) => {
      if (name === 'AssignStatement' && node.firstChild !== null && node.lastChild !== null) {
        const target = text.slice(node.firstChild.from, node.firstChild.to)
        if (bindings.has(target)) twice.add(target)
        bindings.set(target, node.lastChild)
      } else if (name === 'WithStatement') {
        // `with requests.Session() as session`
        const [made, as] = [node.getChild('CallExpression'), node.getChildren('VariableName').at(-1)]
        if (made !== null && as !== undefined) bindings.set(text.slice(as.from, as.to), made)
      } else if (name === 'CallExpression') calls.push(node)
    },
  })
  for (const name of twice) bindings.delete(name)
  const shared = sharedHeaders(text, calls, bindings)
  const requests = calls.flatMap((call) => requestOf(call, text, bindings, shared) ?? [])
  return importedFrom(requests, 'the Python call')
}

/** `session.headers.update({…})`, by the name of the session. */
function sharedHeaders(
  text: string,
  calls: readonly SyntaxNode[],
  bindings: Bindings,
): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const shared = new Map<string, readonly (readonly [string, string])[]>()
  for (const call of calls) {
    const holder = /^(\w+)\.headers\.update$/.exec(nameOf(call, text))?.[1]
    if (holder === undefined) continue
    const given = pythonValue(argumentsOf(call, text).positional[0] ?? null, text, bindings)
    shared.set(holder, [...(shared.get(holder) ?? []), ...pairs(given)])
  }
  return shared
}

function nameOf(call: SyntaxNode, text: string): string {
  return text.slice(call.firstChild?.from ?? 0, call.firstChild?.to ?? 0)
}

function requestOf(
  call: SyntaxNode,
  text: string,
  bindings: Bindings,
  shared: ReadonlyMap<string, readonly (readonly [string, string])[]>,
): CollectedRequest | null {
  const name = nameOf(call, text)
  const [, holder = '', verb] =
    new RegExp(String.raw`^([\w.]+)\.(${verbs}|Request|build_request)$`).exec(name) ?? []
  if (verb === undefined && name !== 'Request') return null
  const { positional, keyword } = argumentsOf(call, text)
  const value = (node: SyntaxNode | null | undefined) => pythonValue(node ?? null, text, bindings)
  const maker = bindings.get(holder)
  const client =
    maker?.name === 'CallExpression' ? { name: nameOf(maker, text), ...argumentsOf(maker, text) } : null
  // `requests.Request(method, url)` and httpx’s; urllib’s begins with the URL.
  const isPrepared = verb === 'build_request' || (verb === 'Request' && /^(?:requests|httpx)$/.test(holder))
  const isRequest = !isPrepared && (verb === undefined || verb === 'Request')
  const isConnection = client !== null && /HTTPS?Connection$/.test(client.name)
  const isGeneral = verb === 'request' || isPrepared
  const given = (place: number, key: string) => keyword.get(key) ?? positional[place]
  const address = value(given(isGeneral ? 1 : 0, 'url'))
  const base =
    client === null
      ? null
      : value(
          client.keyword.get('base_url') ?? (/aiohttp/.test(client.name) ? client.positional[0] : undefined),
        )
  const host = isConnection ? value(client.positional[0]) : null
  if (typeof address !== 'string') return null
  const scheme = client !== null && client.name.endsWith('HTTPConnection') ? 'http' : 'https'
  const url =
    typeof host === 'string'
      ? `${scheme}://${host}${address}`
      : typeof base === 'string' && !/^\w+:/.test(address)
        ? `${base.replace(/\/$/, '')}/${address.replace(/^\//, '')}`
        : address
  if (!/^https?:\/\/|^\{/.test(url)) return null
  const json = value(keyword.get('json'))
  const data = value(
    keyword.get('data') ??
      keyword.get('content') ??
      (isConnection ? (keyword.get('body') ?? positional[2]) : isRequest ? positional[1] : undefined),
  )
  const hasData = keyword.has('data') || keyword.has('content') || (isRequest && positional.length > 1)
  const method = isGeneral
    ? value(positional[0] ?? keyword.get('method'))
    : isRequest
      ? value(keyword.get('method'))
      : (verb ?? '').toUpperCase()
  const headers = [
    ...(shared.get(holder) ?? []),
    ...pairs(value(bindings.get(`${holder}.headers`))),
    ...[...bindings].flatMap(([target, set]) => {
      const name = target.startsWith(`${holder}.headers[`) ? /\["([^"]+)"\]|\['([^']+)'\]/.exec(target) : null
      return name === null ? [] : pairs(new Map([[name[1] ?? name[2] ?? '', value(set)]]))
    }),
    ...pairs(client === null ? null : value(client.keyword.get('headers'))),
    ...pairs(
      value(keyword.get('headers') ?? (isConnection ? positional[3] : isRequest ? positional[2] : undefined)),
    ),
  ]
  const has = (wanted: string) => headers.some(([key]) => key.toLowerCase() === wanted)
  const type = keyword.has('json')
    ? 'application/json'
    : keyword.has('files')
      ? 'multipart/form-data'
      : data instanceof Map || (isRequest && hasData)
        ? 'application/x-www-form-urlencoded'
        : null
  const login = value(keyword.get('auth') ?? client?.keyword.get('auth') ?? bindings.get(`${holder}.auth`))
  return {
    url: withQuery(url, value(keyword.get('params'))),
    method: typeof method === 'string' ? method.toUpperCase() : hasData ? 'POST' : 'GET',
    headers: [
      ...headers,
      ...(type === null || has('content-type') ? [] : [['Content-Type', type] as const]),
      ...(login instanceof Map && !has('authorization')
        ? [
            [
              'Authorization',
              basicLogin(
                [...(login as ReadonlyMap<string, PythonValue>).values()]
                  .map((one) => (typeof one === 'string' ? one : 'unknown'))
                  .join(':'),
              ),
            ] as const,
          ]
        : []),
      ...(keyword.has('cookies') ? [['Cookie', ''] as const] : []),
    ],
    body: typeof json === 'string' ? json : typeof data === 'string' ? data : null,
    ...placeAt(text, call.from),
    name: null,
  }
}

function pairs(value: PythonValue): readonly (readonly [string, string])[] {
  if (!(value instanceof Map)) return []
  return [...(value as ReadonlyMap<string, PythonValue>)].map(
    ([name, one]) => [name, typeof one === 'string' ? one : 'unknown'] as const,
  )
}

function withQuery(url: string, params: PythonValue): string {
  if (typeof params === 'string' && params !== '') return `${url}${url.includes('?') ? '&' : '?'}${params}`
  const query = new URLSearchParams(
    pairs(params).map(([name, value]): [string, string] => [name, value]),
  ).toString()
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`
}
