import type { CallExpression, Node, ObjectMethod, ObjectProperty } from '@babel/types'
import { firstFrom } from '../../source/ecmascript/first-from.ts'
import { dottedName } from '../../source/ecmascript/names.ts'
import { nodesOf } from '../../source/ecmascript/parse.ts'
import { foundOnce } from '../../source/found-once.ts'
import { isFunction, returnedBy } from '../../source/ecmascript/scope.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { Note } from '../copied-request.ts'
import { addedBy } from './added-headers.ts'
import { entryOf, headersOf, isCredentials, known, type CalledRequest } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

/** `fetchBaseQuery({ baseUrl, headers, credentials })` of RTK Query, once for each endpoint that is written out. */
export function readBaseQuery({ name, node }: NamedCall, program: Program): readonly CalledRequest[] | null {
  const { value } = program
  if (name !== 'fetchBaseQuery') return null
  const options = value(node.arguments[0])
  const base = entryOf(options, 'baseUrl')
  if (base === undefined) return null
  const credentials = textOf(entryOf(options, 'credentials'))
  const request = (asked: StaticValue | undefined, more: readonly Note[]): CalledRequest => {
    const entry = (key: string) => entryOf(asked, key)
    const notes: Note[] = []
    return {
      client: 'fetchBaseQuery',
      base,
      url: (asked?.kind === 'object' ? entry('url') : asked) ?? known(''),
      query: entry('params'),
      method: known(textOf(entry('method')) ?? 'GET'),
      headers: [
        ...(headersOf(entryOf(options, 'headers')) ?? []),
        ...addedBy(entryOf(options, 'prepareHeaders'), program, notes, true),
        ...(headersOf(entry('headers')) ?? []),
      ],
      body: undefined,
      impliedType: entry('body') === undefined ? null : 'application/json',
      credentials: isCredentials(credentials) ? credentials : null,
      notes: [...notes, ...more],
    }
  }
  const endpoints = endpointsOf(node, program)
  const written = endpoints.flatMap((one) => (one === null ? [] : [value(one)]))
  const unwritten = endpoints.length - written.length
  const unread: readonly Note[] =
    unwritten === 0
      ? []
      : [{ message: `${unwritten} more endpoints are only known when the program runs: they are not read` }]
  if (written.length === 0)
    return [
      request(undefined, [
        ...unread,
        { message: 'no endpoint of this base is written here: read as a GET of the base itself' },
      ]),
    ]
  return written.map((one, index) => request(one, index === 0 ? unread : []))
}

/** What the `query` of each endpoint gives back, null where its way through decides; those of this base alone, where the file has several. */
function endpointsOf(base: Node, { source }: Program): readonly (Node | null)[] {
  const apis = apisOf(source.program)
  const own = around(base, apis)
  const queries =
    own === null
      ? queriesOf(source.program)
      : [...(queriesByApi(source.program).get(null) ?? []), ...(queriesByApi(source.program).get(own) ?? [])]
  return queries.flatMap((node) => {
    const made = node.type === 'ObjectMethod' ? node : node.value
    return isFunction(made) ? [returnedBy(made)] : []
  })
}

/** The one of these, in the order of the text, that a node stands in; null for none. */
function around(node: Node, apis: readonly Node[]): Node | null {
  const before = apis[firstFrom(apis, (node.start ?? 0) + 1, (api) => api) - 1]
  return before !== undefined && (node.end ?? 0) <= (before.end ?? 0) ? before : null
}

const apisOf = nodesOf(
  (node): node is CallExpression => node.type === 'CallExpression' && dottedName(node.callee) === 'createApi',
)
const queriesByApi = foundOnce((program: Node) =>
  Map.groupBy(queriesOf(program), (node) => around(node, apisOf(program))),
)
const queriesOf = nodesOf(
  (node): node is ObjectProperty | ObjectMethod =>
    (node.type === 'ObjectProperty' || node.type === 'ObjectMethod') &&
    node.key.type === 'Identifier' &&
    node.key.name === 'query',
)
