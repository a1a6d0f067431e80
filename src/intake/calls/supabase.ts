import { dottedName } from '../../source/ecmascript/names.ts'
import { entryOf, headersOf, known, type CalledHeader, type CalledRequest } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'
import { staticUrl } from './static-url.ts'

/** The headers that supabase-js puts on every request (supabase-js, src/lib/constants.ts and fetch.ts). */
const always: readonly CalledHeader[] = ['apikey', 'Authorization', 'X-Client-Info'].map(
  (name): CalledHeader => [name, known('unknown')],
)

/** `supabase.functions.invoke(name, options)` and `supabase.from(table)` of a client that is made in the same text. */
export function readSupabase({ name, node, chain }: NamedCall, program: Program): CalledRequest | null {
  const named = /^(.{1,60})\.(functions\.invoke|from|rpc)$/.exec(name)
  if (named === null) return null
  const [, holder = '', part] = named
  const { source, value } = program
  const made = source.bindings.get(holder)
  if (
    made?.type !== 'CallExpression' ||
    !/(?:^|\.)create(?:Browser)?Client$/.test(dottedName(made.callee) ?? '')
  )
    return null
  const base = value(made.arguments[0])
  const [first, second] = node.arguments
  const target = first === undefined ? null : staticUrl(value(first)).text
  if (target === null) return null
  const options = second === undefined ? undefined : value(second)
  const rest = { client: 'supabase-js', base, credentials: null, notes: [] }
  if (part === 'functions.invoke') {
    const body = entryOf(options, 'body')
    return {
      ...rest,
      url: known(`/functions/v1/${target}`),
      method: entryOf(options, 'method') ?? known('POST'),
      headers: [...always, ...(headersOf(entryOf(options, 'headers')) ?? [])],
      body,
      impliedType: body === undefined ? null : 'application/json',
    }
  }
  const verbs = { insert: 'POST', upsert: 'POST', update: 'PATCH', delete: 'DELETE' } as const
  const verb = chain.map(({ method }) => verbs[method as keyof typeof verbs]).find((one) => one !== undefined)
  const method = part === 'rpc' ? 'POST' : (verb ?? 'GET')
  return {
    ...rest,
    url: known(part === 'rpc' ? `/rest/v1/rpc/${target}` : `/rest/v1/${target}`),
    method: known(method),
    headers: [...always, [method === 'GET' ? 'Accept-Profile' : 'Content-Profile', known('public')]],
    body: options,
    impliedType: method === 'GET' || method === 'DELETE' ? null : 'application/json',
  }
}
