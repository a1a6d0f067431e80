import { guidanceFor } from '../knowledge/causes/guidance.ts'
import { lookFor } from '../knowledge/guide/places.ts'
import { softwareName } from '../knowledge/marks/catalogue.ts'
import { recipeOf } from '../knowledge/recipes/catalogue.ts'
import type { Triage } from '../knowledge/triage.ts'

/** Where the first cause usually hides, and how CORS usually breaks on the software of its fix; nothing where no cause was found. */
export function whereToLook({
  subject,
  diagnosis: { causes },
  fixes,
  stack,
}: Triage): readonly { readonly title: string; readonly lookFor: string }[] {
  const [first] = causes
  if (first === undefined) return []
  const fixed = fixes[0]?.product ?? fixes[0]?.stack ?? null
  const { breaksHere } = recipeOf(fixed)
  const usual =
    fixed === null || breaksHere.length === 0
      ? []
      : [{ title: `How CORS usually breaks on ${softwareName(fixed)}`, lookFor: breaksHere.join(' ') }]
  const places = guidanceFor(first, subject).places
  return [...usual, ...places.map((place) => ({ title: place.title, lookFor: lookFor(place, stack) }))]
}
