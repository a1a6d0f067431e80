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

/** The bindings of one place whose condition holds, in order of weight. */
export function bindingsAt(where: Where, holds: (condition: Condition) => boolean): readonly KnownBinding[] {
  return bindings.filter(
    (binding) => binding.where.includes(where) && (binding.needs === null || holds(binding.needs)),
  )
}

/**
 * What a key means in a place; null where it means nothing.
 * A binding with a condition is the special meaning of a key that also has a general one, so it goes first.
 */
export function commandFor(
  key: string,
  where: Where,
  holds: (condition: Condition) => boolean,
): Command | null {
  const found = bindingsAt(where, holds).filter(({ keys }) => keys.includes(key))
  return (found.find(({ needs }) => needs !== null) ?? found[0])?.command ?? null
}
