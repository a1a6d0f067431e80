import type { Confirmation } from '../../browser/confirm/confirmation.ts'
import { redactCase, redactEvidence, redactorFor } from '../../knowledge/privacy/redact.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import { conditionsOf } from '../../report/conditions.ts'
import { cleanStrings } from '../../report/json.ts'
import type { Triage } from '../../knowledge/triage.ts'

/**
 * Whether the prediction held. Not comparable where a rule about the page's own address decided, which was not in force,
 * and where page and request have one origin, so that nothing is predicted.
 */
export type Agreement = 'agrees' | 'disagrees' | 'not-comparable'

export function agreementOf(answer: Confirmation, { diagnosis }: Triage): Agreement {
  const { outcome, browsers } = diagnosis.verdict
  const predicted = browsers.chromium
  if (outcome === 'not-cross-origin') return 'not-comparable'
  if (predicted.at === 'page' && !answer.localNetworkChecked) return 'not-comparable'
  if (outcome === 'inconclusive' && answer.outcome !== 'held-back') {
    return answer.wire.some(({ preflight }) => !preflight) ? 'not-comparable' : 'disagrees'
  }
  if (answer.outcome === 'held-back') {
    return outcome === 'inconclusive' || predicted.outcome === 'response' ? 'agrees' : 'disagrees'
  }
  return predicted.outcome === answer.outcome && predicted.corsError === answer.corsError
    ? 'agrees'
    : 'disagrees'
}

export function confirmJson(answer: Confirmation, triage: Triage): string {
  const { kind: _, ...confirmation } = answer
  const clean = redactorFor(triage.subject, triage.evidence)
  const predicted = triage.diagnosis.verdict.browsers.chromium
  const target = redactCase(triage.subject)
  const conditions = conditionsOf(triage)
  const report = {
    schemaVersion: 1,
    target,
    ...confirmation,
    predicted,
    ...(conditions.length === 0 ? {} : { conditions }),
    agreement: agreementOf(answer, triage),
  }
  return `${JSON.stringify(cleanStrings(clean)(report), null, 2)}\n`
}

export function confirmText(answer: Confirmation, triage: Triage): string {
  const { name, version } = answer.browser
  const clean = redactorFor(triage.subject, triage.evidence)
  const lines = [
    `${name} ${version}: ${did(answer)}`,
    `Predicted for Chromium: ${prediction(triage)}`,
    ...agreementLines(answer, triage),
    '',
    'What the browser sent:',
    ...answer.wire.map(
      ({ preflight, method, url, status }) =>
        `  ${preflight ? 'preflight' : 'request  '}  ${method} ${url}  ${status ?? 'no response'}`,
    ),
    ...(answer.outcome === 'response'
      ? [`Script can read: ${answer.visible.join(', ') || 'no header'}`]
      : []),
    ...conditionsOf(triage).map(({ says }) => says),
    ...(answer.localNetworkChecked
      ? []
      : [
          'Local Network Access was switched off: a blank document has no address. --page loads the real page.',
        ]),
  ]
  return `${lines.map((line) => visible(clean(line))).join('\n')}\n`
}

function prediction({ diagnosis: { verdict } }: Triage): string {
  if (verdict.outcome === 'not-cross-origin') return 'nothing, page and request have one origin'
  const { outcome, corsError } = verdict.browsers.chromium
  if (outcome === 'response') return 'lets it through'
  return `blocks it${corsError === null ? '' : `, ${corsError}`}`
}

const heldBackBecause = {
  method: 'the preflight passed; the request itself was held back (--send-unsafe sends it)',
  repetition:
    'the request was sent once; after the redirect it was held back, since it could change data twice',
  secrets:
    'the request was held back at the redirect to another origin, since it carries what looks secret (--send-secrets-across sends it on)',
  allowance: 'the request was held back: what this command may send was spent',
} as const

function did(answer: Confirmation): string {
  const { outcome, corsError, failedParameter, errorText, status, redirected } = answer
  switch (outcome) {
    case 'response':
      return `lets the request through, status ${status}${redirected ? ' after a redirect' : ''}`
    case 'held-back':
      return heldBackBecause[answer.heldBack ?? 'method']
    case 'network-error':
      if (corsError === null) return `network error, ${errorText || 'without a reason'}`
      return `blocks the request, ${corsError}${failedParameter === '' ? '' : ` (${failedParameter})`}`
  }
}

function agreementLines(answer: Confirmation, triage: Triage): readonly string[] {
  switch (agreementOf(answer, triage)) {
    case 'agrees':
      return ['The prediction holds.']
    case 'not-comparable':
      return [notComparable(triage)]
    case 'disagrees':
      return [
        'The prediction does not hold. Please report it with this record; secrets are taken out:',
        JSON.stringify({
          target: redactCase(triage.subject),
          browser: answer.browser,
          corsError: answer.corsError,
          outcome: answer.outcome,
          predicted: triage.diagnosis.verdict.browsers.chromium,
          answers: redactEvidence(triage.subject, triage.evidence)
            .observations.filter(({ purpose }) => purpose.kind === 'preflight' || purpose.kind === 'request')
            .map(({ id, response, failure }) => ({
              id,
              status: response?.status,
              headers: response?.headers,
              failure,
            })),
        }),
      ]
  }
}

function notComparable({ diagnosis }: Triage): string {
  switch (diagnosis.verdict.outcome) {
    case 'not-cross-origin':
      return 'Not comparable: a request to the page’s own origin needs no CORS.'
    case 'inconclusive':
      return 'Comparable as far as the preflight, and it agrees: the request itself was sent once, by the browser alone.'
    default:
      return 'Not comparable: the prediction rests on where the page is loaded from, which was not in force here.'
  }
}
