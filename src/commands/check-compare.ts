import type { Case } from '../knowledge/case.ts'
import { describeProblem, readPage, readUrl } from '../knowledge/read-case.ts'
import { redactorFor } from '../knowledge/redact.ts'
import { runProbes } from '../probes/run-probes.ts'
import { comparisonText } from '../report/comparison-text.ts'
import { compare } from '../report/comparison.ts'
import { jsonObject } from '../report/json.ts'
import { conclude } from '../report/triage.ts'
import { deliver } from './deliver.ts'
import { exitStatus, wantsColor, warn, type Io } from './io.ts'
import { progress } from './progress.ts'
import { formats, type Format } from './report-formats.ts'
import { ownText, type Request } from './request-options.ts'

/**
 * `check --compare PAGE2` and `--compare-url URL2`: the same probes for both, side by side.
 * The exit status is that of the first side, the one asked about.
 */
export async function checkCompare(subject: Case, request: Request, format: Format, io: Io): Promise<number> {
  const other = secondSide(subject, request)
  if (!other.ok) {
    warn(io, other.message)
    return exitStatus.usage
  }
  const show = progress(io, request)
  const [ours, theirs] = await Promise.all([
    runProbes(subject, { ...request.options, compare: other.compare }, show, io.signal),
    runProbes(other.subject, request.options, show, io.signal),
  ])
  if (io.signal.aborted) return exitStatus.interrupted
  const left = conclude(subject, ours, request.stack)
  const right = conclude(other.subject, theirs, request.stack)
  const comparison = compare(left, right)
  const style = { color: wantsColor(io, request.presentation), ascii: request.presentation.ascii }
  const clean = (content: string): string =>
    redactorFor(other.subject, theirs)(redactorFor(subject, ours)(content))
  const content =
    format === 'json'
      ? `${JSON.stringify({ ...jsonObject(left), comparison: { other: jsonObject(right), ...comparison } }, null, 2)}\n`
      : format === 'text'
        ? comparisonText(left, right, comparison, style) + `\n${formats.text(left, style)}`
        : formats[format](left, style)
  return deliver(clean(content), ownText(request, 'output'), exitStatus[left.diagnosis.verdict.outcome], io)
}

type Second =
  | {
      readonly ok: true
      readonly subject: Case
      readonly compare: { readonly kind: 'page' | 'url'; readonly value: string }
    }
  | { readonly ok: false; readonly message: string }

function secondSide(subject: Case, request: Request): Second {
  const page = ownText(request, 'compare')
  if (page !== null) {
    const read = readPage(page)
    if (!read.ok) return { ok: false, message: `--compare: ${describeProblem(read.problem)}` }
    const { origin, pageUrl } = read.value
    return {
      ok: true,
      subject: { ...subject, pageOrigin: origin, pageUrl },
      compare: { kind: 'page', value: origin },
    }
  }
  const read = readUrl(ownText(request, 'compare-url') ?? '', 'option')
  if (!read.ok) return { ok: false, message: `--compare-url: ${describeProblem(read.problem)}` }
  return { ok: true, subject: { ...subject, url: read.value }, compare: { kind: 'url', value: read.value } }
}
