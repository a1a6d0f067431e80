import type { Node } from '@babel/types'
import { walk } from '../../source/ecmascript/parse.ts'
import { textOf } from '../../source/ecmascript/value.ts'
import type { Note } from '../copied-request.ts'
import { addedBy } from './added-headers.ts'
import { entryOf, headersOf, isCredentials, known, type CalledRequest } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

/** `fetchBaseQuery({ baseUrl, headers, credentials })` of RTK Query; of the endpoints the first that is written out. */
export function readBaseQuery({ name, node }: NamedCall, program: Program): CalledRequest | null {
  const { source, value } = program
  if (name !== 'fetchBaseQuery') return null
  const options = value(node.arguments[0])
  const base = entryOf(options, 'baseUrl')
  if (base === undefined) return null
  const endpoint = firstEndpoint(source.program)
  const asked = endpoint === null ? undefined : value(endpoint)
  const isObject = asked?.kind === 'object'
  const method = isObject ? textOf(entryOf(asked, 'method')) : null
  const credentials = textOf(entryOf(options, 'credentials'))
  const notes: Note[] = []
  const hasBody = isObject && entryOf(asked, 'body') !== undefined
  return {
    client: 'fetchBaseQuery',
    base,
    url: (isObject ? entryOf(asked, 'url') : asked) ?? known(''),
    method: known(method ?? 'GET'),
    headers: [
      ...(headersOf(entryOf(options, 'headers')) ?? []),
      ...addedBy(entryOf(options, 'prepareHeaders'), program, notes),
      ...(isObject ? (headersOf(entryOf(asked, 'headers')) ?? []) : []),
    ],
    body: undefined,
    impliedType: hasBody ? 'application/json' : null,
    credentials: isCredentials(credentials) ? credentials : null,
    notes: [
      ...notes,
      {
        message:
          endpoint === null
            ? 'no endpoint of this base is written here: read as a GET of the base itself'
            : 'the first endpoint is read; the others may send more',
      },
    ],
  }
}

/** What the first `query` of an endpoint gives back. */
function firstEndpoint(program: Node): Node | null {
  let found: Node | null = null
  walk(program, (node) => {
    if (found !== null || node.type !== 'ObjectProperty') return
    const { key, value } = node
    if (key.type !== 'Identifier' || key.name !== 'query') return
    if (value.type === 'ArrowFunctionExpression' && value.body.type !== 'BlockStatement') found = value.body
  })
  return found
}
