import { redactorFor } from '../knowledge/privacy/redact.ts'
import type { Proof } from '../knowledge/model/diagnosis.ts'
import type { Triage } from '../knowledge/triage.ts'
import { pageStyle } from './html-style.ts'
import type { CauseSection } from './outline-cause.ts'
import { outlineOf, type BrowserRow, type Item, type ListSection, type Outline } from './outline.ts'
import { safeMarkup, type Safe } from './safe-markup.ts'
import { sequenceSvg } from './sequence-svg.ts'
import { waterfallSvg } from './waterfall-svg.ts'

/** One HTML file with everything in it: no script, no outside request, light and dark. */
export function htmlReport(triage: Triage): string {
  const safe = safeMarkup(redactorFor(triage.subject, triage.evidence))
  const outline = outlineOf(triage)
  const body = [
    head(outline, triage.diagnosis.verdict.outcome, safe),
    section('What happens', sequenceSvg(triage, safe)),
    ...(outline.browsers.length === 0 ? [] : [section('Browsers', browserTable(outline.browsers))]),
    ...outline.sections.map((one) =>
      one.kind === 'cause' ? causeSection(one, safe) : listSection(one, safe),
    ),
    section('Probes', waterfallSvg(triage.evidence.observations, safe) + commands(outline, safe)),
  ]
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(outline.headline)}</title><style>${pageStyle}</style></head>
<body><main>
${body.join('\n')}
</main></body></html>
`
}

function head({ headline, subject, toDecide, conditions }: Outline, outcome: string, safe: Safe): string {
  const { pageOrigin, method, url, credentials } = subject
  return `<header class="${outcome}"><h1>${safe(headline)}</h1>
<p><code>${safe(pageOrigin)}</code> → <code>${safe(`${method} ${url}`)}</code> credentials <code>${safe(credentials)}</code></p>${toDecide === null ? '' : `<p>To decide <code>${safe(toDecide)}</code></p>`}${conditions.map((says) => `<p class="unknown">${safe(says)}</p>`).join('')}</header>`
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

function browserTable(all: readonly BrowserRow[]): string {
  const rows = all.map(({ name, kind, says, why, at }) => {
    const [role, mark] = engineMarks[kind]
    const where = why !== null && at !== null ? ` at the ${at}` : ''
    return `<tr><th>${name}</th><td class="${role}">${mark} ${says}${where}</td><td><code>${why ?? ''}</code></td></tr>`
  })
  return `<table>${rows.join('')}</table>`
}

const marks: Readonly<Record<Item['status'], string>> = {
  pass: '✓ pass',
  fail: '✗ fail',
  unknown: '? unknown',
  warning: '!',
  'not-applicable': '· not-applicable',
  todo: '· todo',
  note: '·',
}

function listSection({ title, items }: ListSection, safe: Safe): string {
  const rows = items.map(
    (item) =>
      `<li><span class="${item.status}">${marks[item.status]}</span> ${safe(item.title)}${item.id === null ? '' : ` <small>${item.id}</small>`}${item.details.map((detail) => `<br><small>${safe(detail)}</small>`).join('')}</li>`,
  )
  return section(title, `<ul class="checks">${rows.join('')}</ul>`)
}

function causeSection({ finding, asks, fix }: CauseSection, safe: Safe): string {
  const proof =
    (label: string) =>
    ({ probe, says }: Proof): string =>
      `<li>${label}${safe(says)}${probe === null ? '' : ` <small>${safe(probe)}</small>`}</li>`
  const evidence = [
    ...finding.evidence.map(proof('')),
    ...finding.against.map(proof('Against: ')),
    ...(asks === null ? [] : [`<li>Asks: ${safe(asks)}</li>`]),
  ]
  const variant = finding.variant === null ? '' : `, ${safe(finding.variant)}`
  return section(
    `Cause <em>${finding.confidence}</em>`,
    `<p class="cause">${safe(finding.title)} <small>${finding.id}${variant}</small></p><ul>${evidence.join('')}</ul>${fix === null ? '' : fixBlock(fix, safe)}`,
  )
}

function fixBlock(fix: NonNullable<CauseSection['fix']>, safe: Safe): string {
  const told = [
    ...(fix.toldWith === null ? [] : [`The same change as for: ${safe(fix.toldWith)}`]),
    ...fix.alsoFixes.map((title) => `✓ fixes this too: ${safe(title)}`),
    ...fix.directions.map((text) => safe(text)),
    ...(fix.where === null ? [] : [`<small>Where: ${safe(fix.where)}</small>`]),
  ]
  const steps = fix.steps.map((step) => `<li>${safe(step)}</li>`).join('')
  const lines = fix.snippet?.split('\n').map((text) => safe(text))
  return `<h3>${fix.label}: ${safe(fix.title)}</h3>${told.map((text) => `<p>${text}</p>`).join('')}<ol>${steps}</ol>${lines === undefined ? '' : `<pre>${lines.join('\n')}</pre>`}`
}

function commands({ commands: all }: Outline, safe: Safe): string {
  return all.length === 0 ? '' : `<h3>See it again</h3><pre>${all.map((one) => safe(one)).join('\n')}</pre>`
}
