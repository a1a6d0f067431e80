import type { Condition, Where } from '../bindings.ts'
import { bindingsAt, keyName } from '../keymap.ts'
import { columnsOf } from './columns.ts'
import { clickable, line, span, type Line, type Span } from './line.ts'

/** What always stays, at the end of the line. */
const kept = new Set(['help', 'quit', 'close'])

/** The keys that matter here, most important first; as many as fit, help and quit always. */
export function keyHints(where: Where, width: number, holds: (condition: Condition) => boolean): Line {
  const seen = new Set<string>()
  const all = bindingsAt(where, holds).flatMap(({ command, keys, hint }) => {
    const key = keys[0]
    if (hint === null || key === undefined || seen.has(command) || seen.has(key)) return []
    seen.add(command).add(key)
    return [{ command, key: keyName(key), hint, stays: kept.has(command) }]
  })
  const sizes = (hints: typeof all): number =>
    hints.reduce((sum, { key, hint }) => sum + columnsOf(key) + columnsOf(hint) + 4, 1)
  let shown = all
  while (sizes(shown) > width && shown.some(({ stays }) => !stays)) {
    const drop = shown.findLastIndex(({ stays }) => !stays)
    shown = shown.toSpliced(drop, 1)
  }
  const spans = shown.flatMap(({ command, key, hint }, index): readonly Span[] => [
    span(index === 0 ? ' ' : '   '),
    ...clickable([span(key, 'accent'), span(` ${hint}`, 'dim')], { kind: 'command', command }),
  ])
  return line(' ', ...spans)
}
