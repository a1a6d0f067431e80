import type { CallExpression } from '@babel/types'
import { dottedName } from '../../source/ecmascript/names.ts'
import { walk } from '../../source/ecmascript/parse.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { Note } from '../copied-request.ts'
import { addedBy } from './added-headers.ts'
import { bodyKind, jsonFor } from './body-type.ts'
import {
  entryOf,
  headersOf,
  isCredentials,
  isTrue,
  known,
  untold,
  type CalledRequest,
} from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

/** Clients that take fetch()'s options and a few of their own: the module, the names people give them, their verbs. */
interface OptionClient {
  readonly name: string
  /** The modules that export it; a name that is imported from none of them is something else. */
  readonly modules: RegExp
  readonly calls: RegExp
  /** `client.post(url, options)`. */
  readonly hasVerbs: boolean
  /** An object as `body` is sent as JSON (ofetch); others take it under `json`. */
  readonly bodyIsJson: boolean
}

/** A module by its name, bare, or at the end of an address (`npm:ky`, `https://esm.sh/ky@1`). */
const module = (names: string) =>
  new RegExp(String.raw`^(?:npm:|https?:\/\/\S{1,200}\/)?(?:${names})(?:@[\w.^~-]{1,40})?$`)

const clients: readonly OptionClient[] = [
  { name: 'ky', modules: module('ky(?:-universal)?'), calls: /^ky$/, hasVerbs: true, bodyIsJson: false },
  { name: 'got', modules: module('got'), calls: /^got$/, hasVerbs: true, bodyIsJson: false },
  {
    name: 'ofetch',
    modules: module('ofetch|ohmyfetch|#imports|#app(?:/composables/fetch)?|nuxt/app|@vueuse/core'),
    calls: /^(?:(?:this\.|useNuxtApp\(\)\.)?\$fetch|ofetch|useFetch|useLazyFetch)$/,
    hasVerbs: false,
    bodyIsJson: true,
  },
  {
    name: 'redaxios',
    modules: module('redaxios'),
    calls: /^redaxios$/,
    hasVerbs: true,
    bodyIsJson: true,
  },
]

const verbs = /^(?:get|post|put|patch|delete|head)$/

/** The names that hold an instance (`ky.create`, `ky.extend`, `ofetch.create`), with the options that it was given. */
export function optionInstances(
  program: Program,
): ReadonlyMap<string, { client: OptionClient; options: StaticValue }> {
  const found = new Map<string, { client: OptionClient; options: StaticValue }>()
  walk(program.source.program, (node) => {
    const [name, value] = node.type === 'VariableDeclarator' ? [dottedName(node.id), node.init] : [null, null]
    if (name === null || value?.type !== 'CallExpression') return
    const ofVueUse = vueUse(value, program)
    if (ofVueUse !== null) {
      found.set(name, ofVueUse)
      return
    }
    const maker = /^(.+)\.(?:create|extend)$/.exec(dottedName(value.callee) ?? '')?.[1]
    const client = maker === undefined ? undefined : (found.get(maker)?.client ?? clientOf(maker, program))
    if (client === undefined) return
    const options = program.value(value.arguments[0])
    found.set(name, { client, options: over(found.get(maker ?? '')?.options, options) })
  })
  return found
}

/** What an instance is extended with, over what it was made with; their headers and hooks count together. */
function over(first: StaticValue | undefined, second: StaticValue): StaticValue {
  if (first?.kind !== 'object' || second.kind !== 'object')
    return second.kind === 'object' ? second : (first ?? second)
  const entries = new Map([...first.entries, ...second.entries])
  for (const key of ['headers', 'hooks', 'beforeRequest']) {
    const [one, other] = [first.entries.get(key), second.entries.get(key)]
    if (one === undefined || other === undefined) continue
    if (one.kind === 'list' && other.kind === 'list')
      entries.set(key, { kind: 'list', items: [...one.items, ...other.items] })
    else entries.set(key, over(one, other))
  }
  return { kind: 'object', entries, whole: first.whole && second.whole }
}

