import type { CallExpression, Node } from '@babel/types'
import { parseSource, walk, type Source } from '../knowledge/ecmascript/parse.ts'
import { dottedName } from '../knowledge/ecmascript/names.ts'
import { staticValue } from '../knowledge/ecmascript/static-value.ts'
import { textOf, type StaticValue } from '../knowledge/ecmascript/value.ts'
import type { DeclaredPolicy } from '../knowledge/evidence.ts'
import { callsOf } from './calls.ts'
import { headerPolicy } from './header-pairs.ts'
import { judgeOrigins, judgePattern } from './judge-origins.ts'
import type { FileScan, ScanFinding, Scanner } from './scan.ts'

/** Express `cors`, @fastify/cors, Hono `cors`, headers set by hand, Vite, Next and wrangler in JavaScript and TypeScript. */
export const javascript: Scanner = {
  reads: (path) => /\.(m|c)?(j|t)sx?$/.test(path) && !/\.d\.ts$/.test(path),
  scan: (path, text): FileScan => {
    if (!/cors|access-control|fetch|axios|proxy|rewrites/i.test(text)) return {}
    const read = parseSource(text)
    if (!read.ok) {
      const { line, column, message } = read
      return {
        problems: [{ file: path, line, column, message: `expected JavaScript or TypeScript: ${message}` }],
      }
    }
    return { policies: policiesOf(path, read.source), calls: callsOf(path, read.source) }
  },
}

function policiesOf(path: string, source: Source): readonly DeclaredPolicy[] {
  const stack = stackOf(source)
  const policies: DeclaredPolicy[] = []
  walk(source.program, (node, parents) => {
    if (node.type === 'CallExpression') {
      const options = corsOptions(node)
      if (options !== null) {
        const covers = options.isUsed || parents.some(isUse)
        policies.push(policyOf(path, stack, node, options.node, source, covers))
      }
    }
    const vite = /vite\.config/.test(path) ? viteOptions(node, parents) : null
    if (vite !== null) policies.push(policyOf(path, 'vite', node, vite, source, false))
    const written = headerPolicy(node, parents, source)
    if (written !== null) {
      const from = /next\.config/.test(path) ? 'next' : stack
      policies.push({ ...written, file: path, line: lineOf(node), stack: from })
    }
  })
  return policies
}

