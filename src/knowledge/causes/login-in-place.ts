import { isHtmlDocument, type Answer } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { finalResponse } from '../facts/final-response.ts'
import { beginsLogin, loginOf } from '../facts/login.ts'
import { suppliesCredentials } from '../facts/supplied-credentials.ts'
import { proof, type Draft } from './cause.ts'

/** What comes back in place of the data is the page of a login: the redirect to it was followed, or it came at once. */
export function loginInPlace(facts: Facts): Draft<'refused-by-application'> | null {
  const answer = finalResponse(facts)
  if (answer === null || !answer.isOk || facts.judged.verdict.outcome !== 'allowed') return null
  if (!isHtmlDocument(answer) || beginsLogin(facts.url)) return null
  const { request } = facts
  const login = request && loginOf(request)
  const hasForm = asksForPassword(answer)
  if (login === null && !hasForm) return null
  const signs = suppliesCredentials(facts)
    ? 'the session or token that was sent is not taken'
    : 'nobody is signed in'
  return {
    variant: 'session',
    confidence: 'likely',
    title: `CORS is right, and what comes back (${answer.status}) is the page of a login in place of the data: ${signs}, or the session has ended`,
    evidence: [
      ...(request && login
        ? [proof(request, `${request.status}, Location: ${login.origin}${login.pathname}`)]
        : []),
      proof(answer, `${answer.status}, an HTML document${hasForm ? ' with a field for a password' : ''}`),
    ],
    question: 'same-with-credentials',
    particulars: { status: answer.status },
  }
}

function asksForPassword({ response }: Answer): boolean {
  return /<input\b[^<>]{0,400}\btype\s*=\s*["']?password\b/i.test(response.body ?? '')
}
