import { isHeaderName } from '../browser-headers.ts'
import type { Literal } from './literals.ts'
import { constantName, isJoin } from './targets.ts'

/** A header that a program sets; the value may be known to the running program only. */
interface SetHeader {
  readonly name: string
  readonly value: string | null
  readonly from: number
}

/** The headers that a program sets, in order: pairs of texts, and names of headers before an expression. */
export function headersIn(source: string, literals: readonly Literal[]): readonly SetHeader[] {
  const headers = literals.flatMap((literal, index): readonly SetHeader[] => {
    const { text, from, between } = literal
    const lines = linesOf(text, from)
    if (lines.length > 0) return lines
    const before = literals[index - 1]
    const constant = constantName(between)
    if (constant !== null) return [{ name: constant, value: text, from }]
    if (before !== undefined && /forHTTPHeaderField:\s{0,8}$/.test(between))
      return [{ name: text, value: before.text, from }]
    if (
      before !== undefined &&
      (isJoin(between) || isElmHeader(source, before, between)) &&
      isHeader(before.text)
    )
      return [{ name: before.text, value: text, from: before.from }]
    return isSetToExpression(source, literal) ? [{ name: text, value: null, from }] : []
  })
  const has = (wanted: RegExp) => headers.some(({ name }) => wanted.test(name))
  const type = has(/^content-type$/i) ? null : typeIn(source, literals)
  const login = has(/^authorization$/i) ? null : loginIn(source)
  return [
    ...headers,
    ...(type === null ? [] : [{ name: 'Content-Type', ...type }]),
    ...(login === null ? [] : [login]),
  ]
}

/** `Http.header "X-Tenant" "acme"`. */
function isElmHeader(source: string, { from }: Literal, between: string): boolean {
  return (
    /^\s{1,40}$/.test(between) && /\bHttp\.header\s{1,8}$/.test(source.slice(Math.max(0, from - 24), from))
  )
}

/** A call that stands for the header Authorization: `withToken(…)`, `bearerAuth(…)`, `SetBasicAuth(…)`. */
function loginIn(source: string): SetHeader | null {
  const found =
    /\b(?:withToken|with(?:Basic|Digest)Auth|(?:set)?(?:bearer|basic)_?auth|SetAuthToken|new AuthenticationHeaderValue|(?:Jwt|HttpBasic)Authenticator)\(/i.exec(
      source,
    )
  return found === null ? null : { name: 'Authorization', value: null, from: found.index }
}

/** `"X-Tenant: acme"`, or several of these with breaks written out. */
function linesOf(text: string, from: number): readonly SetHeader[] {
  return text.split(/(?:\\r)?\\n/).flatMap((line): SetHeader[] => {
    const [, name, value] = /^([A-Za-z][\w-]{1,60}): ?(\S.{0,4000})$/.exec(line) ?? []
    return name !== undefined && value !== undefined && isHeader(name) ? [{ name, value, from }] : []
  })
}

/** `Headers.Add("X-Api-Key", key)`, `'Authorization' => $token`. */
function isSetToExpression(source: string, { text, from, to }: Literal): boolean {
  if (!isHeaderName(text) && !/^(?:x-[\w-]{1,60}|authorization|apikey)$/i.test(text)) return false
  const behind = /^\s{0,8}(?:,|=>|:|\]\s{0,4}=)\s{0,8}(?![@$f]{0,2}["'\s])[\w$(&]/.test(
    source.slice(to, to + 40),
  )
  return (
    behind &&
    (/(?:add|set|header|append|property|value|with)\w{0,40}\(\s{0,8}$/i.test(
      source.slice(Math.max(0, from - 60), from),
    ) ||
      /headers?\b[^;]{0,600}$/i.test(source.slice(Math.max(0, from - 600), from)))
  )
}

/** The type of the body, where a call of the library stands for it. */
function typeIn(source: string, literals: readonly Literal[]): Omit<SetHeader, 'name'> | null {
  const named = literals.find(
    ({ text, between }, index) =>
      /^application\/[\w.+-]{1,60}/.test(text) &&
      (/(?:Encoding\.\w{1,10}|null),\s{0,8}$|MediaType\S{0,20}\($/.test(between) ||
        // http.Post(address, type, body) of Go.
        (/^,\s{0,8}$/.test(between) && /\bhttp\.Post\($/.test(literals[index - 1]?.between ?? ''))),
  )
  if (named !== undefined) return { value: named.text, from: named.from }
  const json =
    /\bJsonContent\b|(?:Post|Put|Patch)AsJsonAsync\b|setContentType\(MediaType\.APPLICATION_JSON\)|contentType\((?:MediaType|ContentType\.Application)\.(?:APPLICATION_JSON|Json)\)|\.json\(&|\.send_json\(|['"]json['"]\s{0,4}=>|AddJsonBody\(|JSONParameterEncoder|\bHttp\.jsonBody\b|\.json\(\w{1,40}\)\?/.exec(
      source,
    )
  return json === null ? null : { value: 'application/json', from: json.index }
}

function isHeader(name: string): boolean {
  return (
    isHeaderName(name) ||
    /^(?:origin|accept|authorization|cookie|referer|apikey)$|^x-|^[A-Za-z]+-[A-Za-z-]+$/i.test(name)
  )
}
