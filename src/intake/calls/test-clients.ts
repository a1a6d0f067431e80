import type { CallExpression, Node } from '@babel/types'
import { walk } from '../../source/ecmascript/parse.ts'
import { foundOnce } from '../../source/found-once.ts'
import { isFunction } from '../../source/ecmascript/scope.ts'
import { dottedName } from '../../source/ecmascript/names.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { Note } from '../copied-request.ts'
import { bodyKind, jsonFor } from './body-type.ts'
import { entryOf, headersOf, known, untold, type CalledRequest } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

const verbs = /\.(get|post|put|patch|delete|del|head|options|request|fetch|asyncRequest)$/

/** Tests send their requests themselves, where there is no CORS. */
function note(client: string): Note {
  return { message: `${client} is no browser and knows no CORS: read as the request that a page would make` }
}

/** The requests of tests: k6, Playwright's APIRequestContext, Cypress; null where the call is none of these. */
export function readTestClient(call: NamedCall, program: Program): CalledRequest | null {
  return readK6(call, program) ?? readPlaywright(call, program) ?? readCypress(call, program)
}

/** `http.post(url, body, params)`, `http.request(method, url, body, params)`; GET and HEAD take no body. */
function readK6({ name, node }: NamedCall, { value, moduleOf }: Program): CalledRequest | null {
  const verb = verbs.exec(name)?.[1]
  if (verb === undefined || moduleOf(name.slice(0, -verb.length - 1)) !== 'k6/http') return null
  const given = node.arguments.map((one) => value(one))
  const isAny = verb === 'request' || verb === 'asyncRequest'
  const [method, ...rest] = isAny ? given : [known(verb === 'del' ? 'DELETE' : verb.toUpperCase()), ...given]
  const [url, ...behind] = rest
  if (url === undefined) return null
  const [body, params] = /^(?:get|head)$/.test(verb) ? [undefined, behind[0]] : behind
  return k6Request({ url, method, body, params })
}

/** k6's `http.batch([['GET', url, body, params], { method, url, body, params }, url])`, or the same under names. */
export function readBatch(
  { name, node }: NamedCall,
  { value, moduleOf }: Program,
): readonly CalledRequest[] | null {
  if (!name.endsWith('.batch') || moduleOf(name.slice(0, -6)) !== 'k6/http') return null
  const batch = value(node.arguments[0])
  if (batch.kind !== 'list' && batch.kind !== 'object')
    return [k6Request({ url: batch, method: undefined, body: undefined, params: undefined })]
  const requests = batch.kind === 'list' ? batch.items : [...batch.entries.values()]
  return requests.flatMap((one) => {
    const [method, url, body, params] =
      one.kind === 'list'
        ? one.items
        : one.kind === 'object'
          ? ['method', 'url', 'body', 'params'].map((key) => entryOf(one, key))
          : [undefined, one]
    if (url === undefined) return []
    const request = k6Request({ url, method, body, params })
    const message = 'http.batch sends this one together with others: each is read'
    return [{ ...request, notes: [...request.notes, { message }] }]
  })
}

type K6Call = Readonly<Record<'method' | 'body' | 'params', StaticValue | undefined>> & {
  readonly url: StaticValue
}

function k6Request({ url, method, body, params }: K6Call): CalledRequest {
  const headers = entryOf(params, 'headers')
  return {
    client: 'k6',
    url,
    method,
    headers: headersOf(headers) ?? [],
    body,
    impliedType: body?.kind === 'object' ? 'application/x-www-form-urlencoded' : null,
    credentials: null,
    notes: [note('k6'), ...untold(headers)],
  }
}

