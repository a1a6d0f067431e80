import type { ScanFinding } from './scan.ts'

/** The response headers of CORS (Fetch, 3.2.3), and what goes wrong where one is spelled otherwise. */
const causes: Readonly<Record<string, string>> = {
  'access-control-allow-origin': 'cors-not-configured',
  'access-control-allow-methods': 'method-not-allowed',
  'access-control-allow-headers': 'request-header-not-allowed',
  'access-control-allow-credentials': 'credentials-not-allowed',
  'access-control-expose-headers': 'response-header-not-exposed',
  'access-control-max-age': 'cors-not-configured',
  'access-control-allow-private-network': 'local-network-access',
}
const known = Object.keys(causes)
const requested = /^access-control-request-(method|headers|private-network|local-network)$/

/** A header whose name begins as those of CORS do, and is none of them: it does nothing. */
export function misspelled(name: string, line: number): readonly ScanFinding[] {
  const lower = name.toLowerCase()
  if (!isOfCors(lower) || known.includes(lower) || requested.test(lower)) return []
  const meant = known.toSorted((a, b) => distance(lower, a) - distance(lower, b))[0] ?? ''
  const says = `“${name}” is no such header, so it does nothing: misspelled for ${capitals(meant)}`
  return [{ cause: causes[meant] ?? 'cors-not-configured', line, says }]
}

export function isOfCors(name: string): boolean {
  return /^(access[-_ ]?controls?|acces-control|accept-control|access-contol|access-controll)[-_ ]?\w/i.test(
    name,
  )
}

function capitals(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
}

/** How many letters differ (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= other.length; to++) {
      const same = letter === other[to - 1] ? 0 : 1
      next.push(Math.min((next[to - 1] ?? 0) + 1, (row[to] ?? 0) + 1, (row[to - 1] ?? 0) + same))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
