import type { CallExpression, Node } from '@babel/types'
import { walk, type Source } from '../../source/ecmascript/parse.ts'
import { dottedName } from '../../source/ecmascript/names.ts'
import { staticValue } from '../../source/ecmascript/static-value.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { CalledRequest } from './called-request.ts'
import { staticUrl } from './static-url.ts'

/** What `axios.create` gives every call of the instance. */
export interface AxiosInstance {
  readonly config: StaticValue
}

const withoutBody = /^(get|delete|head|options)$/
const withBody = /^(post|put|patch)(form)?$/

/** The names that hold an axios instance in this file, `axios` itself among them. */
export function readAxiosInstances(source: Source): ReadonlyMap<string, AxiosInstance> {
  const instances = new Map<string, AxiosInstance>([['axios', { config: defaults(source) }]])
  walk(source.program, (node) => {
    const [name, value] =
      node.type === 'VariableDeclarator'
        ? [dottedName(node.id), node.init]
        : node.type === 'AssignmentExpression'
          ? [dottedName(node.left), node.right]
          : [null, null]
    if (name === null || value?.type !== 'CallExpression' || dottedName(value.callee) !== 'axios.create')
      return
    instances.set(name, { config: staticValue(value.arguments[0], source) })
  })
  return instances
}

/** `axios.defaults.baseURL = …` and the like, as a configuration. */
function defaults(source: Source): StaticValue {
  const entries = new Map<string, StaticValue>()
  const headers = new Map<string, StaticValue>()
  walk(source.program, (node) => {
    if (node.type !== 'AssignmentExpression') return
    const target = dottedName(node.left) ?? ''
    const name = /^axios\.defaults\.(baseURL|withCredentials)$/.exec(target)?.[1]
    const header = /^axios\.defaults\.headers\.common\.([\w-]+)$/.exec(target)?.[1]
    if (name !== undefined) entries.set(name, staticValue(node.right, source))
    if (header !== undefined) headers.set(header, staticValue(node.right, source))
  })
  if (headers.size > 0) entries.set('headers', { kind: 'object', entries: headers, whole: true })
  return { kind: 'object', entries, whole: true }
}

/** Reads `axios(…)`, `axios.get(…)`, `instance.post(…)`; null where the call is none of these. */
export function readAxiosCall(
  name: string,
  given: CallExpression['arguments'],
  source: Source,
  instances: ReadonlyMap<string, AxiosInstance>,
): CalledRequest | null {
  const direct = instances.get(name)
  const dot = name.lastIndexOf('.')
  const instance = direct ?? instances.get(name.slice(0, Math.max(dot, 0)))
  const verb = direct === undefined ? name.slice(dot + 1).toLowerCase() : 'request'
  if (instance === undefined) return null
  const value = (node: Node | undefined) => (node === undefined ? undefined : staticValue(node, source))
  const [first, second, third] = given
  if (withoutBody.test(verb)) return request(instance, verb, value(first), undefined, value(second))
  if (withBody.test(verb)) return request(instance, verb, value(first), value(second), value(third))
  if (verb !== 'request') return null
  const head = value(first)
  if (head?.kind !== 'object') return request(instance, null, head, undefined, value(second))
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
  const entry = (key: string) => field(config, key) ?? field(instance.config, key)
  const withCredentials = entry('withCredentials')
  const body = data ?? field(config, 'data')
  return {
    url: against(entry('baseURL'), url),
    method:
      verb === null
        ? upper(entry('method'))
        : { kind: 'known', value: verb.replace('form', '').toUpperCase() },
    headers: merged(field(instance.config, 'headers'), field(config, 'headers')),
    body,
    impliedType: verb?.endsWith('form') === true ? 'multipart/form-data' : impliedType(body),
    credentials: withCredentials?.kind === 'known' && withCredentials.value === true ? 'include' : null,
    referrer: null,
    mode: null,
  }
}

/** axios turns an object into JSON and says so in a header (transformRequest); what only runs is taken for one. */
function impliedType(body: StaticValue | undefined): string | null {
  return body !== undefined && /^(object|list|unknown)$/.test(body.kind) ? 'application/json' : null
}

function field(config: StaticValue | undefined, key: string): StaticValue | undefined {
  return config?.kind === 'object' ? config.entries.get(key) : undefined
}

function upper(method: StaticValue | undefined): StaticValue | undefined {
  const text = textOf(method)
  return text === null ? method : { kind: 'known', value: text.toUpperCase() }
}

function merged(first: StaticValue | undefined, second: StaticValue | undefined): StaticValue | undefined {
  if (first?.kind !== 'object' || second?.kind !== 'object') return second ?? first
  return { kind: 'object', entries: new Map([...first.entries, ...second.entries]), whole: true }
}

/** A relative URL is put after `baseURL` with one slash between, as axios does. */
function against(base: StaticValue | undefined, url: StaticValue): StaticValue {
  const { text } = staticUrl(url)
  if (base === undefined || (text !== null && /^([a-z][a-z\d+.-]*:)?\/\//i.test(text))) return url
  const from = staticUrl(base)
  if (from.text === null) return base
  const pieces = url.kind === 'pattern' ? url.pieces : url.kind === 'known' ? [String(url.value)] : null
  if (pieces === null) return url
  const [first, ...rest] = pieces
  const start = `${from.text.replace(/\/+$/, '')}/${typeof first === 'string' ? first.replace(/^\/+/, '') : ''}`
  const whole = typeof first === 'string' ? [start, ...rest] : [start, ...pieces]
  return whole.length === 1 ? { kind: 'known', value: start } : { kind: 'pattern', pieces: whole }
}
