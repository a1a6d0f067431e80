import type { Node, ObjectExpression } from '@babel/types'
import { dottedName } from '../source/ecmascript/names.ts'
import { walk, type Source } from '../source/ecmascript/parse.ts'
import { staticValue } from '../source/ecmascript/static-value.ts'
import { textOf, type StaticValue } from '../source/ecmascript/value.ts'
import { lineOf } from './route-order.ts'
import type { DeclaredProxy } from '../knowledge/model/declared.ts'

/** `server.proxy` and `preview.proxy` of Vite, `rewrites` of Next: what is passed on, and where to. */
export function proxiesOf(file: string, source: Source): readonly DeclaredProxy[] {
  const proxies: DeclaredProxy[] = []
  if (/vite\.config/.test(file))
    walk(source.program, (node, parents) => proxies.push(...ofVite(node, parents, file, source)))
  if (/next\.config/.test(file))
    walk(source.program, (node, parents) => proxies.push(...ofNext(node, parents, file, source)))
  return proxies
}

function ofVite(
  node: Node,
  parents: readonly Node[],
  file: string,
  source: Source,
): readonly DeclaredProxy[] {
  const object = optionOf(node, parents, 'proxy', source)
  if (object === null) return []
  return object.properties.flatMap((property) => {
    if (property.type !== 'ObjectProperty') return []
    const path = property.key.type === 'StringLiteral' ? property.key.value : (dottedName(property.key) ?? '')
    const value = staticValue(property.value, source)
    const target = value.kind === 'object' ? value.entries.get('target') : value
    return [{ file, line: lineOf(property), stack: 'vite', path, target: addressOf(target) }]
  })
}

/** `server: { cors }` and `preview: { proxy }` of a Vite configuration, the options in a variable too; null for any other node. */
function optionOf(
  node: Node,
  parents: readonly Node[],
  name: string,
  source: Source,
): ObjectExpression | null {
  if (node.type !== 'ObjectProperty' || dottedName(node.key) !== name || !isOfServer(parents)) return null
  const value = node.value.type === 'Identifier' ? source.bindings.get(node.value.name) : node.value
  return value?.type === 'ObjectExpression' ? value : null
}

/** Whether a property stands directly in `server` or `preview`. */
export function isOfServer(parents: readonly Node[]): boolean {
  const holder = parents.at(-2)
  return holder?.type === 'ObjectProperty' && /^(server|preview)$/.test(dottedName(holder.key) ?? '')
}

function ofNext(
  node: Node,
  parents: readonly Node[],
  file: string,
  source: Source,
): readonly DeclaredProxy[] {
  if (node.type !== 'ObjectExpression' || !parents.some(isRewrites)) return []
  const value = staticValue(node, source)
  const entry = (name: string) => (value.kind === 'object' ? value.entries.get(name) : undefined)
  const path = textOf(entry('source'))
  const target = entry('destination')
  // A destination on the same server leads to another page of it.
  if (path === null || target === undefined || textOf(target)?.startsWith('/') === true) return []
  return [{ file, line: lineOf(node), stack: 'next', path, target: addressOf(target) }]
}

function isRewrites(node: Node): boolean {
  return (
    (node.type === 'ObjectMethod' || node.type === 'ObjectProperty') && dottedName(node.key) === 'rewrites'
  )
}

function addressOf(value: StaticValue | undefined): string | null {
  if (value?.kind === 'environment') return addressOf(value.fallback ?? undefined)
  if (value?.kind !== 'pattern') return textOf(value)
  return value.pieces.map((piece) => (typeof piece === 'string' ? piece : `\${${piece.source}}`)).join('')
}
