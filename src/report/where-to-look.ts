import { guidanceFor } from '../knowledge/causes/guidance.ts'
import type { Triage } from '../knowledge/triage.ts'

/** Where the first cause usually hides; nothing where none was found. */
export function whereToLook({
  subject,
  diagnosis: { causes },
}: Triage): ReturnType<typeof guidanceFor>['places'] {
  const [first] = causes
  return first === undefined ? [] : guidanceFor(first.id, subject).places
}
