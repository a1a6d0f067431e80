import { headerOf, isHtmlDocument, type Answer } from './answer.ts'
import { challengeOf } from './login.ts'
import { storeRefusal, type StoreRefusal } from './store-refusal.ts'

/** Why an application refuses a request that CORS lets through, in the words of the variants of `refused-by-application`. */
export type RefusalKind = 'csrf' | 'session' | 'rate-limit' | 'error'

/** Laravel, Django, Rails, Spring, SvelteKit and Astro, Hono, Next, Apollo, csurf, gorilla, Go's own, Phoenix, Symfony, Kibana, Jenkins, WordPress, Drupal, ASP.NET, Flask-WTF. */
const csrfWords =
  /csrf|xsrf|cross-?site (post|request|forgery)|forgery|authenticity.?token|anti-?forgery|invalid server actions request|cross-origin request detected|no valid crumb|cookie_invalid_nonce|`?origin`? header does not match|referer checking failed/i

export const guardMeans = 'a guard against cross-site request forgery (CSRF) refuses it'

const sessionWords =
  /not (logged|signed) in|log ?in (first|required|again)|sign ?in (first|required|again)|session (has )?(expired|timed out|not found|invalid)|unauthenticated|not authenticated|authentication (credentials were not provided|required|is required)|(token|jwt) (has )?expired|invalid (token|session)|missing (token|authorization)|login required/i

/** Null for any other status of 400 or above. */
export function refusalKind(answer: Answer): RefusalKind | null {
  const { status } = answer
  const body = answer.response.body ?? ''
  if (status === 429 || (status === 403 && isUsedUp(answer))) return 'rate-limit'
  if (status === 419 || (status < 500 && status !== 401 && csrfWords.test(body))) return 'csrf'
  if (status === 401 || status === 440 || challengeOf(answer) !== null) return 'session'
  if (status === 403 && sessionWords.test(body)) return 'session'
  return status >= 500 && !isMadeUp(status) ? 'error' : null
}

/** A status that no class of HTTP has (RFC 9110, 15): 999 is what LinkedIn and Yahoo turn programs away with. */
export function isMadeUp(status: number): boolean {
  return status >= 600
}

/** GitHub and others answer 403 where nothing is left of what a caller may ask. */
function isUsedUp(answer: Answer): boolean {
  const left = headerOf(answer, 'x-ratelimit-remaining') ?? headerOf(answer, 'ratelimit-remaining')
  return (
    left === '0' || /rate limit exceeded|too many requests|quota exceeded/i.test(answer.response.body ?? '')
  )
}

/** Markup without the elements of a name and what is in them; one that is not closed stays. */
function withoutElement(markup: string, name: string): string {
  const lower = markup.toLowerCase()
  let [kept, from] = ['', 0]
  for (;;) {
    const open = lower.indexOf(`<${name}`, from)
    const close = open < 0 ? -1 : lower.indexOf(`</${name}>`, open)
    if (close < 0) return kept + markup.slice(from)
    kept += `${markup.slice(from, open)} `
    from = close + name.length + 3
  }
}

/** What a response says in words of its own and not by a page of HTML; null where it says nothing so. */
export function plainWords(answer: Answer): string | null {
  return isHtmlDocument(answer) ? null : bodySays(answer)
}

/** What the body says, in one line of at most `most` characters; null where it was not read or says nothing. */
export function bodySays(answer: Answer, most = 120): string | null {
  const body = answer.response.body ?? ''
  const text = ['script', 'style', 'head']
    .reduce(withoutElement, body.length > most ? (messageIn(body) ?? body) : body)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
  return text === '' ? null : text
}

/** The sentence of an error in JSON that is too long to be told whole; null where it has none. */
function messageIn(body: string): string | null {
  try {
    return sentenceIn(JSON.parse(body))
  } catch {
    return null
  }
}

