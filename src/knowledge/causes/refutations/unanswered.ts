import type { Answer } from '../../facts/answer.ts'
import type { Facts } from '../../facts/facts.ts'

/** What decides: the preflight where a browser stops there, else the request. Null where nothing was answered. */
export function decidingAnswer({ preflight, request, preflightFails }: Facts): Answer | null {
  return preflight !== null && preflightFails ? preflight : (request ?? preflight)
}

/** No answer, no header: nothing that a header says can be the cause. Null where something was answered. */
export function unanswered(facts: Facts): string | null {
  const { silence, judged } = facts
  if (silence !== null) return `No header was ever read: nothing came back (${silence.failure.message}).`
  const stops = judged.stops.filter(({ at }) => at === 'page' || at === 'connection')
  if (stops.length === 3) return 'No header was ever read: every browser stops before it sends anything.'
  return decidingAnswer(facts) === null ? 'No header was ever read: nothing was answered.' : null
}
