import { requestOrigin } from '../knowledge/model/case.ts'
import type { Condition } from '../knowledge/model/condition.ts'
import { carriesSecret } from '../knowledge/privacy/secret-names.ts'
import type { Setting } from './probe.ts'
import type { Hop } from './redirect-hop.ts'
import { isSafeMethod } from '../knowledge/browsers/standard/safe-method.ts'

/** What of a hop goes out. */
interface Sendable {
  /** The hop without what is kept back; its method is still the browser's. */
  readonly hop: Hop
  /** Whether the request is less than the browser's, so that its response decides nothing. */
  readonly isLess: boolean
  readonly conditions: readonly Condition[]
}

/**
 * A browser sends a redirected request on as it is. These probes do not: to another origin than the API's no header
 * that looks secret and no body, and a method that may change data never a second time. `sendSecretsAcross` is the
 * person's word that both may cross.
 */
export function sendable({ subject, options }: Setting, hop: Hop, standIn: boolean): Sendable {
  const { origin } = new URL(hop.url)
  const crosses = origin !== requestOrigin(subject)
  if (crosses && options.sendSecretsAcross) return { hop, isLess: false, conditions: [] }
  const secret = crosses ? hop.headers.filter(([name, value]) => carriesSecret(name, value)) : []
  const body = crosses && hop.body !== null
  const repeats = !standIn && !isSafeMethod(hop.method)
  return {
    hop: { ...hop, headers: hop.headers.filter((header) => !secret.includes(header)) },
    isLess: secret.length > 0 || repeats,
    conditions: [
      ...(secret.length > 0 || body
        ? [{ kind: 'kept-back', to: origin, headers: secret.map(([name]) => name), body } as const]
        : []),
      ...(repeats ? [{ kind: 'not-repeated', method: hop.method, to: origin } as const] : []),
    ],
  }
}
