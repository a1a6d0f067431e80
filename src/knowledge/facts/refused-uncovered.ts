import { saidOf } from '../marks/words.ts'
import type { Facts } from './facts.ts'

/**
 * What shows that no policy stands at this path, or null. Spring refuses a preflight in the same words where its policy
 * leaves somebody out and where it has none, but a request only where it has one (DefaultCorsProcessor.processRequest).
 */
export function refusedUncovered({ preflight, request }: Facts): string | null {
  if (preflight === null || preflight.isOk || request === null) return null
  const said = saidOf(preflight, 'cors-refused')
  const passesBare = request.status < 300 && request.origin !== null && request.check.kind === 'missing'
  return said?.by === 'spring' && passesBare
    ? `${preflight.status}, and the body says “Invalid CORS request”: Spring says so of every preflight where no policy stands, and where one stands it refuses the request too`
    : null
}
