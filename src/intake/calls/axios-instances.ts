import type { Node } from '@babel/types'
import { dottedName, propertyName, withoutGlobalObject } from '../../source/ecmascript/names.ts'
import { walk } from '../../source/ecmascript/parse.ts'
import type { StaticValue } from '../../source/ecmascript/value.ts'
import { headersSetIn } from './added-headers.ts'
import { headersOf, type CalledHeader } from './called-request.ts'
import type { Program } from './program.ts'

/** What `axios.create` and `defaults` give every call of an instance, and the headers that its interceptors add. */
export interface AxiosInstance {
  readonly config: StaticValue
  readonly intercepted: readonly CalledHeader[]
  /** How it is named where a note tells of it. */
  readonly client: string
}

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

/** More than that no request carries, and each call has them all. */
const mostHeaders = 200

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
      if (
        headers.size < mostHeaders &&
        typeof key === 'string' &&
        !/^(?:common|get|post|put|patch|delete|head)$/.test(key)
      )
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
  return interceptorsOf(name, program)
    .slice(0, mostHeaders)
    .flatMap((body) => headersSetIn(body, program))
    .slice(0, mostHeaders)
}

function interceptorsOf(name: string, { changes, source }: Program): readonly Node[] {
  return (changes.called.get(`${name}.interceptors.request`) ?? []).flatMap(({ given: [first] }) => {
    const body = first?.type === 'Identifier' ? source.bindings.get(first.name) : first
    return body === undefined ? [] : [body]
  })
}
