import { calledWith, isFunction } from '../../source/ecmascript/scope.ts'
import { staticUrl } from './static-url.ts'
import { type CalledRequest, plainGet } from './called-request.ts'
import type { ReadCall } from './wrappers.ts'
import { callsIn, scoped, type NamedCall, type Program } from './program.ts'

/**
 * `useSWR('https://…', fetcher)`: the key is the address as far as anybody writes it so, and the fetcher sends the
 * request: where it is written here, it is read as if it were called with the key.
 */
export function readSwr({ name, node }: NamedCall, program: Program, read: ReadCall): CalledRequest | null {
  if (!/^useSWR(?:Immutable|Infinite|Mutation)?$/.test(name)) return null
  const { value } = program
  const [first, fetcher] = node.arguments
  const key = value(first)
  const url = key.kind === 'list' ? key.items[0] : key
  if (url === undefined) return null
  const sends = fetcher === undefined ? undefined : value(fetcher)
  if (first !== undefined && sends?.kind === 'function' && isFunction(sends.node)) {
    const own = scoped(program, calledWith(sends.source, sends.node, [first]))
    let found: CalledRequest | null = null
    callsIn({ ...own, source: { ...own.source, program: sends.node } }, (call) => {
      // `(...args) => fetch(...args)` says nothing of the address: the key does.
      found ??=
        read(call, own).find((one) => staticUrl(one.url).text !== null || one.url.kind === 'pattern') ?? null
    })
    if (found !== null) return found
  }
  if (!/^https?:/i.test(staticUrl(url).text ?? '')) return null
  return {
    client: name,
    url,
    ...plainGet,
    notes: [
      {
        message: `the fetcher of ${name} decides about method, headers and credentials: read as a plain GET`,
      },
    ],
  }
}
