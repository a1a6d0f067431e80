import type { Node, TemplateLiteral } from '@babel/types'
import type { Source } from './parse.ts'
import { sourceOf } from './names.ts'
import { known, textOf, unknown, type Gap, type Read, type StaticValue } from './value.ts'

/** Longer than any text that names an address. */
const longest = 1_000_000

const mostPieces = 1000

/** A template literal, with a gap for each expression that is not known. */
export function template(node: TemplateLiteral, source: Source, read: Read): StaticValue {
  return node.quasis.reduce<StaticValue>((so, quasi, index) => {
    const text = sum(so, known(quasi.value.cooked ?? quasi.value.raw), node, source)
    const expression = node.expressions[index]
    return expression === undefined ? text : sum(text, read(expression), expression, source)
  }, known(''))
}

/** Joins text; what is not known becomes a gap. */
export function sum(left: StaticValue, right: StaticValue, node: Node, source: Source): StaticValue {
  const join = (one: StaticValue, other: StaticValue) => sum(one, other, node, source)
  if (isOpen(left)) return overEach(left, (one) => join(one, right))
  if (isOpen(right)) return overEach(right, (one) => join(left, one))
  const pieces = [...piecesOf(left, node, source), ...piecesOf(right, node, source)]
  if (pieces.length > mostPieces) return unknown(node, source)
  const joined: (string | Gap)[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') {
      if (last.length + piece.length > longest) return unknown(node, source)
      joined[joined.length - 1] = last + piece
    } else if (piece !== '') joined.push(piece)
  }
  const [only] = joined
  if (joined.length === 0) return known('')
  return joined.length === 1 && typeof only === 'string' ? known(only) : { kind: 'pattern', pieces: joined }
}

type Open = Extract<StaticValue, { kind: 'either' | 'environment' }>

const most = 8

/** Several texts are possible: that of a condition, or what stands in for a variable of the environment. */
function isOpen(value: StaticValue): value is Open {
  return value.kind === 'either'
    ? value.values.length <= most && value.values.every((one) => one.kind !== 'either')
    : value.kind === 'environment' && value.fallback !== null
}

function overEach(value: Open, join: (one: StaticValue) => StaticValue): StaticValue {
  return value.kind === 'either'
    ? { kind: 'either', values: value.values.map(join) }
    : { ...value, fallback: value.fallback === null ? null : join(value.fallback) }
}

function piecesOf(value: StaticValue, node: Node, source: Source): readonly (string | Gap)[] {
  switch (value.kind) {
    case 'known':
      return [String(value.value ?? '')]
    case 'pattern':
      return value.pieces
    case 'environment':
      return [{ source: value.name }]
    case 'unknown':
      return [{ source: value.source }]
    default:
      return [{ source: sourceOf(node, source) }]
  }
}

/** `left || right` and `left ?? right`. */
export function otherwise(left: StaticValue, right: StaticValue): StaticValue {
  if (left.kind === 'environment') {
    return { ...left, fallback: left.fallback === null ? right : otherwise(left.fallback, right) }
  }
  if (left.kind === 'known') return left.value === null || left.value === '' ? right : left
  return { kind: 'either', values: [left, right] }
}

/** A text as the list that splitting makes of it; of a variable of the environment, what it falls back to is split. Null for what has no text. */
export function splitText(value: StaticValue, by: string): StaticValue | null {
  switch (value.kind) {
    case 'environment': {
      const { fallback } = value
      return { ...value, fallback: fallback === null ? null : (splitText(fallback, by) ?? fallback) }
    }
    case 'either':
      return { ...value, values: value.values.map((one) => splitText(one, by) ?? one) }
    case 'list':
      return value
    case 'known': {
      const items = String(value.value ?? '').split(by)
      const texts = items.map((item) => item.trim()).filter((item) => item !== '')
      return { kind: 'list', items: texts.map(known) }
    }
    default:
      return null
  }
}

/** `text.replace(part, with)`, and slashes taken off the end by a pattern; null for other patterns. */
export function replacedIn(
  target: StaticValue,
  part: StaticValue,
  by: StaticValue,
  node: Node,
  source: Source,
): StaticValue | null {
  const text = textOf(target)
  if (part.kind === 'regexp')
    return text !== null && textOf(by) === '' && /^\\\/[+*]?\$$/.test(part.source)
      ? known(text.replace(/(?<!\/)\/+$/, ''))
      : null
  const wanted = textOf(part)
  const pieces = text === null ? (target.kind === 'pattern' ? target.pieces : null) : [text]
  const place = pieces?.findIndex((piece) => typeof piece === 'string' && piece.includes(wanted ?? '')) ?? -1
  if (wanted === null || wanted === '' || pieces === null) return null
  if (place < 0) return target
  const piece = String(pieces[place])
  const at = piece.indexOf(wanted)
  const whole = (some: readonly (string | Gap)[]): StaticValue => ({ kind: 'pattern', pieces: some })
  const before = whole([...pieces.slice(0, place), piece.slice(0, at)])
  const after = whole([piece.slice(at + wanted.length), ...pieces.slice(place + 1)])
  return sum(sum(before, by, node, source), after, node, source)
}
