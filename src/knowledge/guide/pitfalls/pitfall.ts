import type { Facts } from '../../facts/facts.ts'

/** A mistake to avoid. */
export interface Pitfall {
  readonly title: string
  /** What goes wrong, and what to do instead. */
  readonly text: string
  /** Whether the case invites it, whatever its cause; the causes name further ones. */
  readonly fits: (facts: Facts) => boolean
}
