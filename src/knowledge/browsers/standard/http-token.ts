const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/** Whether a value matches the `token` production (RFC 9110, 5.6.2), as methods and header names must. */
export function isHttpToken(value: string): boolean {
  return token.test(value)
}
