import type { Finding } from '../knowledge/model/diagnosis.ts'
import type { Triage } from '../knowledge/triage.ts'

/** The other causes that the same change fixes: their recipe is this one, word for word. */
export function alsoFixed({ diagnosis: { causes }, fixes }: Triage, finding: Finding): readonly Finding[] {
  const own = fixes[causes.indexOf(finding)]?.snippet ?? null
  if (own === null) return []
  return causes.filter((other, index) => other !== finding && fixes[index]?.snippet === own)
}
