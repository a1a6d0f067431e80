import type { Case } from '../model/case.ts'
import type { Finding } from '../model/diagnosis.ts'
import { isLoopbackHost } from '../facts/host-class.ts'
import { fixDirections } from '../guide/fixes.ts'
import type { FixDirection } from '../guide/fixes.ts'
import { places } from '../guide/places.ts'
import type { Place } from '../guide/places.ts'
import { causes } from './catalogue.ts'
import { hasOwnFix } from './own-fix.ts'

/** What is said of a cause before any stack is known. */
interface Guidance {
  /** Where to look for it, the likeliest place first. */
  readonly places: readonly Place[]
  /** How it is fixed, as far as it is fixed like others; a page in development has another way out. */
  readonly directions: readonly FixDirection[]
}

export function guidanceFor(
  finding: Pick<Finding, 'id' | 'variant' | 'particulars'>,
  { pageOrigin }: Pick<Case, 'pageOrigin'>,
): Guidance {
  const { livesIn, fix: usual } = causes[finding.id]
  const fix = hasOwnFix(finding) ? null : usual
  const page = URL.parse(pageOrigin)
  // capacitor://localhost is an app that is out in the world.
  const inDevelopment =
    fix !== null && page !== null && /^https?:$/.test(page.protocol) && isLoopbackHost(page.hostname)
  return {
    places: livesIn.map((place) => places[place]),
    directions: [
      ...(fix === null || finding.particulars.isWrittenPast === true ? [] : [fixDirections[fix]]),
      ...(inDevelopment ? [fixDirections['same-origin-in-development']] : []),
    ],
  }
}
