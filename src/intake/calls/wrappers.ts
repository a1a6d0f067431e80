import type { Node } from '@babel/types'
import { firstFrom } from '../../source/ecmascript/first-from.ts'
import { walk } from '../../source/ecmascript/parse.ts'
import { calledWith, isFunction, type FunctionNode } from '../../source/ecmascript/scope.ts'
import { textOf } from '../../source/ecmascript/value.ts'
import type { CalledRequest } from './called-request.ts'
import { callsIn, scoped, type NamedCall, type Program } from './program.ts'

/** The requests that a call sends; none where it sends nothing that is known. */
export type ReadCall = (call: NamedCall, program: Program) => readonly CalledRequest[]

/** A function of the file that sends a request made of what it is given: `api('/login', { method: 'POST' })`. */
interface Wrapper {
  readonly node: FunctionNode
  readonly sends: readonly NamedCall[]
}

/** Such a function may call another; what goes deeper than this only the running program knows. */
const deepest = 3

/** The calls of a program that send something, those inside a wrapper read once for each call of the wrapper. */
export function sendingCalls(
  program: Program,
  read: ReadCall,
): readonly (readonly [NamedCall, CalledRequest])[] {
  const calls: NamedCall[] = []
  callsIn(program, (call) => calls.push(call))
  const wrappers = wrappersIn(program, calls, read)
  const inside = new Set([...wrappers.values()].flatMap(({ sends }) => sends))
  const requestsOf = (call: NamedCall, of: Program, depth: number): readonly CalledRequest[] => {
    // A function of the file may have the name of a client.
    const wrapper = wrappers.get(call.name)
    if (wrapper === undefined || depth >= deepest || isInside(call.node, wrapper.node)) return read(call, of)
    const own = scoped(of, calledWith(of.source, wrapper.node, call.node.arguments))
    return withoutBranches(wrapper.sends.flatMap((sent) => requestsOf(sent, own, depth + 1)))
  }
  return calls
    .filter((call) => !inside.has(call))
    .flatMap((call) => requestsOf(call, program, 0).map((request) => [call, request] as const))
}

/** On either branch of a function the same request may be opened, such as for old browsers and others. */
function withoutBranches(requests: readonly CalledRequest[]): readonly CalledRequest[] {
  const seen = new Set<string>()
  return requests.filter(({ client, method, url, headers }) => {
    const [name, address] = [textOf(method), textOf(url)]
    if (client !== 'XMLHttpRequest' || name === null || address === null || headers.length > 0) return true
    const key = `${name} ${address}`
    return !seen.has(key) && seen.add(key)
  })
}

/** The functions whose request is made of their parameters and that something in the file calls. */
function wrappersIn(
  program: Program,
  calls: readonly NamedCall[],
  read: ReadCall,
): ReadonlyMap<string, Wrapper> {
  const named = Map.groupBy(calls, ({ name }) => name)
  const functions = functionsIn(program).filter(([name]) => named.has(name))
  const found = new Map<string, Wrapper>()
  for (let turn = 0; turn < deepest; turn += 1) {
    const before = found.size
    for (const [name, node] of functions) {
      if (found.has(name)) continue
      const sends = callsWithin(calls, node).filter(
        (call) => usesParameter(call, node) && (found.has(call.name) || read(call, program).length > 0),
      )
      const isCalled = named.get(name)?.some((call) => !isInside(call.node, node)) === true
      if (sends.length > 0 && isCalled) found.set(name, { node, sends })
    }
    if (found.size === before) break
  }
  return found
}

/** By the name that calls them: `name`, `this.name`, or `holder.name` of an object of functions. */
function functionsIn({ source }: Program): readonly (readonly [string, FunctionNode])[] {
  const found: (readonly [string, FunctionNode])[] = []
  const take = (name: string, node: Node | null | undefined) => {
    if (isFunction(node) && node.params.length > 0) found.push([name, node])
  }
  walk(source.program, (node) => {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') {
      take(node.id.name, node.init)
      for (const [key, held] of functionsOf(node.init)) take(`${node.id.name}.${key}`, held)
    } else if (node.type === 'FunctionDeclaration' && node.id) take(node.id.name, node)
    else if (node.type === 'ClassMethod' && node.key.type === 'Identifier')
      take(`this.${node.key.name}`, node)
    else if (node.type === 'ClassPrivateMethod') take(`this.#${node.key.id.name}`, node)
    else if (node.type === 'ClassProperty' && node.key.type === 'Identifier')
      take(`this.${node.key.name}`, node.value)
  })
  return found
}

/** `{ get: (path) => …, post(path) { … } }`. */
function functionsOf(object: Node | null | undefined): readonly (readonly [string, Node])[] {
  if (object?.type !== 'ObjectExpression') return []
  return object.properties.flatMap((one): (readonly [string, Node])[] => {
    if (one.type === 'SpreadElement' || one.computed || one.key.type !== 'Identifier') return []
    return [[one.key.name, one.type === 'ObjectMethod' ? one : one.value]]
  })
}

function callsWithin(calls: readonly NamedCall[], outer: Node): readonly NamedCall[] {
  const from = (at: number) => firstFrom(calls, at, ({ node }) => node)
  return calls.slice(from(outer.start ?? 0), from(outer.end ?? 0)).filter(({ node }) => isInside(node, outer))
}

function isInside(inner: Node, outer: Node): boolean {
  return (inner.start ?? 0) >= (outer.start ?? 0) && (inner.end ?? 0) <= (outer.end ?? 0)
}

/** Whether its address is made of what the function is given; else it is one request, however often it is called. */
function usesParameter({ node: { arguments: given } }: NamedCall, { params }: FunctionNode): boolean {
  const names = new Set<string>()
  for (const parameter of params as readonly Node[])
    walk(parameter, (node) => {
      if (node.type === 'Identifier') names.add(node.name)
    })
  let found = false
  for (const argument of given)
    walk(argument, (node) => {
      if (node.type === 'Identifier' && names.has(node.name)) found = true
    })
  return found
}
