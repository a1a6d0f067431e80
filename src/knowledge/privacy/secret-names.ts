import { unpercented } from './encodings.ts'
import { looksSecret } from './secret-shape.ts'

/** Parts of a name that say secret wherever they stand. */
const telling =
  /token|secret|passw|passphrase|passcode|pwd|api[-_.]?key|apikey|access[-_.]?key|credential|jwt|signature|cookie|session|csrf|xsrf|saml|assertion|hmac|webhook/i
/** Whole words that do; of a name, its words are the parts between marks and capitals. */
const words: ReadonlySet<string> = new Set([
  'auth',
  'authorization',
  'authentication',
  'bearer',
  'hmac',
  'otp',
  'totp',
  'pass',
  'pin',
  'psk',
  'pw',
  'sid',
  'sig',
  'ticket',
])
const header = /^key$|-key$|^x-access|^subscription/i
/** CORS and caching headers whose names look secret and whose values decide the case. */
const neverSecret =
  /^(access-control-.*|vary|(www|proxy)-authenticate|authentication-info|sec-fetch-.*|surrogate-key|cache-key|x-cache-key|x-session-affinity)$/i
const parameter = /^key$|[-_.]key$|^code$|^access_|^id_token/i
const field = /^(private|shared|master|encryption|signing)[-_.]?key$/i

/** Whether a header of this name carries a secret: Authorization, cookies, and whatever is named like a key or token. */
export function isSecretHeader(name: string): boolean {
  return !neverSecret.test(name) && (header.test(name) || isTelling(name))
}

/** Whether a parameter of this name in a query carries one, as it stands there: percent-encoded or not. */
export function isSecretParameter(name: string): boolean {
  const plain = unpercented(name)
  return parameter.test(plain) || isTelling(plain)
}

/** Whether a member of this name in JSON, or a field of a form, carries one. */
export function isSecretField(name: string): boolean {
  const plain = unpercented(name)
  return !neverSecret.test(plain) && (field.test(plain) || isTelling(plain))
}

/** Whether a header carries one by its name, or by the look of its value. */
export function carriesSecret(name: string, value: string): boolean {
  return isSecretHeader(name) || looksSecret(value)
}

function isTelling(name: string): boolean {
  return telling.test(name) || wordsOf(name).some((word) => words.has(word))
}

function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
}
