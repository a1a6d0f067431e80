import { staticUrl } from './static-url.ts'
import { known, type CalledRequest } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

/** `useSWR('https://…', fetcher)`: the key is the address as far as anybody writes it so; the fetcher sends the request. */
export function readSwr({ name, node }: NamedCall, { value }: Program): CalledRequest | null {
  if (!/^useSWR(?:Immutable|Infinite|Mutation)?$/.test(name)) return null
  const key = value(node.arguments[0])
  const url = key.kind === 'list' ? key.items[0] : key
  if (url === undefined || !/^https?:/i.test(staticUrl(url).text ?? '')) return null
  return {
    client: name,
    url,
    method: known('GET'),
    headers: [],
    body: undefined,
    impliedType: null,
    credentials: null,
    notes: [
      {
        message: `the fetcher of ${name} decides about method, headers and credentials: read as a plain GET`,
      },
    ],
  }
}
