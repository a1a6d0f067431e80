import type { Node } from '@babel/types'
import { dottedName } from './names.ts'
import type { Source } from './parse.ts'
import { plainValue } from './plain-value.ts'
import { sum } from './static-text.ts'
import { known, textOf, type Read, type StaticValue } from './value.ts'

/** A name of the query and its value. */
type Pair = readonly [string, StaticValue]

/** The text of `new URLSearchParams(…)` with what is set on it later, or null for anything else. */
export function queryText(node: Node, source: Source, read: Read): StaticValue | null {
  const made = node.type === 'Identifier' ? source.bindings.get(node.name) : node
  if (made?.type !== 'NewExpression' || dottedName(made.callee) !== 'URLSearchParams') return null
  const [given] = made.arguments
  const pairs = given === undefined ? [] : pairsOf(read(given))
  if (pairs === null) return null
  const later = node.type === 'Identifier' ? setOn(node.name, source, read) : []
  const deleted = new Set(later.filter(([, value]) => value === null).map(([name]) => name))
  const kept = [...pairs, ...later].filter((pair): pair is Pair => pair[1] !== null && !deleted.has(pair[0]))
  return kept.reduce<StaticValue>((so, pair) => withPair(so, pair, made, source), known(''))
}

/** What is set later; null where it is deleted. */
function setOn(
  name: string,
  { changes }: Source,
  read: Read,
): readonly (readonly [string, StaticValue | null])[] {
  return (changes?.get(name) ?? []).flatMap(({ key, value, isDeleted }) => {
    const text = typeof key === 'string' ? key : textOf(read(key))
    return text === null ? [] : [[text, isDeleted === true ? null : read(value)] as const]
  })
}

function pairsOf(value: StaticValue): readonly Pair[] | null {
  const plain = plainValue(value)
  if (typeof plain === 'string')
    return [...new URLSearchParams(plain)].map(([name, one]) => [name, known(one)])
  return value.kind === 'object' && value.whole ? [...value.entries] : null
}

function withPair(so: StaticValue, [name, value]: Pair, node: Node, source: Source): StaticValue {
  const begin = `${textOf(so) === '' ? '' : '&'}${encodeURIComponent(name)}=`
  const text = value.kind === 'known' ? known(encodeURIComponent(String(value.value))) : value
  return sum(sum(so, known(begin), node, source), text, node, source)
}
