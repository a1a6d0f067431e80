import type { Node } from '@babel/types'
import { dottedName, propertyName, withoutGlobalObject } from '../../source/ecmascript/names.ts'
import { walk } from '../../source/ecmascript/parse.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import { basicLogin } from '../basic-login.ts'
import type { Note } from '../copied-request.ts'
import { headersSetIn } from './added-headers.ts'
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
import type { NamedCall, Program } from './program.ts'

/** What `axios.create` and `defaults` give every call of an instance, and the headers that its interceptors add. */
interface AxiosInstance {
  readonly config: StaticValue
  readonly intercepted: readonly CalledHeader[]
  /** How it is named where a note tells of it. */
  readonly client: string
}

const withoutBody = /^(get|delete|head|options)$/
const withBody = /^(post|put|patch)(form)?$/

/** The names that hold an axios instance in this program, `axios` itself among them. */
export function axiosInstances(program: Program): ReadonlyMap<string, AxiosInstance> {
  const configs = new Map<string, StaticValue>()
  const aliases = new Map<string, string>()
  walk(program.source.program, (node) => {
    if (node.type === 'ImportDeclaration' && /^axios$/.test(node.source.value))
      for (const one of node.specifiers)
        if (one.type === 'ImportDefaultSpecifier') configs.set(one.local.name, none)
    const [written, value] =
      node.type === 'VariableDeclarator'
        ? [dottedName(node.id), node.init]
        : node.type === 'AssignmentExpression'
          ? [dottedName(node.left), node.right]
          : node.type === 'ClassProperty' && node.key.type === 'Identifier'
            ? [`this.${node.key.name}`, node.value]
            : [null, null]
    const name = written === null ? null : withoutGlobalObject(written, program.source)
    // `Vue.prototype.$http = axios`, which components call `this.$http`.
    if (name !== null && value?.type === 'Identifier' && configs.has(value.name))
      aliases.set(name.replace(/^.+\.(?:prototype|globalProperties)\./, 'this.'), value.name)
    if (name === null || value?.type !== 'CallExpression') return
    const callee = dottedName(value.callee) ?? ''
    if (callee === 'require' && program.moduleOf(name) === 'axios') configs.set(name, none)
    if (
      /^(?:axios|.*\$axios)\.create$/i.test(callee) ||
      (callee.endsWith('.create') && configs.has(callee.slice(0, -7)))
    )
      configs.set(name, program.value(value.arguments[0]))
  })
  // AngularJS takes the same configuration.
  for (const name of ['axios', '$axios', 'this.$axios', '$http', 'this.$http'])
    if (!configs.has(name)) configs.set(name, none)
  const instances = new Map(
    [...configs].map(([name, config]) => [
      name,
      {
        client: /\$http$/.test(name) ? '$http' : 'axios',
        config: withIntercepted(withDefaults(config, name, program), name, program),
        intercepted: interceptedBy(name, program),
      },
    ]),
  )
  for (const [alias, name] of aliases) {
    const instance = instances.get(name)
    if (instance !== undefined) instances.set(alias, instance)
  }
  return instances
}

const none: StaticValue = { kind: 'object', entries: new Map(), whole: true }

/** `axios.defaults.baseURL = …`, `axios.defaults.headers.common.X = …` and the like, over what `create` was given. */
function withDefaults(config: StaticValue, name: string, { changes, value }: Program): StaticValue {
  if (config.kind !== 'object') return config
  const entries = new Map(config.entries)
  for (const { key, value: set } of changes.set.get(`${name}.defaults`) ?? [])
    if (typeof key === 'string' && key !== 'headers') entries.set(key, value(set))
  const headers = new Map((headersOf(entries.get('headers')) ?? []).map(([header, set]) => [header, set]))
  for (const part of ['', '.common', '.post', '.put', '.patch'])
    for (const { key, value: set } of changes.set.get(`${name}.defaults.headers${part}`) ?? [])
      if (typeof key === 'string' && !/^(?:common|get|post|put|patch|delete|head)$/.test(key))
        headers.set(part === '' || part === '.common' ? key : `${part.slice(1)} ${key}`, value(set))
  if (headers.size > 0) entries.set('headers', { kind: 'object', entries: headers, whole: true })
  return { ...config, entries }
}

/** `config.withCredentials = …` and `config.baseURL = …` in the same functions. */
function withIntercepted(config: StaticValue, name: string, program: Program): StaticValue {
  if (config.kind !== 'object') return config
  const entries = new Map(config.entries)
  for (const body of interceptorsOf(name, program))
    walk(body, (node) => {
      if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return
      const key = propertyName(node.left)
      if (key === 'withCredentials' || key === 'baseURL') entries.set(key, program.value(node.right))
    })
  return { ...config, entries }
}

/** `config.headers.X = …` in a function that `interceptors.request.use` is given. */
function interceptedBy(name: string, program: Program): readonly CalledHeader[] {
  return interceptorsOf(name, program).flatMap((body) => headersSetIn(body, program))
}

function interceptorsOf(name: string, { changes, source }: Program): readonly Node[] {
  return (changes.called.get(`${name}.interceptors.request`) ?? []).flatMap(({ given: [first] }) => {
    const body = first?.type === 'Identifier' ? source.bindings.get(first.name) : first
    return body === undefined ? [] : [body]
  })
}

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
