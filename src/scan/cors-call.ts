import type { CallExpression, Node } from '@babel/types'
import { dottedName } from '../source/ecmascript/names.ts'
import type { Source } from '../source/ecmascript/parse.ts'
import { staticValue } from '../source/ecmascript/static-value.ts'
import { textOf, type StaticValue } from '../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { declaredOrigins, findingsOf } from './declared-origins.ts'
import { decidersOf } from './declare.ts'
import { lineOf, routesAbove, withoutOptions } from './route-order.ts'
import type { SourceTree } from './scan.ts'

/** A place where CORS is switched on: its options, and what it is switched on for. */
export interface CorsCall {
  readonly node: Node
  readonly options: Node | null
  readonly covers: 'application' | 'route' | 'unknown'
}

/** Packages whose main function makes the middleware; a file of the same tree may do anything. */
const modules = {
  test: (name: string) =>
    !/^([.~#]|@\/)/.test(name) && /(^|[/:-])k?cors(-middleware)?(@[^/]+)?(\/mod\.ts)?$/i.test(name),
}

/** A call that switches CORS on: Express `cors()`, `register(cors, …)` of Fastify, Hono `cors()`, Nest's `enableCors`. */
export function corsCall(node: Node, parents: readonly Node[], source: Source): CorsCall | null {
  if (node.type !== 'CallExpression') return null
  const name = dottedName(node.callee)
  const [first, second] = node.arguments
  const isInline = modules.test(importedName(node.callee) ?? '')
  if (isInline || (name !== null && isCors(name, source)))
    return { node, options: first ?? null, covers: coverOf(parents) }
  if (name?.endsWith('.enableCors') === true) return { node, options: first ?? null, covers: 'application' }
  if (name?.endsWith('.register') !== true || first === undefined) return null
  const registered = first.type === 'AwaitExpression' ? first.argument : first
  const target = dottedName(registered) ?? importedName(registered)
  return target !== null && (/cors/i.test(target) || isCors(target, source))
    ? { node, options: second ?? null, covers: 'application' }
    : null
}

/** Whether a name stands for the middleware: by its import, else by how it is called. */
function isCors(name: string, source: Source): boolean {
  const bound = source.bindings.get(name)
  if (bound?.type === 'ImportDeclaration') return modules.test(bound.source.value)
  if (bound !== undefined) return modules.test(importedName(bound) ?? '')
  return name === 'cors' || name === 'fastifyCors'
}

/** `import('@fastify/cors')` and `require('@fastify/cors')`. */
function importedName(node: Node): string | null {
  if (node.type !== 'CallExpression' && node.type !== 'ImportExpression') return null
  const argument = node.type === 'ImportExpression' ? node.source : node.arguments[0]
  return argument?.type === 'StringLiteral' ? argument.value : null
}

function coverOf(parents: readonly Node[]): CorsCall['covers'] {
  const call = parents.findLast((parent): parent is CallExpression => parent.type === 'CallExpression')
  if (call === undefined) return 'unknown'
  return /\.use$/.test(dottedName(call.callee) ?? '') ? 'application' : 'route'
}

/** The policy that a place switches on, and what is wrong with it. */
export function policyOf(
  call: CorsCall,
  parents: readonly Node[],
  stack: string,
  file: string,
  source: Source,
  tree: SourceTree,
): DeclaredPolicy {
  const value = call.options === null ? null : staticValue(call.options, source)
  const entries = value?.kind === 'object' ? value.entries : new Map<string, StaticValue>()
  const isOpen = value === null || (value.kind === 'known' && value.value === true)
  const line = lineOf(call.node)
  const place = { file, line: lineOfKey(call.options, 'origin', source) ?? line, stack, tree }
  const origin = entries.get('origin')
  // Options that only the running program has may set what is not seen here.
  const isSeen = isOpen || origin !== undefined || (value.kind === 'object' && value.whole)
  const decidedBy = decidersOf(isSeen ? origin : (value ?? undefined))
  const unset = unsetIn(stack)
  const credentials = isSeen ? booleanOf(entries.get('credentials'), unset.credentials) : 'unknown'
  return {
    file,
    line,
    stack,
    origins: isSeen ? declaredOrigins(origin, place) : 'unknown',
    methods: isSeen
      ? listOr(entries.get('methods') ?? entries.get('allowMethods'), unset.methods)
      : 'unknown',
    headers: isSeen
      ? listOr(entries.get('allowedHeaders') ?? entries.get('allowHeaders'), unset.headers)
      : 'unknown',
    credentials,
    ...(decidedBy.length > 0 && { decidedBy }),
    findings: [
      ...(isSeen ? findingsOf(origin, credentials, place) : []),
      ...(call.covers === 'application' && stack !== 'fastify'
        ? routesAbove(call.node, parents, source)
        : []),
      ...(call.covers === 'route' ? withoutOptions(call.node, parents, source) : []),
    ],
  }
}

/** What the middleware of a stack does where an option is not given. */
function unsetIn(stack: string): Pick<DeclaredPolicy, 'credentials' | 'methods' | 'headers'> {
  // @elysiajs/cors (src/index.ts): its headers are those of the request at hand, not those that a preflight names.
  if (stack === 'elysia') return { credentials: true, methods: '*', headers: 'unknown' }
  const methods =
    stack === 'fastify' ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE']
  return { credentials: false, methods, headers: 'reflect' }
}

function booleanOf(value: StaticValue | undefined, unset: boolean | 'unknown'): boolean | 'unknown' {
  if (value === undefined) return unset
  return value.kind === 'known' ? value.value === true : 'unknown'
}

function listOr<T>(value: StaticValue | undefined, unset: T): ReturnType<typeof listOf> | T {
  return value === undefined ? unset : listOf(value)
}

function listOf(value: StaticValue): readonly string[] | '*' | 'unknown' {
  const text = textOf(value)
  if (text !== null) return text === '*' ? '*' : text.split(/(?<!\s)\s*,\s*/)
  if (value.kind !== 'list') return 'unknown'
  const texts = value.items.map(textOf)
  return texts.includes(null) ? 'unknown' : texts.filter((item) => item !== null)
}

function lineOfKey(options: Node | null, name: string, source: Source): number | null {
  const object = options?.type === 'Identifier' ? source.bindings.get(options.name) : options
  if (object?.type !== 'ObjectExpression') return null
  const property = object.properties.find(
    (one) =>
      (one.type === 'ObjectProperty' || one.type === 'ObjectMethod') &&
      one.key.type === 'Identifier' &&
      one.key.name === name,
  )
  return property === undefined ? null : lineOf(property)
}
