import type { CallExpression, NewExpression, Node, OptionalCallExpression } from '@babel/types'
import { dottedName, propertyName, withoutGlobalObject } from '../../source/ecmascript/names.ts'
import { walk, type Source } from '../../source/ecmascript/parse.ts'
import { staticValue } from '../../source/ecmascript/static-value.ts'
import type { StaticValue } from '../../source/ecmascript/value.ts'
import { changesIn, type Changes, type MethodCall } from './changes.ts'

export type Call = CallExpression | OptionalCallExpression | NewExpression

/** A piece of source and what the readers of calls ask of it. */
export interface Program {
  readonly source: Source
  readonly changes: Changes
  /** The value of an expression, with what is set on it later. */
  readonly value: (node: Node | null | undefined) => StaticValue
  /** The module that a name is imported from; null where it is no import. */
  readonly moduleOf: (name: string) => string | null
  /** The class that a name is declared with (`private http: HttpClient`); null where there is none. */
  readonly typeOf: (name: string) => string | null
}

/** A call with its name, and what is called on its result one after the other. */
export interface NamedCall {
  readonly name: string
  readonly node: Call
  readonly chain: readonly MethodCall[]
}

export function programOf(plain: Source): Program {
  const changes = changesIn(plain)
  const source: Source = { ...plain, changes: changes.set }
  const types = typesIn(source)
  return {
    source,
    changes,
    value: (node) => withType(staticValue(node, source), node, types),
    moduleOf: (name) => moduleOf(name, source),
    typeOf: (name) => types.get(name.replace(/^this\./, '')) ?? null,
  }
}

/** The program as a call of one of its functions sees it. */
export function scoped(program: Program, source: Source): Program {
  const types = { get: (name: string) => program.typeOf(name) ?? undefined }
  return { ...program, source, value: (node) => withType(staticValue(node, source), node, types) }
}

/** A name whose value is not known and whose type says what it is: a body of `FormData` is one. */
function withType(
  value: StaticValue,
  node: Node | null | undefined,
  types: Pick<ReadonlyMap<string, string>, 'get'>,
): StaticValue {
  const name = value.kind === 'unknown' && node?.type === 'Identifier' ? types.get(node.name) : undefined
  return name !== undefined && /^(?:FormData|URLSearchParams|Blob|File)$/.test(name)
    ? { kind: 'unknown', source: `new ${name}` }
    : value
}

function moduleOf(name: string, source: Source): string | null {
  const bound = source.bindings.get(name)
  if (bound?.type === 'ImportDeclaration') return bound.source.value
  if (bound?.type !== 'CallExpression' || dottedName(bound.callee) !== 'require') return null
  const [first] = bound.arguments
  return first?.type === 'StringLiteral' ? first.value : null
}

/** Parameters, fields and variables that are declared with a type, or injected by one. */
function typesIn(source: Source): ReadonlyMap<string, string> {
  const types = new Map<string, string>()
  const note = (name: Node | null | undefined, annotation: unknown) => {
    const type = (annotation as { typeAnnotation?: Node } | null | undefined)?.typeAnnotation
    if (name?.type === 'Identifier' && type?.type === 'TSTypeReference') {
      const typeName = dottedName(type.typeName)
      if (typeName !== null) types.set(name.name, typeName)
    }
  }
  walk(source.program, (node) => {
    if (node.type === 'Identifier') note(node, node.typeAnnotation)
    if (node.type !== 'ClassProperty') return
    note(node.key, node.typeAnnotation)
    const value = node.value
    const [first] =
      value?.type === 'CallExpression' && dottedName(value.callee) === 'inject' ? value.arguments : []
    if (node.key.type === 'Identifier' && first?.type === 'Identifier') types.set(node.key.name, first.name)
  })
  return types
}

/** The calls of a program by name, in the order of the text. */
export function callsIn(program: Program, visit: (call: NamedCall) => void): void {
  walk(program.source.program, (node, parents) => {
    if (
      node.type !== 'CallExpression' &&
      node.type !== 'NewExpression' &&
      node.type !== 'OptionalCallExpression'
    )
      return
    const name =
      node.callee.type === 'Import' ? 'import' : (dottedName(node.callee) ?? onInstance(node.callee))
    if (name !== null)
      visit({ name: withoutGlobalObject(name, program.source), node, chain: chainOf(node, parents) })
  })
}

/** `new Client(…).get(…)` under the name `Client.get`, what is set on it and used by it in between passed over. */
function onInstance(callee: Node): string | null {
  if (callee.type !== 'MemberExpression') return null
  let holder: Node = callee.object
  while (holder.type === 'CallExpression' && holder.callee.type === 'MemberExpression') {
    if (!/^(?:set[A-Z]|use$)/.test(propertyName(holder.callee) ?? '')) return null
    holder = holder.callee.object
  }
  // `$('#list').load(…)` of jQuery.
  if (holder.type === 'CallExpression' && /^(?:\$|jQuery)$/.test(dottedName(holder.callee) ?? ''))
    return `${dottedName(holder.callee)}().${propertyName(callee)}`
  if (holder.type !== 'NewExpression') return null
  const [made, method] = [dottedName(holder.callee), propertyName(callee)]
  return made === null || method === null ? null : `${made}.${method}`
}

/** `a(…).b(…).c(…)`: what is called on the result of `a`. */
function chainOf(node: Node, parents: readonly Node[]): readonly MethodCall[] {
  const chain: MethodCall[] = []
  let inner: Node = node
  for (let at = parents.length - 1; at > 0; at -= 2) {
    const [member, outer] = [parents[at], parents[at - 1]]
    if (member?.type !== 'MemberExpression' || member.object !== inner || outer?.type !== 'CallExpression')
      break
    if (outer.callee !== member || member.property.type !== 'Identifier') break
    chain.push({ method: member.property.name, given: outer.arguments, at: outer.start ?? 0 })
    inner = outer
  }
  return chain
}
