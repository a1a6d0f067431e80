import { dottedName } from '../../source/ecmascript/names.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { Note } from '../copied-request.ts'
import { entryOf, headersOf, isCredentials, untold, type CalledRequest } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

/** `fetch(…)` and `new Request(…)` (Fetch standard, 5.4 and 5.6); null where the call is neither. */
export function readFetch({ name, node }: NamedCall, program: Program): CalledRequest | null {
  const { source, value } = program
  const isFetch =
    /^(?:(?:global|unfetch|nodeFetch)\.)?fetch$/.test(name) ||
    /^(fetchEventSource|nodeFetch|crossFetch|isomorphicFetch)$/.test(name)
  if (!isFetch && !(node.type === 'NewExpression' && name === 'Request')) return null
  const [first, second] = node.arguments
  // fetch(new Request(…)): the inner call is read when the walk reaches it.
  const given = first?.type === 'Identifier' ? source.bindings.get(first.name) : first
  if (given?.type === 'NewExpression' && dottedName(given.callee) === 'Request') return null
  const options = second === undefined ? undefined : value(second)
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

/** What is put into the `searchParams` of the URL object that is asked: `url`, `url.href`, `url.toString()`. */
function queryOf(
  asked: NamedCall['node']['arguments'][number] | undefined,
  { changes, value }: Program,
): StaticValue | undefined {
  const inner = asked?.type === 'CallExpression' ? asked.callee : asked
  const name = dottedName(inner)?.replace(/\.(?:href|toString)$/, '')
  const entries = (changes.set.get(`${name ?? ''}.searchParams`) ?? []).flatMap(({ key, value: set }) =>
    typeof key === 'string' ? [[key, value(set)] as const] : [],
  )
  return entries.length === 0 ? undefined : { kind: 'object', entries: new Map(entries), whole: true }
}
