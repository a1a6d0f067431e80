import type { Facts } from '../../facts/facts.ts'

/** What in the evidence speaks against one cause; null where nothing does. It never says which cause it is instead. */
export type Refute = (facts: Facts) => string | null
