import type { Command } from './bindings.ts'

/** What a click means: a command, or a row of what the screen lists. */
export type Target =
  { readonly kind: 'command'; readonly command: Command } | { readonly kind: 'row'; readonly index: number }
