import { textOf } from '../../source/ecmascript/value.ts'
import { entryOf, headersOf, isCredentials, known, type CalledRequest } from './called-request.ts'
import { staticUrl } from './static-url.ts'
import type { NamedCall, Program } from './program.ts'

const makers =
  /^(?:ApolloClient|createClient|(?:Batch)?HttpLink|createHttpLink|createUploadLink|GraphQLClient)$/

/** Clients of GraphQL that are told their address once: each query is a POST of JSON to it. */
export function readGraphql({ name, node }: NamedCall, { value }: Program): CalledRequest | null {
  if (!makers.test(name)) return null
  const [first, second] = node.arguments
  const head = value(first)
  const options = head.kind === 'object' ? head : value(second)
  const url = head.kind === 'object' ? (entryOf(head, 'uri') ?? entryOf(head, 'url')) : head
  if (url === undefined) return null
  // urql’s; many other libraries have a function of this name.
  if (name === 'createClient' && !/\/graphql|\/query/.test(staticUrl(url).text ?? '')) return null
  const credentials = textOf(
    entryOf(options, 'credentials') ?? entryOf(entryOf(options, 'fetchOptions'), 'credentials'),
  )
  return {
    client: name,
    url,
    method: known('POST'),
    headers: headersOf(entryOf(options, 'headers')) ?? [],
    body: undefined,
    impliedType: 'application/json',
    credentials: isCredentials(credentials) ? credentials : null,
    notes: [],
  }
}
