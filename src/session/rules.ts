import type { causeOf } from '../knowledge/causes/catalogue.ts'
import type { conclude } from '../knowledge/triage.ts'

interface Rules {
  readonly conclude: typeof conclude
  readonly causeOf: typeof causeOf
}

let loaded: Rules | null = null

/** Loads the rules and their catalogues. The first frame does not need them, and they are most of the program. */
export async function loadRules(): Promise<void> {
  if (loaded !== null) return
  const [{ conclude }, { causeOf }] = await Promise.all([
    import('../knowledge/triage.ts'),
    import('../knowledge/causes/catalogue.ts'),
  ])
  loaded = { conclude, causeOf }
}

/** The rules; null until they are loaded. */
export function rules(): Rules | null {
  return loaded
}