/** Where APIs put the sentence; the later ones may hold it one step further in. */
const sentenceNames = [
  ...['error_description', 'message', 'detail', 'msg', 'faultstring', 'error', 'errors', 'fault'],
  ...['_embedded', 'violations', 'title'],
]

/** What a framework writes for the status alone: the sentence stands further in, or nowhere. */
const statusWords =
  /^(bad request|not found|method not allowed|not acceptable|unsupported media type|unprocessable (entity|content)|(payload|content) too large|too many requests|internal server error|bad gateway|service unavailable|gateway time-?out|validation (failed|error)|one or more validation errors occurred\.?)$/i

function sentenceIn(error: unknown, depth = 0): string | null {
  if (Array.isArray(error)) return sentenceIn(error[0], depth)
  if (typeof error !== 'object' || error === null || depth > 2) return null
  const fields: Readonly<Record<string, unknown>> = { ...error }
  for (const name of sentenceNames) {
    const value = fields[name]
    const found =
      typeof value === 'string'
        ? value
        : (sentenceIn(value, depth + 1) ?? (name === 'errors' ? sentenceOfField(value) : null))
    if (found?.includes(' ') === true && !statusWords.test(found)) return found
  }
  return null
}

/** ASP.NET and Laravel name each field, with a list of what is wrong with it. */
function sentenceOfField(errors: unknown): string | null {
  if (typeof errors !== 'object' || errors === null) return null
  const said = Object.values(errors).flatMap((one: unknown): readonly unknown[] =>
    Array.isArray(one) ? one : [],
  )
  return said.find((one) => typeof one === 'string') ?? null
}

/** nginx, Apache, Tomcat, http.sys, gunicorn, Go. */
const tooLargeWords =
  /request header (or cookie |is )?too (large|long)|size of a request header field exceeds|size of the request headers is too long|limit request headers|request (line|uri|url) is too (large|long)|limit request line/i

/** Whether the address or the headers are over a limit: 414, 431, or a 400 that says so. */
export function isTooLarge(answer: Answer): boolean {
  if (answer.status === 414 || answer.status === 431) return true
  return answer.status === 400 && tooLargeWords.test(answer.response.body ?? '')
}

const storeMeans: Readonly<Record<StoreRefusal, string>> = {
  'run-out': 'the signature of the address has run out',
  clock: 'the clock of who signed and that of the store are too far apart',
  'not-implemented': 'the store does not know this call of S3',
  denied: 'the store lets nobody read it so, or has nothing under this name: it says 403 of both',
}

/** What a status by itself says about the fault, where it says something; with the value that bears on it. */
export function statusMeans(answer: Answer): string | null {
  const retry = headerOf(answer, 'retry-after')
  const store = storeRefusal(answer)
  if (store !== null) return storeMeans[store]
  if (isTooLarge(answer)) return 'the address or the headers are larger than the limit of whoever answered'
  if (isMadeUp(answer.status)) return 'a status of its own making, by which it turns callers away'
  switch (answer.status) {
    case 401:
      return 'the request is not signed in: no session or token, or an expired one'
    case 403:
      return 'it is refused, signed in or not'
    case 404:
      return 'it has nothing at this address'
    case 405:
      return `this address does not take the method${allowOf(answer)}`
    case 406:
      return 'it does not take the type in Content-Type, or has none that Accept asks for'
    case 413:
      return 'the body is larger than the limit of whoever answered'
    case 415:
      return 'the content type of the body is not taken'
    case 422:
      return 'the body was read and found wrong'
    case 502:
    case 504:
      return 'it got no usable response from what stands behind it'
    case 503:
      return `it says that it is not available now${retry === null ? '' : `, Retry-After: ${retry}`}`
    case 429:
      return `a rate limit${retry === null ? '' : `, Retry-After: ${retry}`}`
    default:
      return answer.status >= 500 ? 'an error on the server, whose log says which' : null
  }
}

function allowOf(answer: Answer): string {
  const allow = headerOf(answer, 'allow')
  return allow === null ? '' : ` (Allow: ${allow})`
}
