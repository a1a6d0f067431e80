import type { State } from '../../session/state.ts'
import { bindingsAt, type KnownBinding } from '../keymap.ts'
import type { Room } from '../room.ts'
import { holds } from '../where.ts'

/** What moves about or types has no place in a list of commands. */
const silent =
  /^(cursor|page|line|erase|choose|first|last|palette|next-field|previous-field|interrupt|close|accept|stop-typing)/

/** The commands of a screen whose words contain every word of the query, each once. */
export function paletteCommands(state: State, query: string, room: Room): readonly KnownBinding[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const seen = new Set<string>()
  return bindingsAt(state.place.stage, holds(state, room), state.settings.keys).filter(
    ({ command, says, hint }) => {
      if (silent.test(command) || seen.has(command)) return false
      seen.add(command)
      const text = `${command} ${says} ${hint ?? ''}`.toLowerCase()
      return words.every((word) => text.includes(word))
    },
  )
}
