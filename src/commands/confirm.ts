import { confirm } from '../browser/confirm/confirm.ts'
import { describeConfirmFailure } from '../browser/confirm/confirmation.ts'
import type { Confirmation, ConfirmFailure } from '../browser/confirm/confirmation.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import { createAllowance } from '../probes/allowance.ts'
import { runProbes } from '../probes/run-probes.ts'
import { conclude } from '../knowledge/triage.ts'
import { sentElsewhere } from './evidence/sent-elsewhere.ts'
import { ownOptions } from './arguments/command-options.ts'
import { confirmJson, confirmText } from './output/confirm-report.ts'
import { exitStatus, refuse, warn, type Io } from './io.ts'
import { progress } from './output/progress.ts'
import { readFormat, textOrJson } from './arguments/read-format.ts'
import { readWholeRequest } from './arguments/request-options.ts'

/**
 * `confirm`: the same request in the installed browser, beside the prediction. Exit status as `check`, by what the
 * browser did: held back is inconclusive; no browser to start is usage.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readWholeRequest(args, ownOptions.confirm, io.env)
  if (!read.ok) return refuse(io, read.message)
  const { subject, options, stack, notes, own: given } = read.request
  for (const note of notes) warn(io, note)
  const chosen = readFormat(given['format'], textOrJson)
  if (!chosen.ok) return refuse(io, chosen.message)
  const browserPath = typeof given['browser'] === 'string' ? given['browser'] : null
  const loadPage = given['page'] === true
  const allowance = createAllowance(options)
  const answer = await confirm(subject, { ...options, browserPath, loadPage, allowance }, io.signal)
  if (answer.kind === 'failure') {
    warn(io, `confirm: ${visible(describeConfirmFailure(answer))}`)
    return statusOfFailure(answer)
  }
  // The one yes was the browser's: what it sent is not sent again.
  const held = { ...options, sendUnsafe: false, toPredict: true }
  const probed = await runProbes(subject, held, progress(io, read.request), io.signal, allowance)
  if (io.signal.aborted) return exitStatus.interrupted
  const evidence = options.sendUnsafe ? sentElsewhere(probed, subject) : probed
  const triage = conclude(subject, evidence, stack)
  io.stdout.write((chosen.format === 'json' ? confirmJson : confirmText)(answer, triage))
  return statusOf(answer)
}

function statusOfFailure({ reason }: ConfirmFailure): number {
  switch (reason) {
    case 'no-browser':
      return exitStatus.usage
    case 'interrupted':
      return exitStatus.interrupted
    case 'not-started':
    case 'page-not-loaded':
    case 'timeout':
      return exitStatus.unreachable
  }
}

/** Chromium's network errors that mean that no response came. */
const noAnswer =
  /ERR_(CONNECTION|NAME|ADDRESS|TIMED_OUT|CERT|SSL|EMPTY_RESPONSE|INTERNET|NETWORK|TUNNEL|PROXY|SOCKET|INVALID_HTTP|HTTP2|DNS)/

function statusOf({ outcome, corsError, errorText }: Confirmation): number {
  switch (outcome) {
    case 'response':
      return exitStatus.allowed
    case 'held-back':
      return exitStatus.inconclusive
    case 'network-error':
      return corsError === null && noAnswer.test(errorText ?? '')
        ? exitStatus.unreachable
        : exitStatus.blocked
  }
}
