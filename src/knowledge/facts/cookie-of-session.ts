import type { SetCookie } from './set-cookie.ts'

/** What programs call the cookies of sessions, logins and guards against forged requests. */
const names =
  /(?<!as|pos)sess|sid\b|auth(?!or(?!i[sz]))|token|jwt|csrf|xsrf|login|remember|identity|ticket|^\.asp/i

/**
 * Whether a cookie is for a session: its name says so, or script may not read it, as RFC 6265 (8.4) wants of such cookies.
 * A language or a theme is none.
 */
export function isOfSession({ name, attributes }: Pick<SetCookie, 'name' | 'attributes'>): boolean {
  return attributes.has('httponly') || names.test(name)
}
