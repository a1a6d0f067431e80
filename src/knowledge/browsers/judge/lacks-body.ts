import type { RequestKind } from '../../model/request-kind.ts'
import type { Rules } from '../engines/rules.ts'
import type { RecordedAnswer } from './exchange.ts'

/** What has its response with the head, whatever comes of the body. */
const endsWithHead: ReadonlySet<RequestKind> = new Set(['fetch', 'eventsource', 'beacon', 'form'])

/** Whether what breaks off amid its head lacks the body that the one who asked is made of, or waits for. Measured. */
export function lacksBody(rules: Rules, as: RequestKind, answer: RecordedAnswer, method: string): boolean {
  if (answer.brokenOff === undefined) return false
  if (as.startsWith('img') || as === 'font') return true
  return !endsWithHead.has(as) && rules.missesBody(answer, method)
}

/** The same of a preflight and of a redirect that leads on, whoever asked. */
export function breaksOffShort(rules: Rules, answer: RecordedAnswer, method: string): boolean {
  return answer.brokenOff !== undefined && rules.missesBody(answer, method)
}
