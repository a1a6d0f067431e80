import type { CallExpression, NewExpression } from '@babel/types'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import { dottedName } from '../../source/ecmascript/names.ts'
import { nodesOf, walk } from '../../source/ecmascript/parse.ts'
import type { Note } from '../copied-request.ts'
import { addedBy } from './added-headers.ts'
import {
  entryOf,
  headersOf,
  isCredentials,
  isTrue,
  known,
  untold,
  type CalledHeader,
  type CalledRequest,
  plainGet,
} from './called-request.ts'
import { staticUrl } from './static-url.ts'
import type { NamedCall, Program } from './program.ts'

const makers =
  /^(?:ApolloClient|Client|createClient|(?:Batch)?HttpLink|createHttpLink|createUploadLink|(?:.{1,60}\.)?httpLink\.create|GraphQLClient|http(?:Batch|BatchStream|Subscription)?Link)$/

/** Clients of GraphQL and tRPC that are told their address once: each query is a POST of JSON to it. */
export function readGraphql({ name, node }: NamedCall, program: Program): CalledRequest | null {
  if (!makers.test(name)) return null
  const { value } = program
  const [first, second] = node.arguments
  const head = value(first)
  const options = head.kind === 'object' ? head : value(second)
  const url = head.kind === 'object' ? (entryOf(head, 'uri') ?? entryOf(head, 'url')) : head
  if (url === undefined) return null
  if (/^wss?:/i.test(staticUrl(url).text ?? '')) return subscription(name, url)
  // urql’s; many other libraries have a function or a class of this name.
  const isUrql = name === 'createClient' || name === 'Client'
  if (
    isUrql &&
    entryOf(options, 'exchanges') === undefined &&
    !/\/graphql|\/query/.test(staticUrl(url).text ?? '')
  )
    return null
  const isTrpc = /^http\w{0,20}Link$/.test(name)
  // Apollo Angular sends by HttpClient.
  const isAngular = name.endsWith('.create')
  const notes: Note[] = isTrpc
    ? [
        {
          message:
            'tRPC puts the name of the procedure behind it; queries are GET, mutations POST: read as a mutation',
        },
      ]
    : []
  const more = outcomeOf(entryOf(options, 'fetchOptions'), program)
  const given = entryOf(options, 'headers')
  const credentials =
    textOf(entryOf(options, 'credentials') ?? entryOf(more, 'credentials')) ??
    (isTrpc ? credentialsIn(entryOf(options, 'fetch'), program) : null)
  const headers: CalledHeader[] = [
    ...headersOfEither(given, program),
    ...(headersOf(entryOf(more, 'headers')) ?? []),
    ...linked(program, notes),
  ]
  notes.push(...untold(given?.kind === 'function' ? undefined : given))
  return {
    client: name,
    ...(isAngular ? { as: 'xhr' as const } : {}),
    url,
    method: known('POST'),
    headers,
    body: undefined,
    impliedType: 'application/json',
    credentials: isCredentials(credentials)
      ? credentials
      : isTrue(entryOf(options, 'withCredentials'))
        ? 'include'
        : null,
    notes,
  }
}

/** `createClient({ url: 'wss://…' })` of graphql-ws: what is subscribed to comes over a WebSocket. */
function subscription(client: string, url: StaticValue): CalledRequest {
  const message = 'a WebSocket knows no CORS: the browser sends Origin, and the server alone decides by it'
  return {
    client,
    as: 'websocket',
    url,
    ...plainGet,
    notes: [{ message }],
  }
}

/** What a function without conditions gives back; anything else is itself. */
function outcomeOf(value: StaticValue | undefined, program: Program): StaticValue | undefined {
  if (value?.kind !== 'function') return value
  let found: StaticValue | undefined
  walk(value.node, (node) => {
    const given =
      node.type === 'ReturnStatement'
        ? node.argument
        : node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement'
          ? node.body
          : null
    if (given) found ??= program.value(given)
  })
  return found
}

function headersOfEither(value: StaticValue | undefined, program: Program): readonly CalledHeader[] {
  return headersOf(outcomeOf(value, program)) ?? []
}

/** `setContext((_, { headers }) => ({ headers: { … } }))` and `operation.setContext({ headers })` of Apollo. */
function linked(program: Program, notes: Note[]): readonly CalledHeader[] {
  const found: CalledHeader[] = []
  for (const { arguments: given } of contextsSet(program.source.program)) {
    const first = given[0] === undefined ? undefined : program.value(given[0])
    if (first?.kind === 'function') found.push(...addedBy(first, program, notes))
    else found.push(...(headersOf(entryOf(first, 'headers')) ?? []))
  }
  return found
}

const contextsSet = nodesOf(
  (node): node is CallExpression | NewExpression =>
    (node.type === 'CallExpression' || node.type === 'NewExpression') &&
    /(?:^|\.)setContext$|^SetContextLink$/.test(dottedName(node.callee) ?? ''),
)

function credentialsIn(value: StaticValue | undefined, program: Program): string | null {
  if (value?.kind !== 'function') return null
  let found: string | null = null
  walk(value.node, (node) => {
    if (node.type === 'ObjectProperty' && node.key.type === 'Identifier' && node.key.name === 'credentials')
      found ??= textOf(program.value(node.value))
  })
  return found
}
