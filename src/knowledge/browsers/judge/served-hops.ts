import type { ParsedUrl } from '../standard/url.ts'
import { parseUrl } from '../standard/url.ts'
import type { Judgement, NetworkErrorReason, RecordedFetch, RecordedHop } from './exchange.ts'
import { judgeRequest } from './judge.ts'
import type { MadeRequest } from './new-request.ts'
import type { Judge } from '../engines/rules-of.ts'

/** What a server behind a recording answers at a URL that the recording does not list. */
export interface Served extends Omit<RecordedHop, 'url'> {
  /** The recorded hop it answers with, as its log calls it; null for a response that its log does not keep. */
  readonly number: number | null
}

/** A fetch with the hops added that a chain runs into, and what each hop is called in the servers' log. */
interface ServedFetch {
  readonly fetch: RecordedFetch
  readonly numbers: readonly (number | null)[]
}

/** Follows the chain of one engine past the recording for as long as `serve` has a response. */
export function servedHops(
  by: Judge,
  fetch: RecordedFetch,
  made: MadeRequest | NetworkErrorReason,
  serve: (url: ParsedUrl) => Served | null,
): ServedFetch {
  const numbers: (number | null)[] = fetch.hops.map((_, index) => index)
  let hops = fetch.hops
  for (;;) {
    const judgement = judgeRequest(by, { ...fetch, hops }, made)
    const url = judgement.outcome === 'unrecorded' && judgement.hop >= hops.length && parseUrl(judgement.url)
    const served = url ? serve(url) : null
    if (!url || served === null) return { fetch: { ...fetch, hops }, numbers }
    numbers.push(served.number)
    hops = [...hops, { url: url.href, preflight: served.preflight, response: served.response }]
  }
}

/** The judgement with its hops as the servers' log calls them, less what their log does not keep. */
export function inServersWords(judgement: Judgement, numbers: readonly (number | null)[]): Judgement {
  const wire = judgement.wire.flatMap((request) => {
    const number = numbers[request.hop] ?? null
    return number === null ? [] : [{ ...request, hop: number }]
  })
  return { ...judgement, wire }
}
