import { shownUrl, type Case } from '../model/case.ts'
import type { StoppedAt } from '../model/diagnosis.ts'
import type { CorsError, Engine } from '../model/cors-error.ts'
import { engines } from '../model/cors-error.ts'
import type { AddressSpace, Evidence } from '../model/evidence.ts'
import { localNetworkAccess } from '../browsers/engines/local-network-access.ts'
import { rulesOf } from '../browsers/engines/rules-of.ts'
import { statementsOfKind } from './browser-word.ts'
import type { Exchange } from './exchanges.ts'
import { spaceOf } from './host-class.ts'
import { forbiddenBy, type ForbiddenBy } from './page-policy.ts'

/** Why a browser ends a fetch by itself, before or between requests. What the judge knows (mixed content) is not in here. */
export type PageStop = {
  readonly engines: readonly Engine[]
  readonly hop: number
  readonly at: StoppedAt
  readonly corsError: CorsError | null
} & (
  | { readonly why: 'bad-port' }
  /** `isAssumed`: the policy is that of another page of the same site. */
  | {
      readonly why: 'page-csp'
      readonly by: ForbiddenBy
      readonly url: string
      readonly isAssumed?: boolean
    }
  | { readonly why: 'local-network'; readonly space: AddressSpace }
)

/** All such stops of a case, in the order in which a browser meets them. */
export function pageStopsOf(
  subject: Case,
  evidence: Evidence,
  chain: readonly Exchange[],
): readonly PageStop[] {
  const policy = pageCsp(subject, evidence, chain)
  const network = localNetwork(subject, evidence)
  return [
    ...badPort(subject),
    ...(policy.length > 0 ? policy : saidOfPolicy(subject, evidence)),
    ...(network.length > 0 ? network : saidOfNetwork(evidence)),
  ]
}

function badPort({ url }: Case): readonly PageStop[] {
  const { port } = new URL(url)
  const refusing = engines.filter((engine) => rulesOf(engine).isBadPort(port))
  return refusing.length === 0
    ? []
    : [{ why: 'bad-port', engines: refusing, hop: 0, at: 'connection', corsError: null }]
}

function pageCsp(subject: Case, { page }: Evidence, chain: readonly Exchange[]): readonly PageStop[] {
  if (page === null) return []
  for (const { hop, url: asked } of chain) {
    const url = shownUrl({ as: subject.as, url: asked })
    const by = forbiddenBy(page.policies, page.url, url, hop > 0, subject.as)
    if (by === null) continue
    return [
      {
        why: 'page-csp',
        by,
        url,
        engines,
        hop,
        at: hop > 0 ? 'redirect' : 'page',
        corsError: null,
        ...(page.isAssumed === true ? { isAssumed: true } : {}),
      },
    ]
  }
  return []
}

/** Chromium and Firefox ask the person before a public page may reach a more private address, or refuse. One stop an engine, since each has its own word. */
function localNetwork(subject: Case, evidence: Evidence): readonly PageStop[] {
  const page = spaceOf(evidence.hosts.find(({ role }) => role === 'page'))
  const space = spaceOf(evidence.hosts.find(({ role }) => role === 'request'))
  if (page !== 'public' || (space !== 'loopback' && space !== 'local')) return []
  const from = { space: page, secureContext: subject.pageOrigin.startsWith('https:') }
  return engines.flatMap((engine) => {
    const { does, corsError } = localNetworkAccess(engine, from, space)
    if (does === 'allow' || does === 'unknown') return []
    return [{ why: 'local-network', space, engines: [engine], hop: 0, at: 'page', corsError } as const]
  })
}

/** The watched browser stopped it by the page's policy. Policies are one rule in all engines (CSP 3, 6.1.2). */
function saidOfPolicy({ url }: Case, evidence: Evidence): readonly PageStop[] {
  return statementsOfKind(evidence, 'page-policy')
    .slice(0, 1)
    .map(({ directive, policy }) => ({
      why: 'page-csp',
      by: { directive, sources: sourcesOf(directive, policy), source: 'browser' },
      url,
      engines,
      hop: 0,
      at: 'page',
      corsError: null,
    }))
}

/** The sources of a policy as a browser quotes it, with or without the name of its directive; empty where it quotes none. */
function sourcesOf(directive: string, policy: string | null): string {
  const quoted = (policy ?? '').trim()
  return quoted.startsWith(directive) ? quoted.slice(directive.length).trim() : quoted
}

/** The watched browser stopped it for the address it leads to. Chromium alone does so. */
function saidOfNetwork(evidence: Evidence): readonly PageStop[] {
  return statementsOfKind(evidence, 'cors')
    .filter(({ corsError }) => /LocalNetwork/.test(corsError ?? ''))
    .slice(0, 1)
    .map(({ corsError }) => {
      const space = spaceOf(evidence.hosts.find(({ role }) => role === 'request'))
      return {
        why: 'local-network',
        space: space === 'loopback' ? 'loopback' : 'local',
        engines: ['chromium'],
        hop: 0,
        at: 'page',
        corsError,
      }
    })
}
