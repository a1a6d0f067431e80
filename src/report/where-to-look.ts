import { guidanceFor } from '../knowledge/causes/guidance.ts'
import type { Place } from '../knowledge/guide/places.ts'
import { softwareName } from '../knowledge/marks/catalogue.ts'
import { recipeOf } from '../knowledge/recipes/catalogue.ts'
import type { Triage } from '../knowledge/triage.ts'

/** Where the first cause usually hides, and how CORS usually breaks on the software of its fix; nothing where no cause was found. */
export function whereToLook({
  subject,
  diagnosis: { causes },
  fixes,
}: Triage): readonly Pick<Place, 'title' | 'lookFor'>[] {
  const [first] = causes
  if (first === undefined) return []
  const stack = fixes[0]?.stack ?? null
  const { breaksHere } = recipeOf(stack)
  const usual =
    stack === null || breaksHere.length === 0
      ? []
      : [{ title: `How CORS usually breaks on ${softwareName(stack)}`, lookFor: breaksHere.join(' ') }]
  return [...usual, ...guidanceFor(first.id, subject).places]
}
