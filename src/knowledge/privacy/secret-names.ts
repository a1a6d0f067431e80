import { looksSecret } from './secret-shape.ts'

const header =
  /^(proxy-)?authorization$|cookie|token|secret|passw|api-?key|^key$|-key$|signature|^sig$|session|credential|jwt|^auth$|^x-auth|csrf|xsrf/i
/** CORS and caching headers whose names look secret and whose values decide the case. */
const neverSecret =
  /^(access-control-.*|vary|www-authenticate|sec-fetch-.*|surrogate-key|cache-key|x-cache-key)$/i
const parameter =
  /token|secret|passw|pwd|api-?_?key|^key$|signature|^sig$|^code$|session|credential|jwt|^auth|^access_|^id_token/i
const field = /token|secret|passw|pwd|api-?_?key|jwt|^session_?id$|^sid$/i

/** Whether a header of this name carries a secret: Authorization, cookies, and whatever is named like a key or token. */
export function isSecretHeader(name: string): boolean {
  return header.test(name) && !neverSecret.test(name)
}

/** Whether a parameter of this name in a query carries one, as it stands there: percent-encoded or not. */
export function isSecretParameter(name: string): boolean {
  return parameter.test(decoded(name))
}

/** Whether a member of this name in JSON, or a field of a form, carries one. */
export function isSecretField(name: string): boolean {
  return field.test(decoded(name))
}

/** Whether a header carries one by its name, or by the look of its value. */
export function carriesSecret(name: string, value: string): boolean {
  return isSecretHeader(name) || looksSecret(value)
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
