import type { Finding } from '../knowledge/model/diagnosis.ts'
import type { Triage } from '../knowledge/triage.ts'
import type { State } from './state.ts'

/** The cause under the cursor; null where there is none. */
export function shownCause({ place }: Pick<State, 'place'>, { diagnosis }: Triage): Finding | null {
  const { causes } = diagnosis
  return causes[place.cursors.diagnosis % Math.max(1, causes.length)] ?? null
}
