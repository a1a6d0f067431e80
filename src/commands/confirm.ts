import { confirm } from '../browser/confirm.ts'
import { describeConfirmFailure } from '../browser/confirmation.ts'
import type { Confirmation, ConfirmFailure } from '../browser/confirmation.ts'
import { visible } from '../knowledge/visible.ts'
import { runProbes } from '../probes/run-probes.ts'
import { conclude } from '../report/triage.ts'
import { ownOptions } from './arguments/command-options.ts'
import { confirmJson, confirmText } from './output/confirm-report.ts'
import { exitStatus, warn, type Io } from './io.ts'
import { progress } from './output/progress.ts'
import { readRequest } from './arguments/request-options.ts'

/**
 * `confirm`: the same request in the installed browser, beside the prediction. Exit status as `check`, by what the
 * browser did: held back is inconclusive; no browser to start is usage.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readRequest(args, ownOptions.confirm)
  if (!read.ok || read.request.subject === null) {
    warn(io, read.ok ? 'confirm: expected PAGE and URL' : read.message)
    return exitStatus.usage
  }
  const { subject, options, stack, notes, own: given } = read.request
  for (const note of notes) warn(io, note)
  const format = given['format'] ?? 'text'
  if (format !== 'text' && format !== 'json') {
    warn(io, `--format: expected text or json, found "${String(format)}"`)
    return exitStatus.usage
  }
  const browserPath = typeof given['browser'] === 'string' ? given['browser'] : null
  const loadPage = given['page'] === true
  const answer = await confirm(subject, { ...options, browserPath, loadPage }, io.signal)
  if (answer.kind === 'failure') {
    warn(io, `confirm: ${visible(describeConfirmFailure(answer))}`)
    return statusOfFailure(answer)
  }
  const evidence = await runProbes(subject, options, progress(io, read.request), io.signal)
  if (io.signal.aborted) return exitStatus.interrupted
  const triage = conclude(subject, evidence, stack)
  io.stdout.write((format === 'json' ? confirmJson : confirmText)(answer, triage))
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

/** Chromium's network errors that mean that no answer came. */
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
