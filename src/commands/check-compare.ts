import { requestOrigin, type Case } from '../knowledge/model/case.ts'
import { redactorFor } from '../knowledge/privacy/redact.ts'
import { createAllowance } from '../probes/allowance.ts'
import { runProbes } from '../probes/run-probes.ts'
import { comparisonMarkdown } from '../report/comparison-markdown.ts'
import { comparisonText } from '../report/comparison-text.ts'
import { compare } from '../report/comparison.ts'
import { cleanStrings, jsonObject } from '../report/json.ts'
import type { TextStyle } from '../report/text.ts'
import { conclude, type Triage } from '../knowledge/triage.ts'
import { askedOfOther, otherCase } from '../session/other-side.ts'
import type { Other } from '../session/state.ts'
import { sentElsewhere } from './evidence/sent-elsewhere.ts'
import { deliver } from './output/deliver.ts'
import { exitStatus, textStyle, type Io } from './io.ts'
import { progress } from './output/progress.ts'
import type { Format } from './output/format-names.ts'
import { formats } from './output/report-formats.ts'
import { ownText, type Request } from './arguments/request-options.ts'

/**
 * `check --compare PAGE2` and `--compare-url URL2`: the same probes for both, side by side.
 * The exit status is that of the first side, the one asked about.
 */
export async function checkCompare(
  subject: Case,
  other: Other,
  request: Request,
  format: Format,
  io: Io,
): Promise<number> {
  const second = otherCase(subject, other) ?? subject
  const show = progress(io, request)
  const { options } = request
  const allowance = createAllowance(options)
  const cookie = requestOrigin(second) === requestOrigin(subject) ? options.cookie : null
  const [ours, others] = await Promise.all([
    runProbes(subject, { ...options, compare: askedOfOther(subject, second) }, show, io.signal, allowance),
    runProbes(second, { ...options, sendUnsafe: false, cookie }, show, io.signal, allowance),
  ])
  const theirs = options.sendUnsafe ? sentElsewhere(others, second) : others
  if (io.signal.aborted) return exitStatus.interrupted
  const left = conclude(subject, ours, request.stack)
  const right = conclude(second, theirs, request.stack)
  const output = ownText(request, 'output')
  const style = textStyle(io, request.presentation, output)
  const clean = (content: string): string => redactorFor(second, theirs)(redactorFor(subject, ours)(content))
  const content = sideBySide(left, right, format, style, clean)
  return deliver(clean(content), output, exitStatus[left.diagnosis.verdict.outcome], io)
}

/** The report of the first side, and what sets the other apart. Formats that have no room for two show the first. */
function sideBySide(
  left: Triage,
  right: Triage,
  format: Format,
  style: TextStyle,
  clean: (content: string) => string,
): string {
  const report = formats[format](left, style)
  switch (format) {
    case 'json': {
      const comparison = { other: jsonObject(right), ...cleanStrings(clean)(compare(left, right)) }
      return `${JSON.stringify({ ...jsonObject(left), comparison }, null, 2)}\n`
    }
    case 'text':
      return `${comparisonText(left, right, style)}\n${report}`
    case 'markdown':
      return `${report}\n${comparisonMarkdown(left, right)}`
    default:
      return report
  }
}
