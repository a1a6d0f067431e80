import type { Node } from '@babel/types'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import { basicLogin } from '../basic-login.ts'
import type { Note } from '../copied-request.ts'
import { bodyKind, jsonFor } from './body-type.ts'
import {
  entryOf,
  headersOf,
  isTrue,
  known,
  untold,
  uploadNote,
  xhrKind,
  type CalledHeader,
  type CalledRequest,
} from './called-request.ts'
import type { AxiosInstance } from './axios-instances.ts'
import type { NamedCall, Program } from './program.ts'

const withoutBody = /^(get|delete|head|options)$/
const withBody = /^(post|put|patch)(form)?$/

/** Reads `axios(…)`, `axios.get(…)`, `instance.post(…)`; null where the call is none of these. */
export function readAxios(
  { name, node }: NamedCall,
  { value }: Program,
  instances: ReadonlyMap<string, AxiosInstance>,
): CalledRequest | null {
  const direct = instances.get(name)
  const dot = name.lastIndexOf('.')
  const instance = direct ?? instances.get(name.slice(0, Math.max(dot, 0)))
  const verb = direct === undefined ? name.slice(dot + 1).toLowerCase() : 'request'
  if (instance === undefined) return null
  const read = (one: Node | undefined) => (one === undefined ? undefined : value(one))
  const [first, second, third] = node.arguments
  if (withoutBody.test(verb)) return request(instance, verb, read(first), undefined, read(second))
  if (withBody.test(verb)) return request(instance, verb, read(first), read(second), read(third))
  if (verb !== 'request') return null
  const head = read(first)
  if (head?.kind !== 'object') return request(instance, null, head, undefined, read(second))
  return request(instance, null, head.entries.get('url'), head.entries.get('data'), head)
}

function request(
  instance: AxiosInstance,
  verb: string | null,
  url: StaticValue | undefined,
  data: StaticValue | undefined,
  config: StaticValue | undefined,
): CalledRequest | null {
  if (url === undefined) return null
  const entry = (key: string) => entryOf(config, key) ?? entryOf(instance.config, key)
  const body = data ?? entryOf(config, 'data')
  const method = verb === null ? upper(entry('method')) : known(verb.replace('form', '').toUpperCase())
  const kind = verb?.endsWith('form') === true ? 'form-data' : bodyKind(body)
  const notes: Note[] = []
  const headers = headersFor(instance, config, textOf(method) ?? 'GET', notes)
  if (entry('onUploadProgress') !== undefined) notes.push(uploadNote('onUploadProgress'))
  if (
    withBody.test(verb ?? '') &&
    (entryOf(data, 'headers') ?? entryOf(data, 'withCredentials')) !== undefined &&
    config === undefined
  )
    notes.push({
      message: `the second argument of ${verb} is the body: its headers and withCredentials are not sent as such`,
      part: 'headers',
    })
  if (kind === 'unknown' && body !== undefined)
    notes.push({
      message: `what the body is, only the running program knows: read as an object, which ${instance.client} sends as JSON`,
      part: 'body',
    })
  const login = entry('auth')
  const [user, password] = [textOf(entryOf(login, 'username')), textOf(entryOf(login, 'password'))]
  if (login !== undefined)
    headers.push(['Authorization', known(basicLogin(`${user ?? 'unknown'}:${password ?? ''}`))])
  if (isTrue(entry('withXSRFToken'))) headers.push(forgeryToken(entry, notes))
  return {
    client: instance.client,
    as: xhrKind(notes),
    url,
    base: entry('baseURL'),
    query: entry('params'),
    method,
    headers: typed(headers, kind === 'none', notes),
    body: kind === 'form-data' ? undefined : body,
    impliedType:
      verb?.endsWith('form') === true
        ? 'multipart/form-data'
        : kind === 'parameters'
          ? 'application/x-www-form-urlencoded;charset=utf-8'
          : (kind === 'text' || kind === 'blob') && /^(?:post|put|patch)$/i.test(textOf(method) ?? '')
            ? 'application/x-www-form-urlencoded'
            : jsonFor(kind),
    credentials: isTrue(entry('withCredentials')) ? 'include' : null,
    notes,
  }
}

/** The token against forged requests, out of a cookie that the page can read (lib/helpers/resolveConfig.js). */
function forgeryToken(entry: (key: string) => StaticValue | undefined, notes: Note[]): CalledHeader {
  const name = textOf(entry('xsrfHeaderName')) ?? 'X-XSRF-TOKEN'
  const cookie = textOf(entry('xsrfCookieName')) ?? 'XSRF-TOKEN'
  notes.push({
    message: `withXSRFToken adds ${name} where the page can read the cookie ${cookie}`,
    part: 'headers',
  })
  return [name, { kind: 'unknown', source: cookie }]
}

/** Those of the instance, its interceptors and the call; `headers.post` and its like by the method. */
function headersFor(
  instance: AxiosInstance,
  config: StaticValue | undefined,
  method: string,
  notes: Note[],
): CalledHeader[] {
  const given = [entryOf(instance.config, 'headers'), entryOf(config, 'headers')]
  const all = given.map(headersOf)
  notes.push(...untold(...given))
  const merged = new Map<string, CalledHeader>()
  const put = (name: string, value: StaticValue) => {
    const own = /^(get|post|put|patch|delete|head) (.*)$/.exec(name)
    if (own !== null && own[1] !== method.toLowerCase()) return
    const plain = own?.[2] ?? name
    if (/^(common|get|post|put|patch|delete|head)$/.test(name) && value.kind === 'object') {
      if (name === 'common' || name === method.toLowerCase())
        for (const [inner, set] of value.entries) put(inner, set)
    } else merged.set(plain.toLowerCase(), [plain, value])
  }
  for (const [name, value] of all.flatMap((list) => list ?? [])) put(name, value)
  for (const [name, value] of instance.intercepted) {
    if (!merged.has(name.toLowerCase()))
      notes.push({ message: `${name} is set by an interceptor`, part: 'headers' })
    put(name, value)
  }
  return [...merged.values()]
}

/** axios takes Content-Type off a request without a body (lib/helpers/resolveConfig.js, lib/adapters/xhr.js). */
function typed(headers: readonly CalledHeader[], hasNoBody: boolean, notes: Note[]): readonly CalledHeader[] {
  if (!hasNoBody || !headers.some(([name]) => name.toLowerCase() === 'content-type')) return headers
  notes.push({
    message: 'axios takes Content-Type off a request without a body: it was left out',
    part: 'headers',
  })
  return headers.filter(([name]) => name.toLowerCase() !== 'content-type')
}

function upper(method: StaticValue | undefined): StaticValue | undefined {
  const text = textOf(method)
  return text === null ? method : known(text.toUpperCase())
}
