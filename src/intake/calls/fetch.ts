import type { Node } from '@babel/types'
import { dottedName } from '../../source/ecmascript/names.ts'
import { nodesOf } from '../../source/ecmascript/parse.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { Note } from '../copied-request.ts'
import { entryOf, headersOf, isCredentials, untold, type CalledRequest } from './called-request.ts'
import type { Call, NamedCall, Program } from './program.ts'

/** `fetch(…)` and `new Request(…)` (Fetch standard, 5.4 and 5.6); null where the call is neither. */
export function readFetch({ name, node }: NamedCall, program: Program): CalledRequest | null {
  const { value } = program
  const isFetch =
    /^(?:(?:global|unfetch|nodeFetch)\.)?fetch$/.test(name) ||
    /^(fetchEventSource|nodeFetch|crossFetch|isomorphicFetch)$/.test(name)
  if (!isFetch && !(node.type === 'NewExpression' && name === 'Request')) return null
  if (name === 'Request' && isAsked(node, program)) return null
  const { first, options: each } = unwrapped(node, program)
  const options = each.length < 2 ? each[0] : each.reduce(over)
  const entry = (key: string) => entryOf(options, key)
  const credentials = textOf(entry('credentials'))
  const notes: Note[] = []
  const headers = headersOf(entry('headers'))
  notes.push(...untold(entry('headers')))
  if (
    options !== undefined &&
    options.kind !== 'object' &&
    !(options.kind === 'known' && options.value === null)
  )
    notes.push({ message: 'the options of this call are only known when the program runs' })
  if (entry('withCredentials') !== undefined)
    notes.push({
      message: 'fetch() knows no withCredentials: it is left out, and credentials stay as they are',
      part: 'credentials',
    })
  if (entry('credentials') !== undefined && !isCredentials(credentials))
    notes.push({
      message: 'the credentials of this call are only known when the program runs',
      part: 'credentials',
    })
  return {
    client: 'fetch',
    url: value(first),
    query: queryOf(first, program),
    method: entry('method'),
    headers: headers ?? [],
    body: entry('body'),
    impliedType: null,
    credentials: isCredentials(credentials) ? credentials : null,
    referrer: textOf(entry('referrer')),
    mode: textOf(entry('mode')),
    notes,
  }
}

const asking = nodesOf(
  (node): node is Call =>
    /^(?:Call|New)Expression$/.test(node.type) &&
    /^(?:(?:window|globalThis|self)\.)?(?:fetch|Request)$/.test(
      dottedName((node as Call).callee as Node) ?? '',
    ),
)

/** Whether a Request is handed to fetch() or to another Request, with which it is read. */
function isAsked(made: Node, { source }: Program): boolean {
  return asking(source.program).some(({ arguments: [first] }) => requestBehind(first, source) === made)
}

/** `new Request(…)`, or the name of one. */
function requestBehind(node: Node | undefined, { bindings }: Program['source']): Call | null {
  const given = node?.type === 'Identifier' ? bindings.get(node.name) : node
  return given?.type === 'NewExpression' && dottedName(given.callee) === 'Request' ? given : null
}

/** `fetch(new Request(url, options), more)`: the address, and the options that are given, the outermost first. */
function unwrapped(
  node: Call,
  program: Program,
  depth = 0,
): { readonly first: Call['arguments'][number] | undefined; readonly options: readonly StaticValue[] } {
  const [first, second] = node.arguments
  const own = second === undefined ? [] : [program.value(second)]
  const inner = depth > 5 ? null : requestBehind(first, program.source)
  if (inner === null) return { first, options: own }
  const within = unwrapped(inner, program, depth + 1)
  return { first: within.first, options: [...own, ...within.options] }
}

/** What is given last counts, key by key. */
function over(outer: StaticValue, inner: StaticValue): StaticValue {
  if (outer.kind !== 'object' || inner.kind !== 'object') return outer.kind === 'object' ? outer : inner
  return {
    kind: 'object',
    entries: new Map([...inner.entries, ...outer.entries]),
    whole: inner.whole && outer.whole,
  }
}

/** What is put into the `searchParams` of the URL object that is asked: `url`, `url.href`, `url.toString()`. */
function queryOf(
  asked: NamedCall['node']['arguments'][number] | undefined,
  { changes, value }: Program,
): StaticValue | undefined {
  const inner = asked?.type === 'CallExpression' ? asked.callee : asked
  const name = dottedName(inner)?.replace(/\.(?:href|toString)$/, '')
  const entries = new Map<string, StaticValue>()
  for (const { key, value: set, isDeleted } of changes.set.get(`${name ?? ''}.searchParams`) ?? []) {
    if (typeof key !== 'string') continue
    if (isDeleted === true) entries.delete(key)
    else entries.set(key, value(set))
  }
  return entries.size === 0 ? undefined : { kind: 'object', entries, whole: true }
}
