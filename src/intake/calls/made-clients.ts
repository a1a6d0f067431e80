import { dottedName } from '../../source/ecmascript/names.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import { bodyKind, jsonFor } from './body-type.ts'
import { entryOf, headersOf, isCredentials, known, untold, type CalledRequest } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

/** openapi-fetch and alova, which are made once with a base and called by verbs; wretch, which begins with the URL. */
export function readMadeClient(call: NamedCall, program: Program): CalledRequest | null {
  return readOfMaker(call, program) ?? readWretch(call, program)
}

/** `client.PUT('/items/{id}', { params, body, headers })`, `alova.Post('/items', body, { params, headers })`. */
function readOfMaker({ name, node }: NamedCall, { source, value, moduleOf }: Program): CalledRequest | null {
  const [, holder = '', verb] =
    /^(.+)\.(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|Get|Put|Post|Delete|Patch|Head)$/.exec(name) ?? []
  const made = source.bindings.get(holder)
  if (verb === undefined || made?.type !== 'CallExpression') return null
  const maker = dottedName(made.callee) ?? ''
  const isAlova = maker === 'createAlova'
  if (!isAlova && moduleOf(maker) !== 'openapi-fetch') return null
  const config = value(made.arguments[0])
  const [url, ...given] = node.arguments.map((one) => value(one))
  if (url === undefined) return null
  const takesBody = isAlova && !/^(?:Get|Head)$/.test(verb)
  const options = given[takesBody ? 1 : 0]
  const body = takesBody ? given[0] : entryOf(options, 'body')
  const headers = [entryOf(config, 'headers'), entryOf(options, 'headers')]
  const credentials = textOf(entryOf(options, 'credentials') ?? entryOf(config, 'credentials'))
  const params = entryOf(options, 'params')
  return {
    client: isAlova ? 'alova' : 'openapi-fetch',
    url: isAlova ? url : withPath(url, entryOf(params, 'path')),
    base: entryOf(config, isAlova ? 'baseURL' : 'baseUrl'),
    query: isAlova ? params : entryOf(params, 'query'),
    method: known(verb.toUpperCase()),
    headers: headers.flatMap((one) => headersOf(one) ?? []),
    body,
    impliedType: jsonFor(bodyKind(body)),
    credentials: isCredentials(credentials) ? credentials : null,
    notes: untold(...headers),
  }
}

/** `/items/{id}` with the values that are given for it. */
function withPath(url: StaticValue, path: StaticValue | undefined): StaticValue {
  const text = textOf(url)
  if (text === null || path?.kind !== 'object') return url
  const filled = text.replace(/\{(\w{1,60})\}/g, (whole, name: string) => {
    const given = path.entries.get(name)
    return given?.kind === 'known' && given.value !== null ? String(given.value) : whole
  })
  return known(filled)
}

/** `wretch(url).headers({…}).auth(…).options({ credentials }).put(body)`. */
function readWretch({ name, node, chain }: NamedCall, { value, moduleOf }: Program): CalledRequest | null {
  if (moduleOf(name) !== 'wretch' || node.arguments[0] === undefined) return null
  const step = (wanted: RegExp) => chain.find(({ method }) => wanted.test(method))
  const sent = step(/^(?:get|post|put|patch|delete|head|opts)$/)
  if (sent === undefined) return null
  const of = (wanted: RegExp) => {
    const [first] = step(wanted)?.given ?? []
    return first === undefined ? undefined : value(first)
  }
  const options = of(/^options$/)
  const given = [of(/^headers$/), entryOf(options, 'headers')]
  const auth = of(/^auth$/)
  const [first] = sent.given
  const takesBody = /^(?:post|put|patch)$/.test(sent.method)
  const body = of(/^(?:json|body)$/) ?? (takesBody && first !== undefined ? value(first) : undefined)
  const credentials = textOf(entryOf(options, 'credentials'))
  return {
    client: 'wretch',
    url: value(node.arguments[0]),
    query: of(/^query$/),
    method: known(sent.method === 'opts' ? 'OPTIONS' : sent.method.toUpperCase()),
    headers: [
      ...given.flatMap((one) => headersOf(one) ?? []),
      ...(auth === undefined ? [] : [['Authorization', auth] as const]),
    ],
    body,
    impliedType: jsonFor(bodyKind(body)),
    credentials: isCredentials(credentials) ? credentials : null,
    notes: untold(...given),
  }
}
