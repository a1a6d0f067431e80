import type { causeOf } from '../knowledge/causes/catalogue.ts'
import type { outcomeWord, withoutCause } from '../knowledge/headline.ts'
import type { conclude } from '../knowledge/triage.ts'

export interface Rules {
  readonly conclude: typeof conclude
  readonly causeOf: typeof causeOf
  readonly outcomeWord: typeof outcomeWord
  readonly withoutCause: typeof withoutCause
}

let loaded: Rules | null = null

/** Loads the rules and their catalogues. The first frame does not need them, and they are most of the program. */
export async function loadRules(): Promise<void> {
  if (loaded !== null) return
  const [{ conclude }, { causeOf }, { outcomeWord, withoutCause }] = await Promise.all([
    import('../knowledge/triage.ts'),
    import('../knowledge/causes/catalogue.ts'),
    import('../knowledge/headline.ts'),
  ])
  loaded = { conclude, causeOf, outcomeWord, withoutCause }
}

/** The rules; null until they are loaded. */
export function rules(): Rules | null {
  return loaded
}
