import type { HeaderList } from '../case.ts'
import { isNamed, normalizeValue } from '../fetch-standard/header-list.ts'
import { distinctLocations } from './location.ts'
import type { Rules } from './rules.ts'
import { standard } from './standard.ts'

const keptWhenEmpty = new Set(['access-control-allow-origin', 'content-length', 'location'])

/** Where Firefox leaves the standard. */
export const firefox = {
  ...standard,
  get: getNonEmpty,
  preflightSteps: ['cors-check', 'redirect', 'status', 'parse-methods', 'method', 'parse-headers', 'headers'],
  nameMismatch: (_value, lines) => (lines > 1 ? 'MultipleAllowOriginValues' : 'AllowOriginMismatch'),
  wildcardCoversAuthorization: true,
  taintedPreflightOrigin: 'page',
  ownOriginPreflightSkipsCorsCheck: true,
  preflightIsSticky: true,
  redirectPreflightNames: 'less-this-redirect',
  location: (headers) => {
    const locations = distinctLocations(headers)
    return locations.length > 1 ? 'multiple' : (locations[0] ?? null)
  },
} satisfies Rules

function getNonEmpty(headers: HeaderList, lowerCaseName: string): string | null {
  let value: string | null = null
  for (const [name, line] of headers) {
    if (!isNamed(name, lowerCaseName)) continue
    const normalized = normalizeValue(line)
    if (normalized === '' && !keptWhenEmpty.has(lowerCaseName)) continue
    value = value === null ? normalized : `${value}, ${normalized}`
  }
  return value
}
