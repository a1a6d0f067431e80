import type { Case, HeaderList } from './case.ts'
import type { Evidence } from './evidence.ts'

export const redacted = '[redacted]'

const secretName =
  /^(proxy-)?authorization$|cookie|token|secret|passw|api-?key|^key$|-key$|signature|^sig$|session|credential|jwt|^auth$|^x-auth|csrf|xsrf/i
/** CORS and caching headers whose names look secret and whose values decide the case. */
const neverSecret =
  /^(access-control-.*|vary|www-authenticate|sec-fetch-.*|surrogate-key|cache-key|x-cache-key)$/i
const jwt = /eyJ[\w-]{8,}\.[\w-]{4,}(\.[\w-]*)?/g
const bearer = /\b(Bearer|Basic|Digest|Negotiate|ApiKey|Token)\s+[^\s,"';]{4,}/gi
const urlInText = /\bhttps?:\/\/[^\s"'<>`]+/gi
const secretParameter =
  /token|secret|passw|pwd|api-?_?key|^key$|signature|^sig$|^code$|session|credential|jwt|^auth|^access_|^id_token/i

/** Whether a header of this name carries a secret: Authorization, cookies, and whatever is named like a key or token. */
export function isSecretHeader(name: string): boolean {
  return secretName.test(name) && !neverSecret.test(name)
}

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
  if (!URL.canParse(text)) return text.replace(jwt, redacted)
  const url = new URL(text)
  const hasUserinfo = url.username !== '' || url.password !== ''
  const hash = /[=]/.test(url.hash) ? `#${redacted}` : url.hash
  const search = redactQuery(url.search)
  if (!hasUserinfo && search === url.search && hash === url.hash) return text.replace(jwt, redacted)
  const userinfo = hasUserinfo ? `${redacted}@` : ''
  return `${url.protocol}//${userinfo}${url.host}${url.pathname}${search}${hash}`.replace(jwt, redacted)
}

function redactQuery(search: string): string {
  return search.replace(/([?&])([^=&]+)=([^&]*)/g, (whole, mark: string, name: string, value: string) =>
    value !== '' && secretParameter.test(safeDecode(name)) ? `${mark}${name}=${redacted}` : whole,
  )
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Free text: URLs in it, bearer tokens and JSON web tokens are redacted. */
export function redactText(text: string): string {
  return text.replace(urlInText, redactUrl).replace(bearer, `$1 ${redacted}`).replace(jwt, redacted)
}

/** A redactor that also knows this case's own secrets, so that none slips out inside a sentence. */
export function redactorFor(subject: Case, evidence: Evidence): (text: string) => string {
  const secrets = [...secretsOf(subject.headers), ...evidence.observations.flatMap(observedSecrets)]
  const known = [...new Set(secrets)]
    .filter((secret) => secret.length >= 6)
    .sort((a, b) => b.length - a.length)
  return (text) => redactText(known.reduce((clean, secret) => clean.split(secret).join(redacted), text))
}

function observedSecrets(observation: Evidence['observations'][number]): readonly string[] {
  return [
    ...secretsOf(observation.request.headers),
    ...(observation.response ? secretsOf(observation.response.headers) : []),
  ]
}

function secretsOf(headers: HeaderList): readonly string[] {
  return headers.flatMap(([name, value]) => {
    if (/^set-cookie$/i.test(name)) return [value.match(/^[^=;]*=([^;]*)/)?.[1] ?? '']
    if (!isSecretHeader(name)) return []
    return [value, ...value.split(/[\s;,]+/).filter((part) => part.length >= 8)]
  })
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
    observations: evidence.observations.map((observation) => ({
      ...observation,
      id: clean(observation.id),
      request: {
        ...observation.request,
        url: clean(observation.request.url),
        headers: observation.request.headers.map(([name, value]) => cleanHeader(name, value, clean)),
      },
      response: observation.response && {
        status: observation.response.status,
        headers: observation.response.headers.map(([name, value]) => cleanHeader(name, value, clean)),
        body: null,
      },
      failure: observation.failure && {
        ...observation.failure,
        message: clean(observation.failure.message),
      },
    })),
    page: evidence.page && {
      ...evidence.page,
      url: clean(evidence.page.url),
      urlsNamed: evidence.page.urlsNamed.map((named) => ({ ...named, url: clean(named.url) })),
    },
    reported: evidence.reported.map((error) => ({ ...error, text: clean(error.text) })),
  }
}

function cleanHeader(
  name: string,
  value: string,
  clean: (text: string) => string,
): readonly [string, string] {
  const own = redactHeaderValue(name, value)
  return [name, own === redacted || /^set-cookie$/i.test(name) ? own : clean(own)]
}
