import type { conclude } from '../knowledge/triage.ts'

type Conclude = typeof conclude

let loaded: Conclude | null = null

/** Loads the rules and their catalogues. The first frame does not need them, and they are most of the program. */
export async function loadRules(): Promise<void> {
  loaded ??= (await import('../knowledge/triage.ts')).conclude
}

/** The rules; null until they are loaded. */
export function rules(): Conclude | null {
  return loaded
}
