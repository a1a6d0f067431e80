import type { CopiedRequest } from '../copied-request.ts'
import { noEvidence, type Purpose } from '../../knowledge/model/evidence.ts'
import type { ImportedCase, Recording } from '../imported.ts'
import { copiedExchange } from './copied-answer.ts'

/** The first head of a response that a program printed below its command, with curl's marks of `-v` or without. */
const head = /^(?:< )?HTTP\/[\d.]+ (\d{3})[^\n]*\n((?:(?:< )?[A-Za-z][\w-]*:[^\n]*\r?\n?)*)/m

/** What the program printed as the response to this request, as a recording of it; null where it printed none. */
export function answerBelow(
  text: string,
  request: CopiedRequest,
  subject: ImportedCase,
): Omit<Recording, 'entry'> | null {
  const printed = text.slice(0, 64 * 1024)
  const found = head.exec(printed)
  if (found === null || Number(found[1]) < 200) return null
  const headers = (found[2] ?? '').split('\n').flatMap((line): [string, string][] => {
    const [, name, value = ''] = /^(?:< )?([A-Za-z][\w-]*):(.*)$/.exec(line.trimEnd()) ?? []
    return name === undefined ? [] : [[name, value.trim()]]
  })
  const isPreflight =
    request.method.toUpperCase() === 'OPTIONS' &&
    request.headers.some(([name]) => name.toLowerCase() === 'access-control-request-method')
  const purpose: Purpose = isPreflight
    ? { kind: 'preflight', hop: 0 }
    : { kind: 'request', hop: 0, standIn: false }
  const sent = { method: request.method, url: subject.url, headers: request.headers }
  const answer = { status: Number(found[1]), headers }
  return {
    subject,
    evidence: { ...noEvidence, recorded: true, observations: [copiedExchange(purpose, sent, answer)] },
    failed: true,
  }
}
