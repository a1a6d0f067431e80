import { redactorFor } from '../knowledge/privacy/redact.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import type { Proof } from '../knowledge/model/diagnosis.ts'
import type { Triage } from '../knowledge/triage.ts'
import { code, fenced, prose } from './markdown-text.ts'
import { mermaidSequence } from './mermaid.ts'
import type { CauseSection } from './outline-cause.ts'
import { outlineOf, type Item, type ListSection, type Outline } from './outline.ts'

/** The report for a ticket: the answer, who blocks, causes with proof, fix, checklist, and how to see it again. */
export function markdownReport(triage: Triage): string {
  const clean = redactorFor(triage.subject, triage.evidence)
  const outline = outlineOf(triage)
  const parts = [
    heading(outline),
    '## What happens',
    '```mermaid\n' + mermaidSequence(triage) + '\n```',
    ...browsers(outline),
    ...outline.sections.flatMap((section) =>
      section.kind === 'cause' ? causeParts(section) : listParts(section),
    ),
    ...(outline.commands.length === 0
      ? []
      : ['## See it again', fenced(outline.commands.map(visible).join('\n'))]),
  ]
  return `${clean(parts.join('\n\n'))}\n`
}

function heading(outline: Outline): string {
  const { subject, answeredBy, toDecide } = outline
  const facts = [
    `- Page: ${code(subject.pageOrigin)}`,
    `- Request: ${code(`${subject.method} ${subject.url}`)}, credentials ${code(subject.credentials)}`,
    ...(answeredBy === null ? [] : [`- Answered by: ${prose(answeredBy.name)}`]),
    ...outline.conditions.map((says) => `- Sending: ${prose(says)}`),
    ...(toDecide === null ? [] : [`- To decide: ${code(toDecide)}`]),
  ]
  return `# ${prose(outline.headline)}\n\n${facts.join('\n')}`
}

function browsers({ browsers: all }: Outline): readonly string[] {
  if (all.length === 0) return []
  const rows = all.map(
    ({ name, says, why, at }) => `| ${name} | ${says}${why === null ? '' : `: ${why}`} | ${at ?? ''} |`,
  )
  return [['| Browser | Verdict | Stops at |', '| --- | --- | --- |', ...rows].join('\n')]
}

function listParts({ title, isNumbered, items }: ListSection): readonly string[] {
  const rows = items.map((item, index) => {
    const bullet = isNumbered ? `${index + 1}. **${item.status}** ` : bulletOf(item)
    const failing = !isNumbered && item.status === 'fail' ? ' (**fails**)' : ''
    const details = item.details.map((detail) => `\n  ${prose(detail)}`).join('')
    return `${bullet}${prose(item.title)}${failing}${details}`
  })
  return [`## ${title}`, rows.join('\n')]
}

/** What can be passed is a box to tick. */
function bulletOf({ status, id }: Item): string {
  if (id !== null) return `- \`${id}\` `
  return status === 'note' ? '- ' : `- [${status === 'pass' ? 'x' : ' '}] `
}

function causeParts({ finding, asks, fix }: CauseSection): readonly string[] {
  const { id, variant, confidence, title, evidence, against } = finding
  const name = `\`${id}\`${variant === null ? '' : `, variant \`${variant}\``}`
  const proofs = [
    ...evidence.map(proof('')),
    ...against.map(proof('Against: ')),
    ...(asks === null ? [] : [`- Asks: ${prose(asks)}`]),
  ]
  const own = [`## Cause (${confidence}): ${prose(title)}`, [name, '', ...proofs].join('\n')]
  return fix === null ? own : [...own, ...fixParts(fix)]
}

function proof(label: string): (proof: Proof) => string {
  return ({ probe, says }) => `- ${label}${prose(says)}${probe === null ? '' : ` (${code(probe)})`}`
}

function fixParts(fix: NonNullable<CauseSection['fix']>): readonly string[] {
  return [
    `### ${fix.label}: ${prose(fix.title)}`,
    ...(fix.toldWith === null ? [] : [`The same change as for: ${prose(fix.toldWith)}`]),
    ...(fix.alsoFixes.length === 0
      ? []
      : [fix.alsoFixes.map((title) => `- Fixes this too: ${prose(title)}`).join('\n')]),
    ...fix.directions,
    ...(fix.where === null ? [] : [`Where: ${prose(fix.where)}`]),
    fix.steps.map((step, index) => `${index + 1}. ${prose(step)}`).join('\n'),
    ...(fix.snippet === null ? [] : [fenced(fix.snippet)]),
  ]
}
