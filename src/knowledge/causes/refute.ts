import { layerOf, layerName } from '../marks/layer-of.ts'
import { seen } from '../facts/faults.ts'
import { decidingAnswer } from '../facts/deciding-answer.ts'
import { type Answer, headerOf } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'

/** What in the evidence speaks against one cause; null where nothing does. It never says which cause it is instead. */
export type Refute = (facts: Facts) => string | null

/** Refutes by the response that decides; where none came, that is what speaks against it. */
export function byAnswer(refute: (answer: Answer, facts: Facts) => string | null): Refute {
  return (facts) => {
    const answer = decidingAnswer(facts)
    return unanswered(facts) ?? (answer === null ? null : refute(answer, facts))
  }
}

/** No response, no header: nothing that a header says can be the cause. Null where something was answered. */
export function unanswered(facts: Facts): string | null {
  const { silence, judged } = facts
  if (silence !== null) return `No header was ever read: nothing came back (${silence.failure.message}).`
  const stops = judged.stops.filter(({ at }) => at === 'page' || at === 'connection')
  if (stops.length === 3) return 'No header was ever read: every browser stops before it sends anything.'
  return decidingAnswer(facts) === null ? 'No header was ever read: nothing was answered.' : null
}

/** The page does not even get a response. */
export function stopped({ judged }: Facts): string {
  const { corsError, at } = judged.verdict.browsers.chromium
  return `That happens behind a request that succeeds. This one is stopped${at === null ? '' : ` at the ${at}`}${corsError === null ? '' : ` (${corsError})`}: the page gets nothing.`
}

/** ` from nginx`, where the deciding response bears a mark. */
export function byLayer(facts: Facts): string {
  const answer = decidingAnswer(facts)
  const { id } = layerOf(answer)
  return id === null ? '' : ` from ${layerName(id)}`
}

/** A response with the CORS header that it does carry. */
export function spoken(answer: Answer): string {
  const name = answer.corsNames[0] ?? 'Vary'
  const { says } = seen(answer)
  return answer.corsNames.includes('Access-Control-Allow-Origin')
    ? says
    : `${says}, but ${name}: ${headerOf(answer, name.toLowerCase()) ?? ''}`
}
