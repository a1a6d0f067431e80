import type { CallExpression, Node } from '@babel/types'
import { dottedName } from '../source/ecmascript/names.ts'
import { walk, type Source } from '../source/ecmascript/parse.ts'
import { foundOnce } from '../source/found-once.ts'
import { staticValue } from '../source/ecmascript/static-value.ts'
import { textOf } from '../source/ecmascript/value.ts'
import type { ScanFinding } from './scan.ts'

const application = /^(app|router|server|api|\w*(App|Router|Server|Api))$/
const verbs = /^(get|post|put|patch|delete|all|route)$/

/**
 * Routes and routers that stand above the line where CORS is switched on for the whole application: in Express and Hono
 * they answer first. In Fastify the order does not matter.
 */
export function routesAbove(call: Node, parents: readonly Node[], source: Source): readonly ScanFinding[] {
  const line = lineOf(call)
  const covered = coveredBy(
    parents.findLast((parent) => target(parent)[1] === 'use'),
    source,
  )
  if (covered === null) return []
  const first = answering(source).find(({ line: at, path }) => at >= line || path.startsWith(covered))
  if (first === undefined || first.line >= line) return []
  const { line: at, what } = first
  const says = `CORS is switched on below the ${what} of line ${at}: that ${what} answers first`
  return [{ cause: 'cors-after-routes', line, says }]
}

/** The routes and routers of a file, in the order of the text. */
const answering = foundOnce((source: Source) => {
  const found: { readonly line: number; readonly what: string; readonly path: string }[] = []
  walk(source.program, (node) => {
    if (node.type !== 'CallExpression') return
    const what = isRoute(node) ? 'route' : isRouter(node, source) ? 'router' : null
    if (what !== null) found.push({ line: lineOf(node), what, path: pathOf(node, source) })
  })
  return found.sort((a, b) => a.line - b.line)
})

/** What `app.use('/api/*', cors())` is for, as the beginning of a path; null where the file does not tell. */
function coveredBy(use: Node | undefined, source: Source): string | null {
  const [first, second] = use?.type === 'CallExpression' ? use.arguments : []
  if (first === undefined || second === undefined) return ''
  const path = textOf(staticValue(first, source))
  return path?.replace(/\/?\*.*$/, '') ?? null
}

function pathOf(node: CallExpression, source: Source): string {
  return textOf(staticValue(node.arguments[0], source)) ?? ''
}

/** `app.put(path, cors(), …)`: the middleware stands on this route alone, and a route for PUT does not answer OPTIONS. */
export function withoutOptions(call: Node, parents: readonly Node[], source: Source): readonly ScanFinding[] {
  const route = parents.findLast((parent) => parent.type === 'CallExpression')
  const [, verb = ''] = target(route)
  if (!/^(post|put|patch|delete)$/.test(verb)) return []
  if (answersOptions(source.program)) return []
  const says = `cors() stands on this ${verb.toUpperCase()} route alone: nothing answers the OPTIONS of its preflight`
  return [{ cause: 'preflight-not-handled', line: lineOf(call), says }]
}

/** Whether a file hands OPTIONS, or everything, to cors(). */
const answersOptions = foundOnce((program: Node) => {
  let answers = false
  walk(program, (node) => {
    const [, verb] = target(node)
    if (verb !== 'options' && verb !== 'use') return
    answers ||= (node as CallExpression).arguments.some(
      (argument) => argument.type === 'CallExpression' && dottedName(argument.callee) === 'cors',
    )
  })
  return answers
})

export function lineOf(node: Node): number {
  return node.loc?.start.line ?? 1
}

/** `app.get` as its two names; empty for anything else. */
function target(node: Node | undefined): readonly string[] {
  if (node?.type !== 'CallExpression') return []
  const name = dottedName(node.callee)?.split('.') ?? []
  return name.length === 2 && application.test(name[0] ?? '') ? name : []
}

function isRoute(node: CallExpression): boolean {
  const [, verb = ''] = target(node)
  return (
    verbs.test(verb) &&
    node.arguments.length > 1 &&
    !node.arguments.some(
      (argument) => argument.type === 'CallExpression' && dottedName(argument.callee) === 'cors',
    )
  )
}

/** `app.use('/api', orders)` where `orders` is a router, made here or in a file of the same tree. */
function isRouter(node: CallExpression, source: Source): boolean {
  const [, verb] = target(node)
  const last = node.arguments.at(-1)
  if ((verb !== 'use' && verb !== 'route') || last === undefined) return false
  const makes = (text: string) => /\b(Router|Hono)\s*(<[^>]*>)?\(/.test(text)
  if (last.type === 'CallExpression') return moduleMakes(last, source, makes)
  if (last.type !== 'Identifier') return false
  const bound = source.bindings.get(last.name)
  if (bound === undefined) return false
  if (bound.type === 'ImportDeclaration') return makes(source.module(bound.source.value)?.text ?? '')
  const value = bound.type === 'VariableDeclarator' ? bound.init : bound
  if (value?.type === 'CallExpression' && dottedName(value.callee) === 'require')
    return moduleMakes(value, source, makes)
  return value != null && /^(NewExpression|CallExpression)$/.test(value.type) && makes(textIn(value, source))
}

function moduleMakes(call: CallExpression, source: Source, makes: (text: string) => boolean): boolean {
  if (dottedName(call.callee) !== 'require') return false
  return makes(source.module(textOf(staticValue(call.arguments[0], source)) ?? '')?.text ?? '')
}

function textIn(node: Node, source: Source): string {
  return source.text.slice(node.start ?? 0, node.end ?? 0)
}