/** `createFetch({ baseUrl, options: { beforeFetch }, fetchOptions })` of VueUse, in the words of the others. */
function vueUse(
  made: CallExpression,
  { value }: Program,
): { client: OptionClient; options: StaticValue } | null {
  const client = clients.find(({ name }) => name === 'ofetch')
  if (dottedName(made.callee) !== 'createFetch' || client === undefined) return null
  const given = value(made.arguments[0])
  const [fetchOptions, options] = ['fetchOptions', 'options'].map((key) => entryOf(given, key))
  const entries = new Map<string, StaticValue>()
  const put = (key: string, one: StaticValue | undefined) => {
    if (one !== undefined) entries.set(key, one)
  }
  put('baseURL', entryOf(given, 'baseUrl'))
  put('onRequest', entryOf(options, 'beforeFetch'))
  for (const key of ['headers', 'credentials', 'mode']) put(key, entryOf(fetchOptions, key))
  return { client, options: { kind: 'object', entries, whole: true } }
}

function clientOf(name: string, { moduleOf }: Program): OptionClient | undefined {
  const from = moduleOf(name)
  return clients.find(({ modules, calls }) =>
    from === null || from.startsWith('.') ? calls.test(name) : modules.test(from),
  )
}

/** ky, got, ofetch with Nuxt's `$fetch` and `useFetch`; null where the call is none of these. */
export function readOptionClient(
  { name, node, chain }: NamedCall,
  program: Program,
  instances: ReadonlyMap<string, { client: OptionClient; options: StaticValue }>,
): CalledRequest | null {
  const dot = name.lastIndexOf('.')
  const [holder, verb] = verbs.test(name.slice(dot + 1))
    ? [name.slice(0, Math.max(dot, 0)), name.slice(dot + 1)]
    : [name, null]
  const instance = instances.get(holder)
  const client = instance?.client ?? clientOf(holder, program)
  if (client === undefined || (verb !== null && !client.hasVerbs)) return null
  const [first, second, third] = node.arguments
  const options = second === undefined ? undefined : program.value(second)
  // VueUse takes what it does around a call behind what fetch() takes.
  const around = third === undefined ? undefined : program.value(third)
  const entry = (key: string) => entryOf(options, key) ?? entryOf(instance?.options, key)
  const notes: Note[] = []
  const given = [entryOf(instance?.options, 'headers'), entryOf(options, 'headers')]
  const hooks = [instance?.options, options, around].flatMap((one): readonly (StaticValue | undefined)[] => {
    const hook =
      entryOf(entryOf(one, 'hooks'), 'beforeRequest') ??
      entryOf(one, 'onRequest') ??
      entryOf(one, 'beforeFetch')
    return hook?.kind === 'list' ? hook.items : [hook]
  })
  const all = [...given.map(headersOf), hooks.flatMap((one) => addedBy(one, program, notes))]
  notes.push(...untold(...given))
  const json = entry('json')
  const form = entry('form')
  // VueUse names the method behind the call: `useFetch(url).post(body)`.
  const behind = client.name === 'ofetch' ? chain.find(({ method }) => verbs.test(method)) : undefined
  const sent = behind?.given[0] === undefined ? undefined : program.value(behind.given[0])
  const body = json ?? form ?? sent ?? entry('body')
  const isJson =
    (json !== undefined && !isTrue(json)) || (client.bodyIsJson && jsonFor(bodyKind(body)) !== null)
  const credentials = textOf(entry('credentials'))
  if (client.name === 'got')
    notes.push({
      message: 'got runs in Node, where there is no CORS: read as the request that a page would make',
    })
  return {
    client: client.name,
    url: program.value(first),
    base: entry('baseURL') ?? entry('prefixUrl') ?? entry('prefix'),
    query: entry('query') ?? entry('params') ?? entry('searchParams'),
    method:
      behind === undefined && verb === null
        ? upper(entry('method'))
        : known((behind?.method ?? verb ?? '').toUpperCase()),
    headers: all.flatMap((list) => list ?? []),
    body,
    impliedType: isJson
      ? 'application/json'
      : form !== undefined
        ? 'application/x-www-form-urlencoded'
        : null,
    credentials: isCredentials(credentials)
      ? credentials
      : isTrue(entry('withCredentials'))
        ? 'include'
        : null,
    mode: textOf(entry('mode')),
    notes,
  }
}

/** ky and ofetch send the method in capitals. */
function upper(method: StaticValue | undefined): StaticValue | undefined {
  const text = textOf(method)
  return text === null ? method : known(text.toUpperCase())
}
