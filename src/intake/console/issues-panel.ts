import type { CorsError } from '../../knowledge/model/cors-error.ts'
import type { PlainText } from './plain-text.ts'

/** One row of Chrome's Issues panel, which names the failure in its title and in columns and never in a sentence. */
interface PanelIssue {
  readonly index: number
  readonly end: number
  /** The title and the row below it. */
  readonly text: string
  readonly error: CorsError | null
  readonly inPreflight: boolean
  /** The whole address, where the panel shows more than the last part of it. */
  readonly url?: string
  readonly group?: 'method' | 'header'
  readonly word?: string
  readonly credentialed?: true
}

/** How a kind of issue is told: by its title (front_end/models/issues_manager/descriptions of DevTools). */
const titles: readonly {
  readonly title: RegExp
  readonly error: (row: string) => CorsError | null
  readonly group?: 'method' | 'header'
  readonly credentialed?: true
}[] = [
  { title: /Ensure CORS response header values are valid/, error: invalidHeader },
  {
    title: /Ensure CORS requesting origin matches resource's allowed origin/,
    error: () => 'AllowOriginMismatch',
  },
  {
    title: /Ensure credentialed requests (?:aren't|are not) sent to CORS resources with origin wildcards/,
    error: () => 'WildcardOriginNotAllowed',
    credentialed: true,
  },
  {
    title: /Ensure CORS requests? includes? credentials only when allowed/,
    error: () => 'InvalidAllowCredentials',
    credentialed: true,
  },
  {
    title: /Ensure preflight responses are valid/,
    error: (row) =>
      /was a redirect/.test(row)
        ? 'PreflightDisallowedRedirect'
        : /HTTP status/.test(row)
          ? 'PreflightInvalidStatus'
          : null,
  },
  {
    title: /Ensure CORS requests? uses? allowed methods?/,
    error: () => 'MethodDisallowedByPreflightResponse',
    group: 'method',
  },
  {
    title: /Ensure CORS requests? includes? only allowed headers/,
    error: () => 'HeaderDisallowedByPreflightResponse',
    group: 'header',
  },
  {
    title: /Ensure CORS requests (?:aren't|are not) redirected to URLs containing credentials/,
    error: () => 'RedirectContainsCredentials',
  },
  { title: /Ensure CORS requests are made on supported schemes/, error: () => 'CorsDisabledScheme' },
  {
    title: /Ensure only same-origin resources are fetched with same-origin request mode/,
    error: () => 'DisallowedByMode',
  },
  {
    title: /Ensure that local network requests are compatible with restrictions/,
    error: () => 'LocalNetworkAccessPermissionDenied',
  },
]

function invalidHeader(row: string): CorsError | null {
  if (/Missing Header/.test(row)) return 'MissingAllowOriginHeader'
  if (/Multiple Values/.test(row)) return 'MultipleAllowOriginValues'
  if (!/Invalid Value(?! \()/.test(row)) return null
  if (/Allow-Methods/.test(row)) return 'InvalidAllowMethodsPreflightResponse'
  return /Allow-Headers/.test(row) ? 'InvalidAllowHeadersPreflightResponse' : 'InvalidAllowOriginValue'
}

/** The heads of the columns, in every order that the panel has them. */
const heads =
  /Request Status(?: (?:Preflight Request(?: \(if problematic\))?|Header|Problem|Invalid Value(?: \(if available\))?|Initiator Context|Allowed Origin \(from header\)|`?Access-Control-Allow-Credentials`? Header Value|Disallowed Request Method|Disallowed Request Header|Resource Address|Initiator Address|Source Location))*/

/** The issues of the panel in a text that was made one line; one for each title. */
export function panelIssues({ text }: PlainText): readonly PanelIssue[] {
  const found = titles.flatMap((kind) => {
    const at = kind.title.exec(text)
    return at === null ? [] : [{ ...kind, index: at.index, kindTitle: at[0] }]
  })
  found.sort((one, other) => one.index - other.index)
  return found.map(({ index, kindTitle, error, group, credentialed }, number) => {
    const end = Math.min(found[number + 1]?.index ?? text.length, index + 4000)
    const whole = text.slice(index, end)
    const head = heads.exec(whole)
    const rows = head === null ? '' : whole.slice(head.index + head[0].length).trim()
    const named = error(rows === '' ? whole : rows)
    const [request = '', behind = ''] = rows.split(/ (?:blocked|warning)(?: |$)/, 2)
    const url = addressOf(request, whole)
    // A cell between status and what follows is the link to the preflight.
    const word = group === undefined ? undefined : behind.split(' ').at(-1)
    const link = behind.split(' ')[0] ?? ''
    const inPreflight = head !== null && link !== '' && (link === request || request.endsWith(`/${link}`))
    return {
      index,
      end: index + whole.length,
      text: `${kindTitle}: ${rows}`.slice(0, 400),
      error: named,
      inPreflight,
      ...(url === undefined ? {} : { url }),
      ...(group === undefined || word === undefined || word === '' ? {} : { group, word }),
      ...(credentialed === undefined ? {} : { credentialed }),
    }
  })
}

/** The column shows the last part of an address; somebody may have written the whole of it beside the table. */
function addressOf(request: string, whole: string): string | undefined {
  if (/^https?:\/\/\S{1,4000}$/.test(request)) return request
  if (request === '') return undefined
  const found = (whole.match(/https?:\/\/\S{1,4000}/g) ?? []).filter((url) => url.endsWith(`/${request}`))
  return new Set(found).size === 1 ? found[0] : undefined
}
