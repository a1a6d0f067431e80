import { redactorFor } from '../knowledge/privacy/redact.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import type { Outcome } from '../knowledge/model/diagnosis.ts'
import type { Triage } from '../knowledge/triage.ts'
import { inAscii } from './in-ascii.ts'
import { outlineOf, type BrowserRow, type Item, type ListSection, type Outline } from './outline.ts'
import { palette, symbol, type Palette } from './palette.ts'
import { causeLines } from './text-cause.ts'

export interface TextStyle {
  readonly color: boolean
  readonly ascii: boolean
}

const plainStyle: TextStyle = { color: false, ascii: false }

/** The report for a terminal or a log. The first line is the answer; redacted, control characters visible. */
export function textReport(triage: Triage, style: TextStyle = plainStyle): string {
  const ink = palette(style.color)
  const clean = redactorFor(triage.subject, triage.evidence)
  const outline = outlineOf(triage)
  const sections = [
    top(outline, triage.diagnosis.verdict.outcome, ink),
    ...outline.sections.map((section) =>
      section.kind === 'cause' ? causeLines(section, ink) : listLines(section, ink),
    ),
  ]
  const report = `${clean(sections.map((lines) => lines.join('\n')).join('\n\n'))}\n`
  return style.ascii ? inAscii(report) : report
}

const roles = {
  allowed: 'pass',
  'not-cross-origin': 'pass',
  inconclusive: 'warn',
  blocked: 'fail',
  unreachable: 'fail',
} as const satisfies Record<Outcome, keyof Palette>

function top(outline: Outline, outcome: Outcome, ink: Palette): readonly string[] {
  const { subject, answeredBy, conditions, toDecide } = outline
  const { pageOrigin, method, url, credentials, as = 'fetch', mode = 'cors' } = subject
  const said = as === 'fetch' ? mode : as
  const kind = said === 'cors' ? '' : `${said}: `
  const request = `${pageOrigin} ${symbol.arrow} ${kind}${method} ${visible(atAGlance(url))}`
  return [
    ink.strong(ink[roles[outcome]](visible(outline.headline))),
    '',
    labelled('Request', `${request}  ${ink.dim(`credentials: ${credentials}`)}`),
    ...outline.browsers.map((row, index) => labelled(index === 0 ? 'Browsers' : '', browserText(row, ink))),
    ...(answeredBy === null
      ? []
      : [labelled('Answered by', `${answeredBy.name}  ${ink.dim(visible(answeredBy.evidence.join('; ')))}`)]),
    ...conditions.map((says, index) => labelled(index === 0 ? 'Sending' : '', ink.warn(visible(says)))),
    ...(toDecide === null ? [] : [labelled('To decide', visible(toDecide))]),
  ]
}

/** A query may be longer than a screen; the commands to check with, and the JSON, have it whole. */
function atAGlance(url: string): string {
  return url.length > 400 ? `${url.slice(0, 399)}…` : url
}

const browserRoles = { allows: 'pass', unknown: 'warn', silent: 'fail', blocks: 'fail' } as const

function browserText({ name, kind, says, why, at }: BrowserRow, ink: Palette): string {
  const role = browserRoles[kind]
  const told = ink[role](`${symbol[role]} ${name.padEnd(8)} ${says}`)
  return why === null ? told : `${told}  ${why}${at === null ? '' : ` (${at})`}`
}

function labelled(label: string, value: string): string {
  return `  ${label.padEnd(12)}${value}`
}

function listLines({ title, isNumbered, items }: ListSection, ink: Palette): readonly string[] {
  return [
    ink.strong(title),
    ...items.flatMap((item, index) => [
      `  ${mark(item.status, ink)} ${isNumbered ? `${index + 1} ` : ''}${visible(item.title)}${aside(item, isNumbered, ink)}`,
      ...item.details.map((detail) => ink.dim(`      ${visible(detail)}`)),
    ]),
  ]
}

/** What stands behind a title: the id that scripts know, or the word for a check that is neither passed nor failed. */
function aside({ id, status }: Item, isCheck: boolean, ink: Palette): string {
  if (id !== null) return ink.dim(`  [${id}]`)
  return isCheck && status !== 'pass' && status !== 'fail' ? ink.dim(`  ${status}`) : ''
}

function mark(status: Item['status'], ink: Palette): string {
  switch (status) {
    case 'pass':
      return ink.pass(symbol.pass)
    case 'fail':
      return ink.fail(symbol.fail)
    case 'unknown':
      return ink.warn('?')
    case 'warning':
      return ink.warn(symbol.warn)
    case 'not-applicable':
    case 'todo':
    case 'note':
      return ink.dim(symbol.none)
  }
}
