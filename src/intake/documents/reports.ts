import type { RequestKind } from '../../knowledge/model/request-kind.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import { pageOf } from '../browser-headers.ts'
import { fieldsOf, textOf, type Fields } from '../collections/fields.ts'
import { readCopiedRequest } from '../copied-request.ts'
import { nothingImported, type Imported, type ImportedCase, type ImportProblem } from '../imported.ts'

/** What a report says: which page, what it was kept from, by which of the page's own policies. */
interface Report {
  readonly page: string
  readonly blocked: string
  readonly as: RequestKind | null
  readonly by: string
}

/**
 * Reads what a browser sent to a page's reporting endpoint: a violation of its Content-Security-Policy (CSP 3, 5.3;
 * Reporting API) or of its Cross-Origin-Embedder-Policy (HTML, 7.1.4). Null where a text is none.
 */
export function readReports(text: string): Imported | null {
  if (!/^\s*[{[]/.test(text) || !/"csp-report"|"blockedURL"|"blocked-uri"/.test(text)) return null
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return null
  }
  const reports = [parsed].flat().flatMap((one) => reportOf(fieldsOf(one)) ?? [])
  if (reports.length === 0) return null
  const cases: ImportedCase[] = []
  const problems: ImportProblem[] = []
  for (const { page, blocked, as, by } of reports) {
    const say = (message: string) => problems.push({ line: 1, column: 1, message })
    say(`blocked by the page itself (${by}): ${visible(blocked)}; this is no CORS fault`)
    if (!/^(?:https?|wss?):/.test(blocked)) continue
    const { subject, notes } = readCopiedRequest({
      url: blocked,
      method: 'GET',
      headers: [],
      body: null,
      credentials: null,
      ...(as === null ? {} : { as }),
      page: pageOf(null, page),
      told: { url: 'the report', page: 'the report' },
    })
    if (subject !== null) cases.push(subject)
    for (const { message, part } of notes)
      problems.push({ line: 1, column: 1, message, ...(part === undefined ? {} : { part }) })
  }
  return { ...nothingImported, kind: 'console', cases, problems }
}

function reportOf(report: Fields | null): Report | null {
  const csp = fieldsOf(report?.['csp-report'])
  if (csp !== null) {
    const directive = textOf(csp['effective-directive']) ?? textOf(csp['violated-directive']) ?? 'CSP'
    return made(csp['document-uri'], csp['blocked-uri'], directive, null)
  }
  const body = fieldsOf(report?.['body'])
  if (report?.['type'] === 'csp-violation')
    return made(
      body?.['documentURL'],
      body?.['blockedURL'],
      textOf(body?.['effectiveDirective']) ?? 'CSP',
      null,
    )
  if (report?.['type'] !== 'coep') return null
  return made(report['url'], body?.['blockedURL'], null, textOf(body?.['destination']))
}

function made(
  page: unknown,
  blocked: unknown,
  directive: string | null,
  destination: string | null,
): Report | null {
  const [from, to] = [textOf(page), textOf(blocked)]
  if (from === null || to === null) return null
  const by =
    directive === null
      ? 'its Cross-Origin-Embedder-Policy, COEP'
      : `${directive.split(' ')[0] ?? ''} of its Content-Security-Policy`
  return { page: from, blocked: to, as: kindOf(directive, destination), by }
}

function kindOf(directive: string | null, destination: string | null): RequestKind | null {
  const what = destination ?? directive ?? ''
  if (/^(?:image|img)/.test(what)) return 'img'
  if (/^script/.test(what)) return 'script'
  if (/^style/.test(what)) return 'style'
  return what.startsWith('font') ? 'font' : null
}
