import { getDomain } from 'tldts'

/** Lookups made at most, all at once. */
export const maxNearHosts = 12

const commonLabels = ['api', 'app', 'www', 'auth', 'backend', 'gateway', 'dev', 'staging', 'test'] as const
const commonEndings = ['com', 'net', 'org', 'io', 'dev', 'app', 'co'] as const

/**
 * Names that somebody may have meant by a host that does not resolve, the likeliest first: names already known to
 * this triage, the page's own domain, then the usual slips of the fingers. `known` and `pageHost` in lower case.
 */
export function nearHostNames(
  host: string,
  known: readonly string[],
  pageHost: string | null,
): readonly string[] {
  const domain = getDomain(host) ?? host
  const pageDomain = pageHost === null ? null : (getDomain(pageHost) ?? pageHost)
  const under = host.slice(0, host.length - domain.length)
  const candidates = [
    ...known.filter((name) => distance(name, host) <= 2),
    ...(pageDomain !== null && distance(pageDomain, domain) <= 2 ? [`${under}${pageDomain}`] : []),
    ...nearLabels(host),
    ...nearEndings(host),
    ...withoutDoubles(host),
    ...withSwaps(host),
    ...(under === '' ? [`api.${host}`] : []),
  ]
  // The page's own host is another service, however alike `app` and `api` are.
  return [...new Set(candidates)].filter((name) => name !== host && name !== pageHost).slice(0, maxNearHosts)
}

function nearLabels(host: string): readonly string[] {
  const [first = '', ...rest] = host.split('.')
  if (commonLabels.some((label) => label === first)) return []
  return commonLabels
    .filter((label) => distance(label, first) === 1)
    .map((label) => [label, ...rest].join('.'))
}

function nearEndings(host: string): readonly string[] {
  const labels = host.split('.')
  const last = labels.at(-1) ?? ''
  return commonEndings
    .filter((ending) => distance(ending, last) === 1)
    .map((ending) => [...labels.slice(0, -1), ending].join('.'))
}

function withoutDoubles(host: string): readonly string[] {
  return places(host)
    .filter((at) => host[at] === host[at + 1])
    .map((at) => host.slice(0, at) + host.slice(at + 1))
}

function withSwaps(host: string): readonly string[] {
  return places(host)
    .filter((at) => host[at] !== '.' && host[at + 1] !== '.' && host[at] !== host[at + 1])
    .map((at) => `${host.slice(0, at)}${host[at + 1]}${host[at]}${host.slice(at + 2)}`)
    .reverse()
}

function places(host: string): readonly number[] {
  return [...host.slice(1)].map((_, at) => at)
}

/** Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment). */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        at(rows, i - 1, j) + 1,
        (row[j - 1] ?? 0) + 1,
        at(rows, i - 1, j - 1) + cost,
        swapped ? at(rows, i - 2, j - 2) + 1 : Infinity,
      )
    }
    rows.push(row)
  }
  return at(rows, a.length, b.length)
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? Infinity
}
