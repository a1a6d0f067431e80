import { usualSettings, type OwnKeys } from '../session/state.ts'
import { keymap, type Binding, type Command, type Condition, type Where } from './bindings.ts'

/** Names of keys as people read them. */
const names: Readonly<Record<string, string>> = {
  enter: 'Enter',
  esc: 'Esc',
  tab: 'Tab',
  'shift-tab': 'Shift-Tab',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  space: 'Space',
  pagedown: 'PgDn',
  pageup: 'PgUp',
  home: 'Home',
  end: 'End',
}

export function keyName(key: string): string {
  return names[key] ?? key
}

export type KnownBinding = Binding & { readonly command: Command }

const bindings: readonly KnownBinding[] = keymap

/** The bindings of one place whose condition holds, in order of weight, with the person's own keys. */
export function bindingsAt(
  where: Where,
  holds: (condition: Condition) => boolean,
  own: OwnKeys = usualSettings.keys,
): readonly KnownBinding[] {
  const here = bindings.filter((binding) => binding.where.includes(where))
  return here
    .filter(({ needs }) => needs === null || holds(needs))
    .map((binding) => (own === usualSettings.keys ? binding : withOwn(binding, here, own)))
}

/** Own keys go in front of the usual ones, which stay where no other command of the place took them. */
function withOwn(binding: KnownBinding, here: readonly KnownBinding[], own: OwnKeys): KnownBinding {
  const { command, keys } = binding
  const taken = here.flatMap((other) => (other.command === command ? [] : (own[other.command] ?? [])))
  const left = keys.filter((key) => !taken.includes(key))
  return { ...binding, keys: [...new Set([...(own[command] ?? []), ...left])] }
}

/**
 * What a key means in a place; null where it means nothing.
 * A binding with a condition is the special meaning of a key that also has a general one, so it goes first.
 */
export function commandFor(
  key: string,
  where: Where,
  holds: (condition: Condition) => boolean,
  own: OwnKeys = usualSettings.keys,
): Command | null {
  const found = bindingsAt(where, holds, own).filter(({ keys }) => keys.includes(key))
  return (found.find(({ needs }) => needs !== null) ?? found[0])?.command ?? null
}
