/** The value of `Authorization` for `name:password` (RFC 7617), as command line programs send it. */
export function basicLogin(login: string): string {
  return `Basic ${btoa(unescape(encodeURIComponent(login)))}`
}
