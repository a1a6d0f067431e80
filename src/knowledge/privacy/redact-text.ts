import { unbase64, unpercented } from './encodings.ts'
import { redactPath } from './secret-path.ts'
import { isSecretField, isSecretHeader, isSecretParameter } from './secret-names.ts'
import { looksSecret, withoutMarkedKeys } from './secret-shape.ts'

export const redacted = '[redacted]'

const jwt = /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?/g
const credential = /\b(Bearer|Basic|Digest|Negotiate|ApiKey|Token)\s{1,20}([^\s,"';\\]{4,})/gi
const urlInText = /\bhttps?:\/\/[^\s"'<>`]+/gi
const userinfo = /\/\/[^/\s@?#"'<>`]+@/g
const parameterInText = /([?&])([^\s=&?"'<>`]{1,64})=([^\s&#"'<>`\\]+)/g
const fieldInText = /(^|[\s&;,(])([\w.-]{1,64})=([^\s&;,"'<>`\\]{4,})/g
const headerInText = /(^|[\s"'])([\w-]{1,64}):\s{0,4}([^\s"',;]{6,})/g
const memberInText = /(\\?")([^"\\]{1,64})(\\?")(\s{0,20}:\s{0,20})(\\?")([^"\\]+)/g
const word = /[^\s"'<>`]+/g
const base64InWord = /[A-Za-z\d+/_-]{16,}={0,2}/g

/** A URL without userinfo and with what is secret in its path and query replaced. Text that is no URL comes back as it is. */
export function redactUrl(text: string): string {
  if (!URL.canParse(text)) {
    return redactQuery(text).replace(userinfo, `//${redacted}@`).replace(jwt, redacted)
  }
  const url = new URL(text)
  const hasUserinfo = url.username !== '' || url.password !== ''
  const hash = /[=]/.test(url.hash) ? `#${redacted}` : url.hash
  const search = redactQuery(url.search)
  const path = redactPath(url.pathname, redacted)
  const isClean = !hasUserinfo && search === url.search && hash === url.hash && path === url.pathname
  if (isClean) return text.replace(jwt, redacted)
  const mark = hasUserinfo ? `${redacted}@` : ''
  return `${url.protocol}//${mark}${url.host}${path}${search}${hash}`.replace(jwt, redacted)
}

function redactQuery(search: string): string {
  return search.replace(/([?&])([^=&?]+)=([^&]*)/g, (whole, mark: string, name: string, value: string) => {
    if (value === '') return whole
    const plain = unpercented(value)
    return isSecretParameter(name) || looksSecret(plain) || redactPlain(plain) !== plain
      ? `${mark}${name}=${redacted}`
      : whole
  })
}

/**
 * Free text: what is secret in URLs, parameters, header lines, members of JSON, credentials and keys is replaced, also
 * where it stands percent-encoded or in base64.
 */
export function redactText(text: string): string {
  return redactPlain(text).replace(word, redactWord)
}

function redactPlain(text: string): string {
  const clean = text
    .replace(urlInText, redactUrl)
    .replace(userinfo, `//${redacted}@`)
    .replace(parameterInText, (whole, mark: string, name: string) =>
      isSecretParameter(name) ? `${mark}${name}=${redacted}` : whole,
    )
    .replace(fieldInText, (whole, before: string, name: string, value: string) =>
      isSecretField(name) && !isAttribute(name) && !isSwitch(value) ? `${before}${name}=${redacted}` : whole,
    )
    .replace(headerInText, (whole, before: string, name: string, value: string) =>
      isSecretHeader(name) && /\d/.test(value) && !/^set-cookie$/i.test(name)
        ? `${before}${name}: ${redacted}`
        : whole,
    )
    .replace(
      memberInText,
      (whole, open: string, name: string, close: string, colon: string, opens: string) =>
        isSecretField(name) ? `${open}${name}${close}${colon}${opens}${redacted}` : whole,
    )
    .replace(credential, (whole, scheme: string, token: string) =>
      isProse(scheme, token) ? whole : `${scheme} ${redacted}`,
    )
    .replace(jwt, redacted)
  return withoutMarkedKeys(clean, redacted)
}

/** One word of a text with what its encoding hides replaced. */
function redactWord(text: string): string {
  const plain = text.includes('%') ? unpercented(text) : text
  const clean = plain === text ? text : redactPlain(plain)
  const shown = clean === plain ? text : clean
  return shown.replace(base64InWord, (piece) => {
    const said = unbase64(piece)
    return said !== null && redactPlain(said) !== said ? redacted : piece
  })
}

/** `allow_credentials=True`: a setting that is on, off or one of fetch's modes hides nothing. */
function isSwitch(value: string): boolean {
  return /^(true|false|none|null|include|omit|same-origin)[)\]}.,;:!?]{0,4}$/i.test(value)
}

/** `Bearer error="invalid_token"` and its like describe a failure. */
function isAttribute(name: string): boolean {
  return /^(error|realm|scope|token_type|session_state)$/i.test(name)
}

/** “Bearer realm=…” and “token expired” name a scheme and carry nothing. */
function isProse(scheme: string, token: string): boolean {
  return /^token$/i.test(scheme)
    ? !/\d/.test(token)
    : /^(realm|auth|scheme|token|required|expired|error|charset|scope|credential)|^(from|to|and|with|without|for|in|is|was|not)$/i.test(
        token,
      )
}
