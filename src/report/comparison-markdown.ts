import { engineNames, engines } from '../knowledge/model/cors-error.ts'
import { redactCase, redactorFor } from '../knowledge/privacy/redact.ts'
import { compare, differs, factName } from './comparison.ts'
import { divergenceSentence } from './divergence.ts'
import { headline } from '../knowledge/headline.ts'
import { cell, code, prose } from './markdown-text.ts'
import type { Triage } from '../knowledge/triage.ts'

/** A section of the Markdown report: where this side and another part, and what each got. */
export function comparisonMarkdown(left: Triage, right: Triage): string {
  const comparison = compare(left, right)
  const clean = (text: string): string =>
    redactorFor(right.subject, right.evidence)(redactorFor(left.subject, left.evidence)(text))
  const rows = comparison.rows.flatMap((row) =>
    row.facts.filter(differs).map(({ name, left: ours, right: theirs }) => {
      const first = row === comparison.firstDivergence ? ' (first)' : ''
      return `| ${cell(row.what)}${first} | ${cell(factName(name))} | ${cell(ours)} | ${cell(theirs)} |`
    }),
  )
  const sections = [
    '## Side by side',
    prose(divergenceSentence(left, right, comparison)),
    [side('A', left), side('B', right)].join('\n'),
    ...(rows.length === 0
      ? []
      : [['| Probe | What differs | A | B |', '| --- | --- | --- | --- |', ...rows].join('\n')]),
  ]
  return `${clean(sections.join('\n\n'))}\n`
}

function side(letter: string, triage: Triage): string {
  const { pageOrigin, method, url } = redactCase(triage.subject)
  const verdicts = engines.map((engine) => {
    const { outcome, corsError } = triage.diagnosis.verdict.browsers[engine]
    return `${engineNames[engine]} ${outcome === 'response' ? 'allows' : (corsError ?? 'network error')}`
  })
  return `- ${letter}: ${code(pageOrigin)} to ${code(`${method} ${url}`)}: ${prose(headline(triage))} (${verdicts.join(', ')})`
}
