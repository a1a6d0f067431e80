import type { Case } from '../knowledge/model/case.ts'
import { guidanceFor } from '../knowledge/causes/guidance.ts'
import type { CheckStatus, Finding, Fix, Proof } from '../knowledge/model/diagnosis.ts'
import { engineNames, engines } from '../knowledge/model/cors-error.ts'
import { asked } from '../knowledge/guide/questions.ts'
import { redactCase, redactorFor } from '../knowledge/privacy/redact.ts'
import { softwareName } from '../knowledge/marks/catalogue.ts'
import { conditionsOf } from './conditions.ts'
import { engineOutcome } from './engine-outcome.ts'
import { headline } from './headline.ts'
import { pageStyle } from './html-style.ts'
import { safeMarkup, type Safe } from './safe-markup.ts'
import { seeItAgain } from './see-it-again.ts'
import { sequenceSvg } from './sequence-svg.ts'
import { toDecide } from './to-decide.ts'
import type { Triage } from '../knowledge/triage.ts'
import { waterfallSvg } from './waterfall-svg.ts'
import { whereToLook } from './where-to-look.ts'

/** One HTML file with everything in it: no script, no outside request, light and dark. */
export function htmlReport(triage: Triage): string {
  const clean = redactorFor(triage.subject, triage.evidence)
  const safe = safeMarkup(clean)
  const { diagnosis } = triage
  const body = [
    head(triage, safe),
    section('What happens', sequenceSvg(triage, safe)),
    section('Browsers', browserTable(triage)),
    ...witnesses(triage, safe),
    ...diagnosis.causes.map((cause, index) =>
      causeSection(cause, triage.fixes[index] ?? null, triage.subject, safe),
    ),
    ...placesToLook(triage),
    section(
      'First ten minutes',
      list(
        diagnosis.checks.map((check) => [check.status, check.title, check.evidence]),
        safe,
      ),
    ),
    ...(diagnosis.warnings.length === 0
      ? []
      : [
          section(
            'Harmful later',
            list(
              diagnosis.warnings.map((w) => ['unknown', w.title, w.evidence]),
              safe,
            ),
          ),
        ]),
    section(
      'Verify',
      list(
        diagnosis.verification.map(({ status, title, how }) => [status, title, [{ probe: null, says: how }]]),
        safe,
      ),
    ),
    section('Probes', waterfallSvg(triage.evidence.observations, safe) + reproduce(triage, safe)),
  ]
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(headline(triage))}</title><style>${pageStyle}</style></head>
<body><main>
${body.join('\n')}
</main></body></html>
`
}

/** A console message or a copied answer, and whether the tool finds the same. */
function witnesses(triage: Triage, safe: Safe): readonly string[] {
  if (triage.witnesses.length === 0) return []
  const status = { agrees: 'pass', contradicts: 'fail', open: 'unknown' } as const
  const rows = triage.witnesses.map(
    ({ engine, corsError, text, agreement, says }) =>
      [
        status[agreement],
        engine === null ? text : `${engineNames[engine]} said: ${corsError ?? 'no CORS error'}`,
        [{ probe: null, says }],
      ] as const,
  )
  return [section('Brought along', list(rows, safe))]
}

function head(triage: Triage, safe: Safe): string {
  const { pageOrigin, method, url, credentials } = redactCase(triage.subject)
  const { outcome } = triage.diagnosis.verdict
  const command = toDecide(triage)
  const conditions = conditionsOf(triage).map(({ says }) => `<p class="unknown">${safe(says)}</p>`)
  return `<header class="${outcome}"><h1>${safe(headline(triage))}</h1>
<p><code>${safe(pageOrigin)}</code> → <code>${safe(`${method} ${url}`)}</code> credentials <code>${safe(credentials)}</code></p>${command === null ? '' : `<p>To decide <code>${safe(command)}</code></p>`}${conditions.join('')}</header>`
}

function section(title: string, content: string): string {
  return `<section><h2>${title}</h2>\n${content}\n</section>`
}

const engineMarks = {
  allows: ['pass', '✓'],
  blocks: ['fail', '✗'],
  silent: ['fail', '✗'],
  unknown: ['unknown', '?'],
} as const

function browserTable({ diagnosis }: Triage): string {
  const rows = engines.map((engine) => {
    const { corsError, at } = diagnosis.verdict.browsers[engine]
    const { kind, says } = engineOutcome(diagnosis.verdict, engine)
    const [role, mark] = engineMarks[kind]
    const where = kind === 'blocks' && at !== null ? ` at the ${at}` : ''
    return `<tr><th>${engineNames[engine]}</th><td class="${role}">${mark} ${says}${where}</td><td><code>${corsError ?? ''}</code></td></tr>`
  })
  return `<table>${rows.join('')}</table>`
}

function placesToLook(triage: Triage): readonly string[] {
  const rows = whereToLook(triage).map(
    ({ title, lookFor }) => `<li><strong>${title}</strong>: ${lookFor}</li>`,
  )
  return rows.length === 0 ? [] : [section('Where to look', `<ul>${rows.join('')}</ul>`)]
}

function causeSection(cause: Finding, fix: Fix | null, subject: Case, safe: Safe): string {
  const proof =
    (label: string) =>
    ({ probe, says }: Proof): string =>
      `<li>${label}${safe(says)}${probe === null ? '' : ` <small>${safe(probe)}</small>`}</li>`
  const open = asked(cause.question)
  const evidence = [
    ...cause.evidence.map(proof('')),
    ...cause.against.map(proof('Against: ')),
    ...(open === null ? [] : [`<li>Asks: ${safe(open)}</li>`]),
  ]
  const variant = cause.variant === null ? '' : `, ${safe(cause.variant)}`
  return section(
    `Cause <em>${cause.confidence}</em>`,
    `<p class="cause">${safe(cause.title)} <small>${cause.id}${variant}</small></p><ul>${evidence.join('')}</ul>${fix === null ? '' : fixBlock(cause, fix, subject, safe)}`,
  )
}

function fixBlock({ id }: Finding, fix: Fix, subject: Case, safe: Safe): string {
  const { directions } = guidanceFor(id, subject)
  const steps = fix.steps.map((step) => `<li>${safe(step)}</li>`).join('')
  const code = fix.snippet?.split('\n').map((text) => safe(text))
  const snippet = code === undefined ? '' : `<pre>${code.join('\n')}</pre>`
  return `<h3>Fix${fix.stack === null ? '' : ` for ${softwareName(fix.stack)}`}: ${safe(fix.title)}</h3>${directions.map(({ text }) => `<p>${text}</p>`).join('')}<ol>${steps}</ol>${snippet}`
}

const marks: Record<CheckStatus | 'todo', string> = {
  pass: '✓',
  fail: '✗',
  unknown: '?',
  'not-applicable': '·',
  todo: '·',
}

function list(
  items: readonly (readonly [status: CheckStatus | 'todo', title: string, evidence: readonly Proof[]])[],
  safe: Safe,
): string {
  const rows = items.map(
    ([status, title, evidence]) =>
      `<li><span class="${status}">${marks[status]} ${status}</span> ${safe(title)}${evidence.map(({ says }) => `<br><small>${safe(says)}</small>`).join('')}</li>`,
  )
  return `<ul class="checks">${rows.join('')}</ul>`
}

function reproduce({ evidence }: Triage, safe: Safe): string {
  const commands = seeItAgain(evidence).map(safe)
  return commands.length === 0 ? '' : `<h3>See it again</h3><pre>${commands.join('\n')}</pre>`
}
