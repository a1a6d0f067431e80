import type { CheckStatus } from '../knowledge/model/diagnosis.ts'
import { engineNames, engines } from '../knowledge/model/cors-error.ts'
import { redactCase, redactorFor } from '../knowledge/privacy/redact.ts'
import { softwareName } from '../knowledge/marks/catalogue.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import type { Agreement } from '../knowledge/facts/witness.ts'
import { conditionsOf } from './conditions.ts'
import { engineOutcome } from './engine-outcome.ts'
import { headline } from './headline.ts'
import { inAscii } from './in-ascii.ts'
import { palette, symbol, type Palette } from './palette.ts'
import { toDecide } from './to-decide.ts'
import { causeLines } from './text-cause.ts'
import type { Triage } from '../knowledge/triage.ts'
import { whereToLook } from './where-to-look.ts'

export interface TextStyle {
  readonly color: boolean
  readonly ascii: boolean
}

const plainStyle: TextStyle = { color: false, ascii: false }

/** The report for a terminal or a log. The first line is the answer; redacted, control characters visible. */
export function textReport(triage: Triage, style: TextStyle = plainStyle): string {
  const ink = palette(style.color)
  const clean = redactorFor(triage.subject, triage.evidence)
  const sections = [
    top(triage, ink),
    witnessLines(triage, ink),
    ...triage.diagnosis.causes.map((cause, index) => causeLines(cause, triage.fixes[index], triage, ink)),
    placesToLook(triage, ink),
    checks(triage, ink),
    warnings(triage, ink),
    verification(triage, ink),
    pitfalls(triage, ink),
  ]
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
  const report = `${clean(text.join('\n\n'))}\n`
  return style.ascii ? inAscii(report) : report
}

function top(triage: Triage, ink: Palette): readonly string[] {
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
      : [line('Answered by', `${softwareName(layer.id)}  ${ink.dim(visible(layer.evidence.join('; ')))}`)]
  const command = toDecide(triage)
  return [
    ink.strong(color(visible(headline(triage)))),
    '',
    line(
      'Request',
      `${pageOrigin} ${symbol.arrow} ${method} ${visible(url)}  ${ink.dim(`credentials: ${credentials}`)}`,
    ),
    ...browserLines(triage, ink),
    ...answeredBy,
    ...conditionsOf(triage).map(({ says }, index) =>
      line(index === 0 ? 'Sending' : '', ink.warn(visible(says))),
    ),
    ...(command === null ? [] : [line('To decide', visible(command))]),
  ]
}

function browserLines({ diagnosis }: Triage, ink: Palette): readonly string[] {
  if (diagnosis.verdict.outcome === 'not-cross-origin') return []
  return engines.map((engine, index) => {
    const { corsError, at } = diagnosis.verdict.browsers[engine]
    const { kind, says } = engineOutcome(diagnosis.verdict, engine)
    const mark = { allows: 'pass', unknown: 'warn', silent: 'fail', blocks: 'fail' } as const
    const role = mark[kind]
    const answer = ink[role](`${symbol[role]} ${engineNames[engine].padEnd(8)} ${says}`)
    const why = `  ${corsError ?? 'network error'}${at === null ? '' : ` (${at})`}`
    return line(index === 0 ? 'Browsers' : '', kind === 'blocks' ? answer + why : answer)
  })
}

function line(label: string, value: string): string {
  return `  ${label.padEnd(12)}${value}`
}

/** A console message or a copied answer, and whether the tool finds the same. */
function witnessLines({ witnesses }: Triage, ink: Palette): readonly string[] {
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

function agreementMark(agreement: Agreement, ink: Palette): string {
  if (agreement === 'agrees') return ink.pass(symbol.pass)
  return agreement === 'contradicts' ? ink.fail(symbol.fail) : ink.dim(symbol.none)
}

function placesToLook(triage: Triage, ink: Palette): readonly string[] {
  const places = whereToLook(triage).flatMap(({ title, lookFor }) => [
    `  · ${title}`,
    ink.dim(`      ${lookFor}`),
  ])
  return places.length === 0 ? [] : [ink.strong('Where to look'), ...places]
}

function checks({ diagnosis }: Triage, ink: Palette): readonly string[] {
  return [
    ink.strong('First ten minutes'),
    ...diagnosis.checks.flatMap(({ title, status, evidence }, index) => [
      `  ${mark(status, ink)} ${index + 1} ${title}${status === 'fail' || status === 'pass' ? '' : ink.dim(`  ${status}`)}`,
      ...evidence.map(({ says }) => ink.dim(`      ${visible(says)}`)),
    ]),
  ]
}

function mark(status: CheckStatus | 'todo', ink: Palette): string {
  switch (status) {
    case 'pass':
      return ink.pass(symbol.pass)
    case 'fail':
      return ink.fail(symbol.fail)
    case 'unknown':
      return ink.warn('?')
    case 'not-applicable':
    case 'todo':
      return ink.dim(symbol.none)
  }
}

function warnings({ diagnosis }: Triage, ink: Palette): readonly string[] {
  if (diagnosis.warnings.length === 0) return []
  return [
    ink.strong('Harmful later'),
    ...diagnosis.warnings.flatMap(({ id, title, evidence }) => [
      `  ${ink.warn(symbol.warn)} ${visible(title)}${ink.dim(`  [${id}]`)}`,
      ...evidence.map(({ says }) => ink.dim(`      ${visible(says)}`)),
    ]),
  ]
}

function verification({ diagnosis }: Triage, ink: Palette): readonly string[] {
  if (diagnosis.verification.length === 0) return []
  return [
    ink.strong('Verify'),
    ...diagnosis.verification.flatMap(({ title, status, how }) => [
      `  ${mark(status, ink)} ${visible(title)}`,
      ink.dim(`      ${visible(how)}`),
    ]),
  ]
}

function pitfalls({ diagnosis }: Triage, ink: Palette): readonly string[] {
  if (diagnosis.pitfalls.length === 0) return []
  return [
    ink.strong('Pitfalls'),
    ...diagnosis.pitfalls.flatMap(({ title, text }) => [
      `  ${symbol.none} ${visible(title)}`,
      ink.dim(`      ${visible(text)}`),
    ]),
  ]
}
