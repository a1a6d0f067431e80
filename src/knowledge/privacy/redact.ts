import type { Case, HeaderList } from '../model/case.ts'
import type { Evidence, Observation, Purpose } from '../model/evidence.ts'
import { cleanStatement } from './clean-statement.ts'
import { knownSecrets } from './known-secrets.ts'
import { isSecretField, isSecretHeader, isSecretParameter } from './secret-names.ts'

export const redacted = '[redacted]'

const jwt = /eyJ[\w-]{8,}\.[\w-]{4,}(\.[\w-]*)?/g
const credential = /\b(Bearer|Basic|Digest|Negotiate|ApiKey|Token)\s+([^\s,"';\\]{4,})/gi
const urlInText = /\bhttps?:\/\/[^\s"'<>`]+/gi
const userinfo = /\/\/[^/\s@?#"'<>`]+@/g
const parameterInText = /([?&])([^\s=&?"'<>`]{1,64})=([^\s&#"'<>`\\]+)/g
const memberInText = /"([^"\\]{1,64})"(\s*:\s*)"([^"\\]+)"/g

/** A header's value fit to leave the process. Of `Set-Cookie` the name and the attributes stay: they decide. */
export function redactHeaderValue(name: string, value: string): string {
  if (/^set-cookie$/i.test(name)) return value.replace(/^([^=;]*)=[^;]*/, `$1=${redacted}`)
  return isSecretHeader(name) ? redacted : redactText(value)
}

export function redactHeaders(headers: HeaderList): HeaderList {
  return headers.map(([name, value]) => [name, redactHeaderValue(name, value)] as const)
}

/** A URL without userinfo and with the values of token-like parameters replaced. Text that is no URL comes back as it is. */
export function redactUrl(text: string): string {
  if (!URL.canParse(text)) {
    return redactQuery(text).replace(userinfo, `//${redacted}@`).replace(jwt, redacted)
  }
  const url = new URL(text)
  const hasUserinfo = url.username !== '' || url.password !== ''
  const hash = /[=]/.test(url.hash) ? `#${redacted}` : url.hash
  const search = redactQuery(url.search)
  if (!hasUserinfo && search === url.search && hash === url.hash) return text.replace(jwt, redacted)
  const mark = hasUserinfo ? `${redacted}@` : ''
  return `${url.protocol}//${mark}${url.host}${url.pathname}${search}${hash}`.replace(jwt, redacted)
}

function redactQuery(search: string): string {
  return search.replace(/([?&])([^=&]+)=([^&]*)/g, (whole, mark: string, name: string, value: string) =>
    value !== '' && isSecretParameter(name) ? `${mark}${name}=${redacted}` : whole,
  )
}

/** Free text: URLs in it, parameters of a path, members of JSON, credentials and JSON web tokens are redacted. */
export function redactText(text: string): string {
  return text
    .replace(urlInText, redactUrl)
    .replace(userinfo, `//${redacted}@`)
    .replace(parameterInText, (whole, mark: string, name: string) =>
      isSecretParameter(name) ? `${mark}${name}=${redacted}` : whole,
    )
    .replace(memberInText, (whole, name: string, colon: string) =>
      isSecretField(name) ? `"${name}"${colon}"${redacted}"` : whole,
    )
    .replace(credential, (whole, scheme: string, token: string) =>
      isProse(scheme, token) ? whole : `${scheme} ${redacted}`,
    )
    .replace(jwt, redacted)
}

/** “Bearer realm=…” and “token expired” name a scheme and carry nothing. */
function isProse(scheme: string, token: string): boolean {
  return /^token$/i.test(scheme)
    ? !/\d/.test(token)
    : /^(realm|auth|scheme|token|required|expired|error|charset|scope|credential)/i.test(token)
}

/** A redactor that also knows this case's own secrets, so that none slips out inside a sentence. */
export function redactorFor(subject: Case, evidence: Evidence): (text: string) => string {
  const known = knownSecrets(subject, evidence)
  return (text) => redactText(known.reduce((clean, secret) => clean.split(secret).join(redacted), text))
}

/** The case as it may be stored or reported: header values, userinfo and token parameters replaced, the body left out. */
export function redactCase(subject: Case): Case {
  return {
    ...subject,
    pageUrl: subject.pageUrl === null ? null : redactUrl(subject.pageUrl),
    url: redactUrl(subject.url),
    headers: redactHeaders(subject.headers),
    body: null,
    errorUrl: subject.errorUrl === null ? null : redactUrl(subject.errorUrl),
  }
}

/** The evidence as it may be stored or reported. Bodies stay out: nobody knows what is in them. */
export function redactEvidence(subject: Case, evidence: Evidence): Evidence {
  const clean = redactorFor(subject, evidence)
  return {
    ...evidence,
    observations: evidence.observations.map((observation) => cleanObservation(observation, clean)),
    copied: evidence.copied.map((observation) => cleanObservation(observation, clean)),
    calls: evidence.calls.map((call) => ({ ...call, url: clean(call.url) })),
    proxies: evidence.proxies.map((proxy) => ({ ...proxy, target: proxy.target && clean(proxy.target) })),
    page: evidence.page && {
      ...evidence.page,
      url: clean(evidence.page.url),
      urlsNamed: evidence.page.urlsNamed.map((named) => ({ ...named, url: clean(named.url) })),
    },
    reported: evidence.reported.map((error) => ({ ...error, text: clean(error.text) })),
    browser: evidence.browser && {
      ...evidence.browser,
      statements: evidence.browser.statements.map((statement) => cleanStatement(statement, clean)),
    },
  }
}

function cleanObservation(observation: Observation, clean: (text: string) => string): Observation {
  const { request, response, failure } = observation
  return {
    ...observation,
    id: clean(observation.id),
    purpose: cleanPurpose(observation.purpose, clean),
    request: {
      ...request,
      url: clean(request.url),
      headers: request.headers.map(([name, value]) => cleanHeader(name, value, clean)),
    },
    response: response && {
      status: response.status,
      headers: response.headers.map(([name, value]) => cleanHeader(name, value, clean)),
      body: null,
    },
    failure: failure && { ...failure, message: clean(failure.message) },
  }
}

/** Some were made for a URL that was entered. */
export function cleanPurpose(purpose: Purpose, clean: (text: string) => string): Purpose {
  return purpose.kind === 'compared-url' || purpose.kind === 'page-script'
    ? { ...purpose, url: clean(purpose.url) }
    : purpose
}

function cleanHeader(
  name: string,
  value: string,
  clean: (text: string) => string,
): readonly [string, string] {
  const own = redactHeaderValue(name, value)
  return [name, own === redacted || /^set-cookie$/i.test(name) ? own : clean(own)]
}
