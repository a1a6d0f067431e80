import { stacks } from '../knowledge/stacks/catalogue.ts'
import { whoCanFix } from '../knowledge/stacks/who-can-fix.ts'
import type { CheckStatus, Finding, Fix, Proof } from '../knowledge/diagnosis.ts'
import { engineNames, engines } from '../knowledge/engines/cors-error.ts'
import { asked } from '../knowledge/questions/catalogue.ts'
import { redactCase, redactorFor } from '../knowledge/redact.ts'
import type { Case } from '../knowledge/case.ts'
import { guidanceFor } from '../knowledge/causes/guidance.ts'
import { visible } from '../knowledge/visible.ts'
import type { Agreement } from '../knowledge/witnesses.ts'
import { headline } from './headline.ts'
import { inAscii } from './in-ascii.ts'
import { palette, symbols, type Palette, type Symbols } from './palette.ts'
import { toDecide } from './to-decide.ts'
import type { Triage } from './triage.ts'

export interface TextStyle {
  readonly color: boolean
  readonly ascii: boolean
}

const plainStyle: TextStyle = { color: false, ascii: false }

/** The report for a terminal or a log. The first line is the answer; redacted, control characters visible. */
export function textReport(triage: Triage, style: TextStyle = plainStyle): string {
  const ink = { ...palette(style.color), symbol: symbols(style.ascii) }
  const clean = redactorFor(triage.subject, triage.evidence)
  const sections = [
    top(triage, ink),
    witnessLines(triage, ink),
    ...triage.diagnosis.causes.map((cause, index) =>
      causeSection(cause, triage.fixes[index] ?? null, triage, ink),
    ),
    whereToLook(triage, ink),
    checks(triage, ink),
    warnings(triage, ink),
    verification(triage, ink),
    pitfalls(triage, ink),
  ]
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
  const report = `${clean(text.join('\n\n'))}\n`
  return style.ascii ? inAscii(report) : report
}

type Ink = Palette & { readonly symbol: Symbols }

function top(triage: Triage, ink: Ink): readonly string[] {
  const { verdict, layer } = triage.diagnosis
  const { pageOrigin, method, url, credentials } = redactCase(triage.subject)
  const color =
    verdict.outcome === 'blocked' || verdict.outcome === 'unreachable'
      ? ink.fail
      : verdict.outcome === 'inconclusive'
        ? ink.warn
        : ink.pass
  const answeredBy =
    layer.id === null
      ? []
      : [line('Answered by', `${layer.id}  ${ink.dim(visible(layer.evidence.join('; ')))}`)]
  const command = toDecide(triage)
  return [
    ink.strong(color(visible(headline(triage)))),
    '',
    line(
      'Request',
      `${pageOrigin} ${ink.symbol.arrow} ${method} ${visible(url)}  ${ink.dim(`credentials: ${credentials}`)}`,
    ),
    ...browserLines(triage, ink),
    ...answeredBy,
    ...(command === null ? [] : [line('To decide', visible(command))]),
  ]
}

function browserLines({ diagnosis }: Triage, ink: Ink): readonly string[] {
  if (diagnosis.verdict.outcome === 'not-cross-origin') return []
  return engines.map((engine, index) => {
    const { outcome, corsError, at } = diagnosis.verdict.browsers[engine]
    const name = engineNames[engine].padEnd(8)
    const says =
      outcome === 'response'
        ? ink.pass(`${ink.symbol.pass} ${name} lets it through`)
        : at === 'connection'
          ? ink.fail(`${ink.symbol.fail} ${name} gets no answer`)
          : `${ink.fail(`${ink.symbol.fail} ${name} blocks`)}  ${corsError ?? 'network error'}${at === null ? '' : ` (${at})`}`
    return line(index === 0 ? 'Browsers' : '', says)
  })
}

function line(label: string, value: string): string {
  return `  ${label.padEnd(12)}${value}`
}

/** A console message or a copied answer, and whether the tool finds the same. */
function witnessLines({ witnesses }: Triage, ink: Ink): readonly string[] {
  if (witnesses.length === 0) return []
  return [
    ink.strong('Brought along'),
    ...witnesses.flatMap(({ engine, corsError, text, agreement, says }) => [
      `  ${visible(engine === null ? text : `${engineNames[engine]} said: ${corsError ?? 'no CORS error'}`)}`,
      ...(engine === null ? [] : [ink.dim(`      ${visible(text)}`)]),
      `      ${agreementMark(agreement, ink)} ${agreement === 'open' ? 'not comparable' : agreement}: ${visible(says)}`,
    ]),
  ]
}

