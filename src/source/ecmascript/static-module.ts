import type { ImportDeclaration, Node } from '@babel/types'
import { exportsOf } from './module-exports.ts'
import type { Source } from './parse.ts'
import { type Read, type StaticValue } from './value.ts'

/** The value of a name that an import declaration makes; null where its module is not at hand. */
export function imported(
  { specifiers, source: { value: from } }: ImportDeclaration,
  local: string,
  source: Source,
  read: Read,
): StaticValue | null {
  const specifier = specifiers.find((one) => one.local.name === local)
  const module = source.module(from)
  if (specifier === undefined || module === null) return null
  if (specifier.type === 'ImportNamespaceSpecifier') return moduleValue(module, read)
  const wanted = specifier.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(specifier.imported)
  const exported = exportsOf(module).get(wanted)
  if (exported !== undefined) return read(exported.node, exported.source)
  // A CommonJS module: its one value is the default, and its properties are the names.
  const whole = moduleValue(module, read)
  return wanted === 'default' ? whole : whole.kind === 'object' ? (whole.entries.get(wanted) ?? null) : null
}

function nameOf(name: Node): string {
  return name.type === 'Identifier' ? name.name : name.type === 'StringLiteral' ? name.value : ''
}

/** What `require` of a module gives: its one value, or its exports as an object. */
export function moduleValue(module: Source, read: Read): StaticValue {
  const exported = [...exportsOf(module)].map(
    ([name, { node, source }]) => [name, read(node, source)] as const,
  )
  const own = new Map(exported)
  const only = own.get('default')
  own.delete('default')
  return only !== undefined && own.size === 0 ? only : { kind: 'object', entries: own, whole: true }
}
