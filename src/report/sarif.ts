import type { Finding, Proof, Warning } from '../knowledge/model/diagnosis.ts'
import { redactCase, redactorFor } from '../knowledge/privacy/redact.ts'
import { redacted } from '../knowledge/privacy/redact-text.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import { conditionsOf } from './conditions.ts'
import { isAsExpected, type Expected } from './expectation.ts'
import { headline } from '../knowledge/headline.ts'
import type { Triage } from '../knowledge/triage.ts'

/**
 * SARIF 2.1.0: causes as errors (possible ones as notes), warnings as warnings, the request URL as the location. An
 * outcome that nothing explains is a result of its own, so that no empty list speaks for it.
 */
export function sarifReport(triage: Triage): string {
  return sarifRuns([{ triage, expect: undefined }])
}

/** Several triages in one run. The cause of a block that was expected is a note. */
export function sarifRuns(all: readonly Expected[]): string {
  const results = all.flatMap(resultsOf)
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].map((id) => ({ id }))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'cors-triage', rules } }, results }],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function resultsOf(expected: Expected) {
  const { subject, evidence, diagnosis } = expected.triage
  const isExpected = expected.expect !== undefined && isAsExpected(expected)
  const clean = redactorFor(subject, evidence)
  // Brackets may not stand in a URI but around an IPv6 address; SARIF asks for a valid one.
  const uri = redactCase(subject).url.replaceAll(redacted, encodeURIComponent(redacted))
  const result = (ruleId: string, level: string, title: string, proofs: readonly Proof[]) => ({
    ruleId,
    level,
    message: { text: visible(clean([title, ...proofs.map(({ says }) => says)].join('. '))) },
    locations: [{ physicalLocation: { artifactLocation: { uri } } }],
  })
  const { outcome } = diagnosis.verdict
  const isOpen = diagnosis.causes.length === 0 && !isAsExpected(expected)
  return [
    ...(isOpen
      ? [result(outcome, outcome === 'blocked' ? 'error' : 'note', headline(expected.triage), [])]
      : []),
    ...diagnosis.causes.map((cause: Finding) =>
      result(
        cause.id,
        isExpected || cause.confidence === 'possible' ? 'note' : 'error',
        cause.title,
        cause.evidence,
      ),
    ),
    ...conditionsOf(expected.triage).map(({ id, says }) => result(id, 'note', says, [])),
    ...diagnosis.warnings.map((warning: Warning) =>
      result(warning.id, 'warning', warning.title, warning.evidence),
    ),
  ]
}
