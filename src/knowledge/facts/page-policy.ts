import type { RequestKind } from '../model/request-kind.ts'
import { matchesSource } from './source-expression.ts'

/** The directive of a Content Security Policy that forbids a request. */
export interface ForbiddenBy {
  readonly directive: string
  /** The source expressions as written. */
  readonly sources: string
  /** Whether the policy came by header or meta element, or is known from the browser's word alone. */
  readonly source: 'header' | 'meta' | 'browser'
  /** Its list lets in by nonce, by hash or by who loads it: an element that has that passes, whatever its URL. */
  readonly isPassedByNonce?: true
}

/**
 * Content Security Policy 3, 6.8.1 and 6.8.3: the directives that may govern a request of a kind, the first that the
 * policy has. All but `form-action` fall back to `default-src`.
 */
const chains: Readonly<Partial<Record<RequestKind, readonly [string, ...string[]]>>> = {
  img: ['img-src', 'default-src'],
  'img-crossorigin': ['img-src', 'default-src'],
  font: ['font-src', 'default-src'],
  style: ['style-src-elem', 'style-src', 'default-src'],
  script: ['script-src-elem', 'script-src', 'default-src'],
  module: ['script-src-elem', 'script-src', 'default-src'],
  form: ['form-action'],
}
const connections = ['connect-src', 'default-src'] as const

/** The directive to write for a request of this kind: `connect-src` for everything that script sends. */
export function directiveFor(as: RequestKind | undefined): string {
  const chain = (as && chains[as]) ?? connections
  return chain.find((name) => !name.endsWith('-elem')) ?? chain[0]
}

/**
 * The first policy that forbids the page to ask for `url`, or null. `afterRedirect`: paths are not compared then
 * (6.7.2.8). Several policies hold each for itself; commas part them.
 */
export function forbiddenBy(
  policies: readonly { readonly source: 'header' | 'meta'; readonly policy: string }[],
  pageUrl: string,
  url: string,
  afterRedirect: boolean,
  as?: RequestKind,
): ForbiddenBy | null {
  const chain = (as && chains[as]) ?? connections
  for (const { source, policy } of policies)
    for (const single of policy.split(',')) {
      const directives = directivesOf(single)
      const directive = chain.find((name) => directives.has(name))
      const sources = directive === undefined ? undefined : directives.get(directive)
      if (directive === undefined || sources === undefined) continue
      const [page, target] = [new URL(pageUrl), new URL(url)]
      const byElement = takesNonces(as) && sources.some((expression) => letsInByElement.test(expression))
      // 6.7.1.1: beside 'strict-dynamic' the hosts count for nothing.
      const hosts = byElement && sources.some((one) => /^'strict-dynamic'$/i.test(one)) ? [] : sources
      if (hosts.some((expression) => matchesSource(expression, page, target, afterRedirect))) continue
      return {
        directive,
        sources: sources.join(' '),
        source,
        ...(byElement ? { isPassedByNonce: true } : {}),
      }
    }
  return null
}

/** CSP 3, 6.3.2: the sandbox of a policy that takes the page's origin away, as written; by header alone, a meta element has none. */
export function originTakenBy(
  policies: readonly { readonly source: 'header' | 'meta'; readonly policy: string }[],
): string | null {
  for (const { source, policy } of policies)
    for (const single of source === 'header' ? policy.split(',') : []) {
      const flags = directivesOf(single).get('sandbox')
      if (flags !== undefined && !flags.some((flag) => flag.toLowerCase() === 'allow-same-origin'))
        return ['sandbox', ...flags].join(' ')
    }
  return null
}

/** Whether a policy of the page has everything of plain http asked for over https. */
export function upgradesInsecure(policies: readonly { readonly policy: string }[]): boolean {
  return policies.some(({ policy }) =>
    policy.split(',').some((single) => directivesOf(single).has('upgrade-insecure-requests')),
  )
}

const letsInByElement = /^'(?:nonce-|sha(?:256|384|512)-|strict-dynamic')/i

function takesNonces(as: RequestKind | undefined): boolean {
  return as === 'script' || as === 'module' || as === 'style'
}

function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  const directives = new Map<string, readonly string[]>()
  for (const part of policy.split(';')) {
    const [name, ...sources] = part.trim().split(/[\t\n\f\r ]+/)
    const key = name?.toLowerCase() ?? ''
    if (key !== '' && !directives.has(key)) directives.set(key, sources)
  }
  return directives
}
