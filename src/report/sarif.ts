import type { Finding, Proof, Warning } from '../knowledge/diagnosis.ts'
import { redactCase, redactorFor } from '../knowledge/redact.ts'
import { visible } from '../knowledge/visible.ts'
import type { Triage } from './triage.ts'

/** SARIF 2.1.0: causes as errors (possible ones as notes), warnings as warnings, the request URL as the location. */
export function sarifReport(triage: Triage): string {
  return sarifRuns([triage])
}

/** Several triages in one run. */
export function sarifRuns(triages: readonly Triage[]): string {
  const results = triages.flatMap(resultsOf)
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].map((id) => ({ id }))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'cors-triage', rules } }, results }],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function resultsOf({ subject, evidence, diagnosis }: Triage) {
  const clean = redactorFor(subject, evidence)
  const uri = redactCase(subject).url
  const result = (ruleId: string, level: string, title: string, proofs: readonly Proof[]) => ({
    ruleId,
    level,
    message: { text: visible(clean([title, ...proofs.map(({ says }) => says)].join('. '))) },
    locations: [{ physicalLocation: { artifactLocation: { uri: visible(uri) } } }],
  })
  return [
    ...diagnosis.causes.map((cause: Finding) =>
      result(cause.id, cause.confidence === 'possible' ? 'note' : 'error', cause.title, cause.evidence),
    ),
    ...diagnosis.warnings.map((warning: Warning) =>
      result(warning.id, 'warning', warning.title, warning.evidence),
    ),
  ]
}
