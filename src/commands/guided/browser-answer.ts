import { describeConfirmFailure } from '../../browser/confirm/confirmation.ts'
import type { Case } from '../../knowledge/model/case.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import type { ProbeOptions } from '../../probes/options.ts'
import type { BrowserAnswer } from '../../session/browser-answer.ts'

/** Asks the installed browser for the session; what was held back counts as let through as far as it went. */
export async function browserAnswer(
  subject: Case,
  options: ProbeOptions,
  signal: AbortSignal,
): Promise<BrowserAnswer> {
  const { confirm } = await import('../../browser/confirm/confirm.ts')
  const answer = await confirm(subject, options, signal)
  if (answer.kind === 'failure') {
    return { browser: '', outcome: null, corsError: null, problem: visible(describeConfirmFailure(answer)) }
  }
  const { name, version } = answer.browser
  const held = answer.outcome === 'held-back'
  return {
    browser: `${name} ${version}`,
    outcome: answer.outcome === 'held-back' ? null : answer.outcome,
    corsError: answer.corsError,
    problem: held
      ? 'its preflight passed; the request itself was held back, since it could change data'
      : null,
  }
}
