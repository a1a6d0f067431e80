import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import { staticUrl } from './static-url.ts'
import { bodyKind, jsonFor } from './body-type.ts'
import { entryOf, headersOf, isCredentials, isTrue, known, type CalledRequest } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

/** `api.post('https://…', body, options)` of a client that is not known: where the address is whole, or made in another file. */
export function readOtherClient(call: NamedCall, program: Program): CalledRequest | null {
  const { name, node } = call
  const { value } = program
  const verb = /\.(get|post|put|patch|delete|head|request)$/i.exec(name)?.[1]?.toLowerCase()
  const [first, second, third] = node.arguments
  if (verb === undefined || first === undefined) return null
  const base = baseElsewhere(call, program)
  if (base === undefined && !/^https?:\/\//i.test(staticUrl(value(first)).text ?? '')) return null
  const takesBody = /^(?:post|put|patch)$/.test(verb)
  const [one, two] = [second, third].map((node) => (node === undefined ? undefined : value(node)))
  const isOptions = (given: StaticValue | undefined) =>
    ['headers', 'withCredentials', 'credentials', 'json', 'body', 'data'].some(
      (key) => entryOf(given, key) !== undefined,
    )
  const options = isOptions(two) || !takesBody ? (two ?? one) : isOptions(one) ? one : two
  const body =
    takesBody && one !== options
      ? one
      : (entryOf(options, 'json') ?? entryOf(options, 'body') ?? entryOf(options, 'data'))
  const credentials = textOf(entryOf(options, 'credentials'))
  return {
    client: name,
    url: value(first),
    ...(base === undefined ? {} : { base }),
    method: verb === 'request' ? entryOf(options, 'method') : known(verb.toUpperCase()),
    headers: headersOf(entryOf(options, 'headers')) ?? [],
    body,
    impliedType: jsonFor(bodyKind(body)),
    credentials: isCredentials(credentials)
      ? credentials
      : isTrue(entryOf(options, 'withCredentials'))
        ? 'include'
        : null,
    notes: [{ message: `what ${name} is, is not written here: read as a client that sends objects as JSON` }],
  }
}

/** The base of a client that another file of the project makes, for a path: `import api from './api'`, `api.post('/login')`. */
function baseElsewhere({ name, node }: NamedCall, { value, moduleOf }: Program): StaticValue | undefined {
  const holder = name.slice(0, name.lastIndexOf('.'))
  const [first, ...rest] = node.arguments.map((one) => value(one))
  const isClient =
    /api|http|axios|client|request|fetch/i.test(holder) &&
    /^(?:\.{1,2}\/|[@~#]\/|src\/)/.test(moduleOf(holder) ?? '')
  const isPath = first !== undefined && /^\/(?!\/)/.test(staticUrl(first).text ?? '')
  // `app.post('/login', handler)` answers.
  if (!isClient || !isPath || rest.some(({ kind }) => kind === 'function')) return undefined
  return { kind: 'unknown', source: `the base of ${holder}` }
}
