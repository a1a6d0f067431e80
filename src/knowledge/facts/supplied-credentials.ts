import type { Answer } from './answer.ts'
import type { Facts } from './facts.ts'
import { refusalKind } from './refusal-kind.ts'

/** Whether the case brings something that an API may take for a credential; a bare 401 or 403 then means more. */
export function suppliesCredentials({ subject, evidence }: Pick<Facts, 'subject' | 'evidence'>): boolean {
  if ((evidence.conditions ?? []).some(({ kind }) => kind === 'cookie-sent')) return true
  return subject.headers.some(
    ([name, value]) =>
      value !== '' && /^authorization$|^cookie$|api-?key|token|secret|session|^x-auth|^auth-/i.test(name),
  )
}

/** Whether the call brings credentials, and is answered 401 as if it had none. */
export function isNotTaken(facts: Facts, answer: Answer): boolean {
  return answer.status === 401 && refusalKind(answer) === 'session' && suppliesCredentials(facts)
}

export const notTakenMeans = 'it does not take the credentials that the call brings, or they do not reach it'
