import { normalizeMethod } from '../../knowledge/browsers/standard/normalize-method.ts'
import type { Case } from '../../knowledge/model/case.ts'
import type { Line, Overlay } from '../../session/state.ts'
import type { Shown } from '../shown.ts'

/** As much of a body as tells which one it is, in characters. */
const headOfBody = 400

/** Whether a request that may change data is to be sent: all of it as it would go out, and its secrets as they are shown. */
export function askToSend(subject: Case, shown: Shown): Overlay {
  const method = normalizeMethod(subject.method)
  const { url, headers, pageOrigin, credentials } = shown.subject(subject)
  const request: readonly Line[] = [
    ['Method', method],
    ['URL', url],
    ['Origin', pageOrigin],
    ...headers.map(([name, value], index): Line => [index === 0 ? 'Headers' : '', `${name}: ${value}`]),
    ['Cookies', credentials === 'include' ? 'only one given with --cookie' : 'none'],
    ['Body', bodyOf(subject, shown)],
  ]
  return { kind: 'menu', purpose: { kind: 'send', method, request }, cursor: 0 }
}

function bodyOf({ body }: Case, shown: Shown): string {
  if (body === null || body === '') return 'none'
  const head = shown.text(body.slice(0, headOfBody))
  return body.length > headOfBody ? `${head}… (${body.length} characters)` : head
}
