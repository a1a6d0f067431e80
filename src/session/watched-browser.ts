import { isTrouble, type SeenRequest } from '../browser/attach/seen-request.ts'

/** The browser that the person clicks about in, and what was seen of it. Bounded: the oldest are let go. */
export interface WatchedBrowser {
  readonly state: 'opening' | 'watching' | 'ended'
  /** As it names itself; null while it opens. */
  readonly product: string | null
  /** Why it could not be watched, as a sentence; null where it could. */
  readonly problem: string | null
  /** In the order in which they were settled. */
  readonly failing: readonly SeenRequest[]
  readonly healthy: readonly SeenRequest[]
  /** Of all that were seen, those let go included. */
  readonly counted: { readonly seen: number; readonly failing: number }
  /** Healthy ones stand in the list too. */
  readonly showsHealthy: boolean
  /** What the list showed when it was paused; null while it is live. */
  readonly paused: readonly SeenRequest[] | null
  /** The newest is under the cursor. */
  readonly follows: boolean
  /** The request that the triage was opened on. */
  readonly chosen: SeenRequest | null
}

export const opening: WatchedBrowser = {
  state: 'opening',
  product: null,
  problem: null,
  failing: [],
  healthy: [],
  counted: { seen: 0, failing: 0 },
  showsHealthy: false,
  paused: null,
  follows: true,
  chosen: null,
}

/** Kept of each kind. */
const most = 500

/** With what was heard since. The same request again takes the place of what was known of it. */
export function withSeen(watched: WatchedBrowser, heard: readonly SeenRequest[]): WatchedBrowser {
  const latest = new Map(heard.map((seen) => [seen.id, seen]))
  const [troubles, others] = parted([...latest.values()])
  const failing = joined(watched.failing, troubles, others)
  const healthy = joined(watched.healthy, others, troubles)
  const known = new Set([...watched.failing, ...watched.healthy].map(({ id }) => id))
  const failedBefore = new Set(watched.failing.map(({ id }) => id))
  return {
    ...watched,
    failing,
    healthy,
    counted: {
      seen: watched.counted.seen + [...latest.keys()].filter((id) => !known.has(id)).length,
      failing: watched.counted.failing + troubles.filter(({ id }) => !failedBefore.has(id)).length,
    },
  }
}

function parted(all: readonly SeenRequest[]): readonly [readonly SeenRequest[], readonly SeenRequest[]] {
  return [all.filter(isTrouble), all.filter((seen) => !isTrouble(seen))]
}

/** Each at its old place where it was known; without those that now belong to the other list. */
function joined(
  known: readonly SeenRequest[],
  heard: readonly SeenRequest[],
  gone: readonly SeenRequest[],
): readonly SeenRequest[] {
  if (heard.length === 0 && !gone.some(({ id }) => known.some((one) => one.id === id))) return known
  const anew = new Map(heard.map((seen) => [seen.id, seen]))
  const left = new Set(gone.map(({ id }) => id))
  const updated = known.filter(({ id }) => !left.has(id)).map((one) => take(anew, one.id) ?? one)
  return [...updated, ...anew.values()].slice(-most)
}

function take(anew: Map<string, SeenRequest>, id: string): SeenRequest | undefined {
  const found = anew.get(id)
  anew.delete(id)
  return found
}

/** What the list shows: live or as it was paused, healthy ones on demand, those that the filter fits. Oldest first. */
export function listedSeen(watched: WatchedBrowser, filter: string): readonly SeenRequest[] {
  const all = watched.paused ?? listed(watched)
  const wanted = filter.trim().toLowerCase()
  return wanted === '' ? all : all.filter((seen) => searched(seen).includes(wanted))
}

/** The list as it stands now. */
export function listed({ failing, healthy, showsHealthy }: WatchedBrowser): readonly SeenRequest[] {
  if (!showsHealthy) return failing
  return [...failing, ...healthy].sort((one, other) => (one.settledAt ?? 0) - (other.settledAt ?? 0))
}

function searched({ method, url, page, type, statements }: SeenRequest): string {
  const said = statements.map((one) => `${one.kind} ${one.kind === 'cors' ? (one.corsError ?? '') : ''}`)
  return `${method} ${url} ${page.origin} ${type} ${said.join(' ')}`.toLowerCase()
}

/** What the browser did with the chosen request the last time after it was chosen; null where it was not seen again. */
export function seenAgain({ chosen, failing, healthy }: WatchedBrowser): SeenRequest | null {
  if (chosen === null) return null
  const later = [...failing, ...healthy].filter(
    ({ id, method, url, page, settledAt }) =>
      id !== chosen.id &&
      method === chosen.method &&
      url === chosen.url &&
      page.origin === chosen.page.origin &&
      (settledAt ?? 0) > (chosen.settledAt ?? 0),
  )
  return later.reduce<SeenRequest | null>(
    (last, one) => (last === null || (one.settledAt ?? 0) >= (last.settledAt ?? 0) ? one : last),
    null,
  )
}
