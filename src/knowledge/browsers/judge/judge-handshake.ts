import { preloadedUpgrade } from '../engines/preloaded-hosts.ts'
import type { HeaderList } from '../../model/case.ts'
import { headerValues } from '../../model/header-values.ts'
import type { Rules } from '../engines/rules.ts'
import { isExempt } from './upgrades.ts'
import { isMixedContent } from '../standard/mixed-content.ts'
import { offeredProtocols } from '../standard/subprotocol.ts'
import { isRedirectStatus } from '../standard/status.ts'
import { isHttpScheme, parseUrl } from '../standard/url.ts'
import type { ParsedUrl } from '../standard/url.ts'
import type { Judgement, RecordedAnswer, RecordedFetch, WireRequest } from './exchange.ts'
import { hopOf } from './hop-of.ts'
import { isMisdirected } from './read-answer.ts'
import { actualOf, stopped, unrecorded } from './judgements.ts'
import type { CurrentRequest } from './new-request.ts'

/**
 * WebSockets standard, 2, "establish a WebSocket connection": no CORS, a GET that always carries the page's origin,
 * and a 101 for a response, with what proves that it was read where the key is on record.
 */
export function judgeHandshake(
  rules: Rules,
  embedder: string,
  fetch: RecordedFetch,
  { url: asked }: CurrentRequest,
): Judgement {
  const wire: WireRequest[] = []
  const { page, hops, accept, headers } = fetch
  const offered = offeredProtocols(headers)
  let url = asked
  for (let redirects = 0, hop = -1; ; redirects += 1) {
    hop = hopOf(rules, hops, url, hop + 1)
    if (rules.isBadPort(url.port)) return stopped('bad-port', hop, 'before', wire)
    if (rules.refusesHost(url.host, redirects > 0 ? 'redirected' : 'first'))
      return stopped('unreachable', hop, 'before', wire)
    // WebKit, which alone follows a redirect here, looks at the first URL only. Measured.
    if (redirects === 0 && !isExempt(rules, fetch, url) && isMixedContent(embedder, url, rules.isTrustworthy))
      return stopped('mixed-content', hop, 'before', wire)
    // Where the browser redirects by itself, the origin is another's from there on.
    const upgrade = rules.preloadedHosts === 'unknown' ? null : preloadedUpgrade(url)
    const origin = upgrade !== null && rules.preloadedHosts === 'redirected' ? 'null' : page
    if (upgrade !== null) {
      const over = hopOf(rules, hops, upgrade, hop)
      // At a port of its own nobody speaks both.
      hop = upgrade.port === '' ? Math.min(hop, over) : over
    }
    url = upgrade ?? url
    const answer = hops[hop]?.response ?? null
    if (answer === null) return unrecorded('request', hop, url.href, wire)
    const sent = actualOf(hop, origin, 'GET')
    wire.push(sent)
    if (rules.handshakesAsLoads && isMisdirected(answer)) wire.push(sent)
    const read = readHandshake(rules, answer, url)
    if (read === null) return stopped('invalid-response', hop, 'request', wire)
    if (answer.status === 101 && !isTaken(rules, read, offered, accept))
      return stopped('handshake', hop, 'request', wire)
    if (answer.status === 101)
      return {
        outcome: 'response',
        corsError: null,
        status: 101,
        type: 'basic',
        redirected: false,
        visible: [],
        wire,
      }
    const location = isRedirectStatus(answer.status) ? rules.location(read) : null
    const isNone =
      location === null || (location === '' && rules.refusesEmptyLocation) || !rules.isUrl(location, url.href)
    const next = isNone ? null : parseUrl(location, url.href)
    if (
      !rules.handshakesAsLoads ||
      next === null ||
      !isHttpScheme(next) ||
      redirects === rules.redirectLimit('websocket', false)
    )
      return stopped('handshake', hop, 'request', wire)
    url = next
  }
}

/** The head as any response's is read, though of no body anything is expected; null where it is refused. */
function readHandshake(
  rules: Rules,
  { status, headers, written }: RecordedAnswer,
  url: ParsedUrl,
): HeaderList | null {
  if (written === undefined) return headers
  const to = { as: 'websocket', method: 'GET', url, headers: [] } as const
  return rules.reads({ status: status === 101 ? 204 : status, written }, to)
}

function isTaken(
  rules: Rules,
  headers: HeaderList,
  offered: readonly string[],
  accept: string | undefined,
): boolean {
  // Where the key is not on record, the one that was answered is taken for it.
  const proof = accept ?? headerValues(headers, 'sec-websocket-accept')[0]
  const fits = proof === undefined || rules.fitsHandshake(headers, proof.trim())
  return fits && rules.takesProtocol(offered, headers) && rules.takesExtensions(headers)
}