function stackOf({ text }: Source): string {
  if (/['"]@fastify\/cors['"]|['"]fastify['"]/.test(text)) return 'fastify'
  if (/['"]hono/.test(text)) return 'hono'
  if (/['"]express['"]|['"]cors['"]/.test(text)) return 'express'
  if (/['"]vite['"]/.test(text)) return 'vite'
  if (/['"]next(\/|['"])/.test(text)) return 'next'
  if (/export default \{[\s\S]*fetch\s*\(/.test(text)) return 'cloudflare'
  return 'node'
}

/** The options of a call that switches CORS on; null for any other call. */
function corsOptions(node: CallExpression): { readonly node: Node | null; readonly isUsed: boolean } | null {
  const name = dottedName(node.callee)
  const [first, second] = node.arguments
  if (name === 'cors' || name === 'fastifyCors') return { node: first ?? null, isUsed: false }
  if (name?.endsWith('.register') === true && first !== undefined) {
    const registered = first.type === 'AwaitExpression' ? first.argument : first
    const target = dottedName(registered) ?? importedName(registered)
    return target !== null && /cors/i.test(target) ? { node: second ?? null, isUsed: true } : null
  }
  return null
}

/** `server.cors` and `preview.cors` of Vite, unless switched off. */
function viteOptions(node: Node, parents: readonly Node[]): Node | null {
  if (node.type !== 'ObjectProperty' || dottedName(node.key) !== 'cors') return null
  const holder = parents.at(-2)
  if (holder?.type !== 'ObjectProperty' || !/^(server|preview)$/.test(dottedName(holder.key) ?? ''))
    return null
  return node.value.type === 'BooleanLiteral' && !node.value.value ? null : node.value
}

/** `import('@fastify/cors')` and `require('@fastify/cors')`. */
function importedName(node: Node): string | null {
  if (node.type !== 'CallExpression' && node.type !== 'ImportExpression') return null
  const argument = node.type === 'ImportExpression' ? node.source : node.arguments[0]
  return argument?.type === 'StringLiteral' ? argument.value : null
}

function isRoute(node: CallExpression): boolean {
  const name = dottedName(node.callee)
  return (
    /^(app|router|server|fastify|api)\.(get|post|put|patch|delete|all|route)$/.test(name ?? '') &&
    node.arguments.length > 1 &&
    !node.arguments.some(
      (argument) => argument.type === 'CallExpression' && dottedName(argument.callee) === 'cors',
    )
  )
}

function policyOf(
  path: string,
  stack: string,
  call: Node,
  options: Node | null,
  source: Source,
  covers: boolean,
): DeclaredPolicy {
  const value = options === null ? null : staticValue(options, source)
  const entries = value?.kind === 'object' ? value.entries : new Map<string, StaticValue>()
  const line = lineOf(call)
  const at = (name: string): number => lineOfKey(options, name) ?? line
  const origins =
    value !== null && value.kind !== 'object' && !isTrue(value)
      ? 'unknown'
      : originsOf(entries.get('origin'), stack)
  const credentials = booleanOf(entries.get('credentials'))
  const late = covers ? lateRoutes(call, source) : []
  return {
    file: path,
    line,
    stack,
    origins,
    methods: listOf(
      entries.get('methods') ?? entries.get('allowMethods'),
      stack === 'fastify' ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE'],
    ),
    headers: headersOf(entries.get('allowedHeaders') ?? entries.get('allowHeaders')),
    credentials,
    findings: [
      ...judgeOrigins(origins, credentials, at('origin')),
      ...patternsOf(entries.get('origin')).flatMap((pattern) => judgePattern(pattern, at('origin'))),
      ...unsetOf(entries.get('origin'), at('origin')),
      ...late,
    ],
  }
}

/** Routes that stand above the line where CORS is switched on for the whole application. */
function lateRoutes(call: Node, source: Source): readonly ScanFinding[] {
  const line = lineOf(call)
  const [first] = routesBefore(source, line)
  if (first === undefined) return []
  const says = `CORS is switched on below the route of line ${first}: that route answers first`
  return [{ cause: 'cors-after-routes', line, says }]
}

function isUse(node: Node): boolean {
  return node.type === 'CallExpression' && /\.use$/.test(dottedName(node.callee) ?? '')
}

function routesBefore(source: Source, line: number): readonly number[] {
  const routes: number[] = []
  walk(source.program, (node) => {
    if (node.type === 'CallExpression' && lineOf(node) < line && isRoute(node)) routes.push(lineOf(node))
  })
  return routes
}

function originsOf(value: StaticValue | undefined, stack: string): DeclaredPolicy['origins'] {
  if (value === undefined) return ['fastify', 'express', 'hono', 'vite'].includes(stack) ? '*' : 'unknown'
  switch (value.kind) {
    case 'known':
      if (value.value === true) return 'reflect'
      if (value.value === '*') return '*'
      return typeof value.value === 'string' ? [value.value] : []
    case 'list': {
      const texts = value.items.map((item) => (item.kind === 'regexp' ? `/${item.source}/` : textOf(item)))
      const known = texts.filter((text) => text !== null)
      return known.length === texts.length ? (known.includes('*') ? '*' : known) : 'unknown'
    }
    case 'environment':
      return value.fallback === null ? 'unknown' : originsOf(value.fallback, stack)
    case 'regexp':
      return [`/${value.source}/`]
    default:
      return 'unknown'
  }
}

function patternsOf(value: StaticValue | undefined): readonly string[] {
  if (value?.kind === 'regexp') return [value.source]
  return value?.kind === 'list'
    ? value.items.flatMap((item) => (item.kind === 'regexp' ? [item.source] : []))
    : []
}

/** An origin that comes from the environment is as good as the place it is deployed to. */
function unsetOf(value: StaticValue | undefined, line: number): readonly ScanFinding[] {
  const names =
    value?.kind === 'environment'
      ? [value]
      : value?.kind === 'list'
        ? value.items.filter((item) => item.kind === 'environment')
        : []
  return names.map(({ name, fallback }) => ({
    cause: 'origin-not-allowed',
    line,
    says:
      fallback === null
        ? `the origin is read from ${name}: where that is not set, none is allowed`
        : `the origin is read from ${name} and falls back to ${JSON.stringify(textOf(fallback) ?? 'a value of the file')}`,
  }))
}

function isTrue(value: StaticValue): boolean {
  return value.kind === 'known' && value.value === true
}

function booleanOf(value: StaticValue | undefined): boolean | 'unknown' {
  if (value === undefined) return false
  return value.kind === 'known' ? value.value === true : 'unknown'
}

function listOf(value: StaticValue | undefined, otherwise: readonly string[]): DeclaredPolicy['methods'] {
  if (value === undefined) return otherwise
  const text = textOf(value)
  if (text !== null) return text === '*' ? '*' : text.split(/\s*,\s*/)
  if (value.kind !== 'list') return 'unknown'
  const texts = value.items.map(textOf)
  return texts.includes(null) ? 'unknown' : texts.filter((item) => item !== null)
}

function headersOf(value: StaticValue | undefined): DeclaredPolicy['headers'] {
  return value === undefined ? 'reflect' : listOf(value, [])
}

function lineOfKey(options: Node | null, name: string): number | null {
  if (options?.type !== 'ObjectExpression') return null
  const property = options.properties.find(
    (one) => one.type === 'ObjectProperty' && one.key.type === 'Identifier' && one.key.name === name,
  )
  return property === undefined ? null : lineOf(property)
}

export function lineOf(node: Node): number {
  return node.loc?.start.line ?? 1
}
