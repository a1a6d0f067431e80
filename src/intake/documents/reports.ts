import type { RequestKind } from '../../knowledge/model/request-kind.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import { pageOf } from '../browser-headers.ts'
import { fieldsOf, textOf, type Fields } from '../collections/fields.ts'
import { readCopiedRequest } from '../copied-request.ts'
import { isReport } from './is-report.ts'
import { nothingImported, type Imported, type ImportedCase, type ImportProblem } from '../imported.ts'

/** What a report says: which page, what it was kept from, by which of the page's own policies. */
interface Report {
  readonly page: string | null
  readonly blocked: string
  readonly method: string
  readonly as: RequestKind | null
  readonly says: string
}

/**
 * Reads what a browser sent to a reporting endpoint: a violation of the page's Content-Security-Policy (CSP 3, 5.3;
 * Reporting API) or of its Cross-Origin-Embedder-Policy (HTML, 7.1.4), or an error of the network. Null where a text is none.
 */
export function readReports(text: string): Imported | null {
  if (!isReport(text)) return null
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
  for (const { page, blocked, method, as, says } of reports) {
    problems.push({ line: 1, column: 1, message: says })
    if (!/^(?:https?|wss?):/.test(blocked)) continue
    const { subject, notes } = readCopiedRequest({
      url: blocked,
      method,
      headers: [],
      body: null,
      credentials: null,
      ...(as === null ? {} : { as }),
      ...(page === null ? {} : { page: pageOf(null, page) }),
      told: {
        url: 'the report',
        ...(page === null ? {} : { page: 'the report' }),
        ...(method === 'GET' ? {} : { method: 'the report' }),
      },
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
  if (report?.['type'] === 'network-error') return failed(report['url'], body)
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
  const says = `blocked by the page itself (${by}): ${visible(to)}; this is no CORS fault`
  return { page: from, blocked: to, method: 'GET', as: kindOf(directive, destination), says }
}

/** Network Error Logging, 7: what failed on the way; the page is what the referrer tells of it. */
function failed(url: unknown, body: Fields | null): Report | null {
  const [blocked, type, referrer] = [url, body?.['type'], body?.['referrer']].map(textOf)
  if (blocked == null || type == null) return null
  const method = textOf(body?.['method']) ?? 'GET'
  const status = Number(body?.['status_code'] ?? 0)
  const preflight =
    method === 'OPTIONS' ? '; OPTIONS may be a preflight, whose request the report does not name' : ''
  const says = `Network Error Logging: ${type}${status > 0 ? `, status ${status}` : ''}, of ${method} ${visible(blocked)}${preflight}`
  return { page: referrer == null || referrer === '' ? null : referrer, blocked, method, as: null, says }
}

function kindOf(directive: string | null, destination: string | null): RequestKind | null {
  const what = destination ?? directive ?? ''
  if (/^(?:image|img)/.test(what)) return 'img'
  if (/^script/.test(what)) return 'script'
  if (/^style/.test(what)) return 'style'
  return what.startsWith('font') ? 'font' : null
}
