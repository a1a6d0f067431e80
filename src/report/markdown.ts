import type { Case } from '../knowledge/model/case.ts'
import { guidanceFor } from '../knowledge/causes/guidance.ts'
import type { Finding, Fix, VerificationItem } from '../knowledge/model/diagnosis.ts'
import { engineNames, engines } from '../knowledge/model/cors-error.ts'
import { asked } from '../knowledge/guide/questions.ts'
import { redactCase, redactorFor } from '../knowledge/privacy/redact.ts'
import { softwareName } from '../knowledge/marks/catalogue.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import { conditionsOf } from './conditions.ts'
import { engineOutcome } from './engine-outcome.ts'
import { headline } from './headline.ts'
import { code, fenced, prose } from './markdown-text.ts'
import { mermaidSequence } from './mermaid.ts'
import { seeItAgain } from './see-it-again.ts'
import { toDecide } from './to-decide.ts'
import type { Triage } from '../knowledge/triage.ts'
import { whereToLook } from './where-to-look.ts'

/** The report for a ticket: the answer, who blocks, causes with proof, fix, checklist, and how to see it again. */
export function markdownReport(triage: Triage): string {
  const clean = redactorFor(triage.subject, triage.evidence)
  const { diagnosis } = triage
  const sections = [
    heading(triage),
    '## What happens',
    '```mermaid\n' + mermaidSequence(triage) + '\n```',
    browsers(triage),
    ...witnesses(triage),
    ...diagnosis.causes.map((cause, index) =>
      causeSection(cause, triage.fixes[index] ?? null, triage.subject),
    ),
    ...placesToLook(triage),
    '## First ten minutes',
    diagnosis.checks
      .map(
        (check, index) => `${index + 1}. **${check.status}** ${prose(check.title)}${because(check.evidence)}`,
      )
      .join('\n'),
    ...(diagnosis.warnings.length === 0
      ? []
      : [
          '## Harmful later',
          diagnosis.warnings.map((w) => `- \`${w.id}\` ${prose(w.title)}${because(w.evidence)}`).join('\n'),
        ]),
    '## Verify',
    diagnosis.verification.map(checkbox).join('\n'),
    ...(diagnosis.pitfalls.length === 0
      ? []
      : [
          '## Pitfalls',
          diagnosis.pitfalls.map(({ title, text }) => `- **${prose(title)}**: ${prose(text)}`).join('\n'),
        ]),
    ...reproduce(triage),
  ]
  return `${clean(sections.join('\n\n'))}\n`
}

function heading(triage: Triage): string {
  const { pageOrigin, method, url, credentials } = redactCase(triage.subject)
  const command = toDecide(triage)
  const facts = [
    `- Page: ${code(pageOrigin)}`,
    `- Request: ${code(`${method} ${url}`)}, credentials ${code(credentials)}`,
    ...(triage.diagnosis.layer.id === null
      ? []
      : [`- Answered by: ${prose(softwareName(triage.diagnosis.layer.id))}`]),
    ...conditionsOf(triage).map(({ says }) => `- Sending: ${prose(says)}`),
    ...(command === null ? [] : [`- To decide: ${code(command)}`]),
  ]
  return `# ${prose(headline(triage))}\n\n${facts.join('\n')}`
}

function browsers({ diagnosis }: Triage): string {
  const rows = engines.map((engine) => {
    const { corsError, at } = diagnosis.verdict.browsers[engine]
    const { kind, says } = engineOutcome(diagnosis.verdict, engine)
    const why = kind === 'blocks' ? `: ${corsError ?? 'network error'}` : ''
    return `| ${engineNames[engine]} | ${says}${why} | ${at ?? ''} |`
  })
  return ['| Browser | Verdict | Stops at |', '| --- | --- | --- |', ...rows].join('\n')
}

function witnesses(triage: Triage): readonly string[] {
  if (triage.witnesses.length === 0) return []
  const lines = triage.witnesses.map(({ engine, corsError, text, agreement, says }) => {
    const said =
      engine === null ? prose(text) : `${engineNames[engine]} said ${code(corsError ?? 'no CORS error')}`
    return `- ${said}: ${agreement === 'open' ? 'not comparable' : `**${agreement}**`}, ${prose(says)}`
  })
  return ['## Brought along', lines.join('\n')]
}

function placesToLook(triage: Triage): readonly string[] {
  const places = whereToLook(triage).map(({ title, lookFor }) => `- **${title}**: ${lookFor}`)
  return places.length === 0 ? [] : ['## Where to look', places.join('\n')]
}

function causeSection(cause: Finding, fix: Fix | null, subject: Case): string {
  const parts = [
    `## Cause (${cause.confidence}): ${prose(cause.title)}`,
    [
      `\`${cause.id}\`${cause.variant === null ? '' : `, variant \`${cause.variant}\``}`,
      ...proofLines(cause),
    ].join('\n'),
  ]
  if (fix !== null) {
    parts.push(`### Fix${fix.stack === null ? '' : ` for ${softwareName(fix.stack)}`}: ${prose(fix.title)}`)
    const { directions } = guidanceFor(cause.id, subject)
    parts.push(...directions.map(({ text }) => text))
    parts.push(fix.steps.map((step, index) => `${index + 1}. ${prose(step)}`).join('\n'))
    if (fix.snippet !== null) parts.push(fenced(fix.snippet))
  }
  return parts.join('\n\n')
}

function proofLines({ evidence, against, question }: Finding): readonly string[] {
  const item = (label: string) => (proof: Finding['evidence'][number]) =>
    `- ${label}${prose(proof.says)}${proof.probe === null ? '' : ` (${code(proof.probe)})`}`
  const open = asked(question)
  return [
    '',
    ...evidence.map(item('')),
    ...against.map(item('Against: ')),
    ...(open === null ? [] : [`- Asks: ${prose(open)}`]),
  ]
}

function because(evidence: Finding['evidence']): string {
  return evidence.length === 0 ? '' : ` — ${evidence.map(({ says }) => prose(says)).join('; ')}`
}

function checkbox({ title, status, how }: VerificationItem): string {
  return `- [${status === 'pass' ? 'x' : ' '}] ${prose(title)}${status === 'fail' ? ' (**fails**)' : ''}\n  ${prose(how)}`
}

function reproduce({ evidence }: Triage): readonly string[] {
  const commands = seeItAgain(evidence).map(visible)
  return commands.length === 0 ? [] : ['## See it again', fenced(commands.join('\n'))]
}
