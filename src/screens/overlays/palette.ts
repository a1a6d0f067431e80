import type { State } from '../../session/state.ts'
import type { Condition, Where } from '../bindings.ts'
import { bindingsAt, keyName, type KnownBinding } from '../keymap.ts'
import { padded } from '../parts/columns.ts'
import { blank, clickable, line, span, spread, type Line } from '../parts/line.ts'
import { textField } from '../parts/text-field.ts'

/** What moves about or types has no place in a list of commands. */
const silent =
  /^(cursor|page|line|erase|choose|first|last|palette|next-field|previous-field|interrupt|close|accept|stop-typing)/

/** The commands of a screen whose words contain every word of the query, each once. */
export function paletteCommands(
  from: Where,
  query: string,
  holds: (condition: Condition) => boolean,
): readonly KnownBinding[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const seen = new Set<string>()
  return bindingsAt(from, holds).filter(({ command, says, hint }) => {
    if (silent.test(command) || seen.has(command)) return false
    seen.add(command)
    const text = `${command} ${says} ${hint ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

export function paletteLines(
  { query, cursor }: { readonly query: string; readonly cursor: number },
  { place }: State,
  holds: (condition: Condition) => boolean,
  width: number,
): readonly Line[] {
  const found = paletteCommands(place.stage, query, holds)
  return [
    line(' ', span('Command  ', 'strong'), ...textField(query, query.length, width - 14)),
    blank,
    ...(found.length === 0 ? [line('   ', span('No command contains this.', 'dim'))] : []),
    ...found.map(({ keys, says }, index) => {
      const isCurrent = index === cursor
      const text = line(span(isCurrent ? ' ▸ ' : '   ', 'focus'), span(says, isCurrent ? 'focus' : null))
      const key = [span(padded(keys.map(keyName)[0] ?? '', 8), 'accent')]
      return clickable(spread(text, key, Math.min(width, 100)), { kind: 'row', index })
    }),
  ]
}
