import { normalizeMethod } from '../../knowledge/browsers/standard/normalize-method.ts'
import type { Case } from '../../knowledge/model/case.ts'
import { redactCase } from '../../knowledge/privacy/redact.ts'
import { redactText } from '../../knowledge/privacy/redact-text.ts'
import type { Line, Overlay } from '../../session/state.ts'

/** As much of a body as tells which one it is, in characters. */
const headOfBody = 400

/** Whether a request that may change data is to be sent: all of it as it would go out, secrets left out. */
export function askToSend(subject: Case): Overlay {
  const method = normalizeMethod(subject.method)
  const { url, headers, pageOrigin, credentials } = redactCase(subject)
  const request: readonly Line[] = [
    ['Method', method],
    ['URL', url],
    ['Origin', pageOrigin],
    ...headers.map(([name, value], index): Line => [index === 0 ? 'Headers' : '', `${name}: ${value}`]),
    ['Cookies', credentials === 'include' ? 'only one given with --cookie' : 'none'],
    ['Body', bodyOf(subject)],
  ]
  return { kind: 'menu', purpose: { kind: 'send', method, request }, cursor: 0 }
}

function bodyOf({ body }: Case): string {
  if (body === null || body === '') return 'none'
  const head = redactText(body.slice(0, headOfBody))
  return body.length > headOfBody ? `${head}… (${body.length} characters)` : head
}
