import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import { entryOf, headersOf, isTrue, known, type CalledRequest } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

/** `https.request({ hostname, path, method, headers })` of Node and `request({ url, method, headers })`, as Postman writes them. */
export function readNodeRequest({ name, node }: NamedCall, { value }: Program): CalledRequest | null {
  const [, scheme] = /^(https?)\.(?:request|get)$/.exec(name) ?? []
  if (scheme === undefined && !/^request$/.test(name)) return null
  const options = value(node.arguments[0])
  const url = addressOf(options, scheme)
  if (url === null) return null
  return {
    client: name,
    url,
    method: entryOf(options, 'method'),
    headers: headersOf(entryOf(options, 'headers')) ?? [],
    body: entryOf(options, 'body'),
    impliedType: isTrue(entryOf(options, 'json')) ? 'application/json' : null,
    credentials: null,
    notes: [
      { message: `${name} runs in Node, where there is no CORS: read as the request that a page would make` },
    ],
  }
}

function addressOf(options: StaticValue, scheme: string | undefined): StaticValue | null {
  if (options.kind !== 'object') return null
  const whole = entryOf(options, 'url') ?? entryOf(options, 'uri')
  if (whole !== undefined) return whole
  const host = textOf(entryOf(options, 'hostname')) ?? textOf(entryOf(options, 'host'))
  if (scheme === undefined || host === null) return null
  const given = entryOf(options, 'port')
  const port = given?.kind === 'known' && given.value !== null ? `:${given.value}` : ''
  return known(`${scheme}://${host}${port}${textOf(entryOf(options, 'path')) ?? '/'}`)
}
