import type { CallExpression, Node } from '@babel/types'
import { dottedName } from '../../source/ecmascript/names.ts'
import { nodesOf } from '../../source/ecmascript/parse.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { Note } from '../copied-request.ts'
import { headersSetIn } from './added-headers.ts'
import { bodyKind, jsonFor } from './body-type.ts'
import {
  entryOf,
  headersOf,
  isTrue,
  known,
  untold,
  uploadNote,
  xhrKind,
  type CalledHeader,
  type CalledRequest,
} from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

const verbs = /^(get|post|put|patch|delete|head|options|request|jsonp)$/

/** `http.post(url, body, options)` of Angular's HttpClient, by the type of the name or by the name that is usual. */
export function readAngular({ name, node }: NamedCall, program: Program): CalledRequest | null {
  const { value, typeOf, moduleOf, source } = program
  const dot = name.lastIndexOf('.')
  const [holder, verb] = [name.slice(0, Math.max(dot, 0)), name.slice(dot + 1)]
  const type = typeOf(holder)
  // `const http = new Http(…)` is of the program itself.
  const made = source.bindings.get(holder)
  const isOwn = made?.type === 'NewExpression' || made?.type === 'CallExpression'
  const isClient =
    type === null && !isOwn ? /^(?:this\.)?_?http(?:Client|Service)?$/i.test(holder) : type === 'HttpClient'
  if (!verbs.test(verb) || !isClient || moduleOf(holder) !== null) return null
  const given = [...node.arguments]
  const method = verb === 'request' ? textOf(value(given.shift())) : verb
  const [url, ...rest] = given
  if (method === null || url === undefined) return null
  const takesBody = /^(?:post|put|patch)$/.test(verb)
  const options = rest[takesBody ? 1 : 0]
  return request(
    method,
    value(url),
    takesBody ? value(rest[0]) : undefined,
    options === undefined ? undefined : value(options),
    interceptedBy(program),
  )
}

/** `httpResource(() => url)`, `httpResource.text(() => ({ url, method, body, headers, withCredentials }))`. */
export function readHttpResource({ name, node }: NamedCall, program: Program): CalledRequest | null {
  if (!/^httpResource(?:\.(?:text|blob|arrayBuffer))?$/.test(name)) return null
  const [first] = node.arguments
  const asked = first === undefined ? undefined : program.value(returned(first))
  const url = asked?.kind === 'object' ? entryOf(asked, 'url') : asked
  if (url === undefined) return null
  const method = textOf(entryOf(asked, 'method')) ?? 'GET'
  return request(method, url, undefined, asked, interceptedBy(program))
}

/** What a function gives back, where that is one expression; anything else as it is. */
function returned(node: Node): Node {
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return node
  if (node.body.type !== 'BlockStatement') return node.body
  const [last] = node.body.body.slice(-1)
  return last?.type === 'ReturnStatement' && last.argument ? last.argument : node
}

/** What an interceptor changes, and the headers that it puts on those of the request. */
interface Intercepted {
  readonly changes: StaticValue
  readonly headers: readonly CalledHeader[]
}

/** What interceptors of the same text change: `req.clone({ setHeaders, headers, withCredentials })`. */
function interceptedBy({ source, value }: Program): readonly Intercepted[] {
  return clones(source.program).flatMap((node) => {
    const changes = value(node.arguments[0])
    return changes.kind === 'object' ? [{ changes, headers: headersSetIn(node, { value }) }] : []
  })
}

const clones = nodesOf(
  (node): node is CallExpression =>
    node.type === 'CallExpression' && /\breq\w*\.clone$/.test(dottedName(node.callee) ?? ''),
)

function request(
  method: string,
  url: StaticValue,
  given: StaticValue | undefined,
  options: StaticValue | undefined,
  intercepted: readonly Intercepted[],
): CalledRequest {
  const notes: Note[] = []
  const changes = intercepted.map((one) => one.changes)
  const added = intercepted.flatMap(({ changes: one, headers: set }) => [
    ...(headersOf(entryOf(one, 'setHeaders')) ?? []),
    ...set,
  ])
  if (intercepted.length > 0)
    notes.push({
      message: 'what the interceptor of the text sets is read as set on this request',
      part: 'headers',
    })
  const headers = headersOf(entryOf(options, 'headers'))
  notes.push(...untold(entryOf(options, 'headers')))
  const body = given ?? entryOf(options, 'body')
  const kind = bodyKind(body)
  if (isTrue(entryOf(options, 'reportProgress'))) notes.push(uploadNote('reportProgress'))
  if (kind === 'unknown')
    notes.push({
      message:
        'what the body is, only the running program knows: read as an object, which HttpClient sends as JSON',
      part: 'body',
    })
  if (method === 'jsonp')
    notes.push({
      message: 'jsonp loads a script element, which needs no CORS: read here as a request of script',
    })
  return {
    client: 'HttpClient',
    as: xhrKind(notes),
    url,
    query: entryOf(options, 'params'),
    method: known(method === 'jsonp' ? 'GET' : method.toUpperCase()),
    headers: [...(headers ?? []), ...added],
    body,
    // HttpRequest.detectContentTypeHeader()
    impliedType:
      kind === 'parameters'
        ? 'application/x-www-form-urlencoded;charset=UTF-8'
        : kind === 'text'
          ? 'text/plain'
          : jsonFor(kind),
    credentials: [options, ...changes].some((one) => isTrue(entryOf(one, 'withCredentials')))
      ? 'include'
      : null,
    notes,
  }
}