function agreementMark(agreement: Agreement, ink: Ink): string {
  if (agreement === 'agrees') return ink.pass(ink.symbol.pass)
  return agreement === 'contradicts' ? ink.fail(ink.symbol.fail) : ink.dim(ink.symbol.none)
}

function causeSection(cause: Finding, fix: Fix | null, triage: Triage, ink: Ink): readonly string[] {
  const question = asked(cause.question)
  const variant = cause.variant === null ? '' : `, ${cause.variant}`
  return [
    ink.strong(`Cause (${cause.confidence}): ${visible(cause.title)}`) + ink.dim(`  [${cause.id}${variant}]`),
    ...proofs('seen', cause.evidence, ink),
    ...proofs('against', cause.against, ink),
    ...(question === null ? [] : [`  asks    ${question}`]),
    ...(fix === null
      ? ['', `  ${ink.strong('Fix:')} ${visible(whoCanFix(cause, triage.stack))}`]
      : fixLines(cause, fix, triage.subject, ink)),
  ]
}

function proofs(label: string, all: readonly Proof[], ink: Ink): readonly string[] {
  return all.map(({ probe, says }) => {
    const source = probe === null ? '' : ink.dim(`  [${visible(probe)}]`)
    return `  ${label.padEnd(8)}${visible(says)}${source}`
  })
}

function fixLines({ id }: Finding, fix: Fix, subject: Case, ink: Ink): readonly string[] {
  const { directions } = guidanceFor(id, subject)
  const steps = fix.steps.map((step, index) => `  ${index + 1}. ${visible(step)}`)
  const snippet = fix.snippet?.split('\n').map((text) => `      ${visible(text)}`.trimEnd()) ?? []
  return [
    '',
    `  ${ink.strong(`Fix${fix.onAnyStack ? '' : `, ${stacks[fix.stack].name}`}:`)} ${visible(fix.title)}`,
    ...directions.map((direction) => ink.dim(`  ${direction.text}`)),
    ...(fix.where === null ? [] : [ink.dim(`  Where: ${fix.where}`)]),
    ...steps,
    ...(snippet.length > 0 ? ['', ...snippet] : []),
  ]
}

/** Where the first cause usually hides. */
function whereToLook({ subject, diagnosis: { causes } }: Triage, ink: Ink): readonly string[] {
  const [first] = causes
  if (first === undefined) return []
  return [
    ink.strong('Where to look'),
    ...guidanceFor(first.id, subject).places.flatMap(({ title, lookFor }) => [
      `  · ${title}`,
      ink.dim(`      ${lookFor}`),
    ]),
  ]
}

function checks({ diagnosis }: Triage, ink: Ink): readonly string[] {
  return [
    ink.strong('First ten minutes'),
    ...diagnosis.checks.flatMap(({ title, status, evidence }, index) => [
      `  ${mark(status, ink)} ${index + 1} ${title}${status === 'fail' || status === 'pass' ? '' : ink.dim(`  ${status}`)}`,
      ...evidence.map(({ says }) => ink.dim(`      ${visible(says)}`)),
    ]),
  ]
}

function mark(status: CheckStatus | 'todo', ink: Ink): string {
  switch (status) {
    case 'pass':
      return ink.pass(ink.symbol.pass)
    case 'fail':
      return ink.fail(ink.symbol.fail)
    case 'unknown':
      return ink.warn('?')
    case 'not-applicable':
    case 'todo':
      return ink.dim(ink.symbol.none)
  }
}

function warnings({ diagnosis }: Triage, ink: Ink): readonly string[] {
  if (diagnosis.warnings.length === 0) return []
  return [
    ink.strong('Harmful later'),
    ...diagnosis.warnings.flatMap(({ id, title, evidence }) => [
      `  ${ink.warn(ink.symbol.warn)} ${visible(title)}${ink.dim(`  [${id}]`)}`,
      ...evidence.map(({ says }) => ink.dim(`      ${visible(says)}`)),
    ]),
  ]
}

function verification({ diagnosis }: Triage, ink: Ink): readonly string[] {
  if (diagnosis.verification.length === 0) return []
  return [
    ink.strong('Prove the fix'),
    ...diagnosis.verification.flatMap(({ title, status, how }) => [
      `  ${mark(status, ink)} ${visible(title)}`,
      ink.dim(`      ${visible(how)}`),
    ]),
  ]
}

function pitfalls({ diagnosis }: Triage, ink: Ink): readonly string[] {
  if (diagnosis.pitfalls.length === 0) return []
  return [
    ink.strong('Mind'),
    ...diagnosis.pitfalls.map(({ title }) => `  ${ink.symbol.none} ${visible(title)}`),
  ]
}