/** `request.post(url, { data, form, multipart, headers, params })` of a context, with what `newContext` was given. */
function readPlaywright({ name, node }: NamedCall, program: Program): CalledRequest | null {
  const [, holder = '', verb = ''] = /^(.+)\.(get|post|put|patch|delete|head|fetch)$/.exec(name) ?? []
  const made = playwrightContext(holder, program)
  if (made === null) return null
  const [url, options] = node.arguments.map((one) => program.value(one))
  if (url === undefined) return null
  const method = verb === 'fetch' ? entryOf(options, 'method') : known(verb.toUpperCase())
  const given = [entryOf(made, 'extraHTTPHeaders'), entryOf(options, 'headers')]
  const [data, form] = [entryOf(options, 'data'), entryOf(options, 'form')]
  return {
    client: 'Playwright',
    url,
    base: entryOf(made, 'baseURL'),
    query: entryOf(options, 'params'),
    method,
    headers: given.flatMap((one) => headersOf(one) ?? []),
    body: data ?? form ?? entryOf(options, 'multipart'),
    impliedType: form === undefined ? jsonFor(bodyKind(data)) : 'application/x-www-form-urlencoded',
    credentials: null,
    notes: [note('Playwright'), ...untold(...given)],
  }
}

/** What the context was made with; null where the name is no context of Playwright. */
function playwrightContext(holder: string, program: Program): StaticValue | null {
  const { imports, uses, contexts } = setup(program.source.program)
  const made = contexts.get(holder)
  if (made !== undefined) return program.value(made.arguments[0])
  const isFixture = imports && /^(?:request|page\.request|context\.request)$/.test(holder)
  if (!isFixture) return null
  return uses === null ? { kind: 'unknown', source: 'test.use' } : program.value(uses.arguments[0])
}

interface Setup {
  readonly imports: boolean
  readonly uses: CallExpression | null
  /** By the name that each is given. */
  readonly contexts: ReadonlyMap<string, CallExpression>
}

/** What a file of Playwright is set up with; the last one holds. */
const setup = foundOnce((program: Node): Setup => {
  const contexts = new Map<string, CallExpression>()
  let uses: CallExpression | null = null
  let imports = false
  walk(program, (node) => {
    if (node.type === 'ImportDeclaration') imports ||= /^@?playwright\b/.test(node.source.value)
    if (node.type === 'CallExpression' && dottedName(node.callee) === 'test.use') uses = node
    if (node.type === 'CallExpression' && dottedName(node.callee) === 'test')
      imports ||= node.arguments.some(takesFixtures)
    const name = node.type === 'VariableDeclarator' ? dottedName(node.id) : null
    if (node.type !== 'VariableDeclarator' || name === null) return
    const made = node.init?.type === 'AwaitExpression' ? node.init.argument : node.init
    if (made?.type === 'CallExpression' && /\bnewContext$/.test(dottedName(made.callee) ?? ''))
      contexts.set(name, made)
  })
  return { imports, uses, contexts }
})

/** `async ({ page, request }) => { … }` of a test whose imports were not copied. */
function takesFixtures(given: Node): boolean {
  const [first] = isFunction(given) ? given.params : []
  return (
    first?.type === 'ObjectPattern' &&
    first.properties.some(
      (one) =>
        one.type === 'ObjectProperty' &&
        one.key.type === 'Identifier' &&
        /^(?:page|request|context)$/.test(one.key.name),
    )
  )
}

/** `cy.request({ method, url, headers, body })`, `cy.request(method, url, body)`, `cy.request(url)`. */
function readCypress({ name, node }: NamedCall, { value }: Program): CalledRequest | null {
  if (name !== 'cy.request') return null
  const [first, second, third] = node.arguments.map((one) => value(one))
  if (first === undefined) return null
  const options = first.kind === 'object' ? first : undefined
  const isVerb = second !== undefined && /^[A-Z]{3,7}$/i.test(textOf(first) ?? '')
  const url = options === undefined ? (isVerb ? second : first) : entryOf(options, 'url')
  if (url === undefined) return null
  const body = options === undefined ? (isVerb ? third : second) : entryOf(options, 'body')
  return {
    client: 'Cypress',
    url,
    query: entryOf(options, 'qs'),
    method: options === undefined ? (isVerb ? first : undefined) : entryOf(options, 'method'),
    headers: headersOf(entryOf(options, 'headers')) ?? [],
    body,
    impliedType: jsonFor(bodyKind(body)),
    credentials: null,
    notes: [note('Cypress'), ...untold(entryOf(options, 'headers'))],
  }
}
