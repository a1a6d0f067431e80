/** Whether a URL carries a user name or a password (URL standard, "includes credentials"). `http://@host` does not. */
export function includesCredentials(url: URL): boolean {
  return url.username !== '' || url.password !== ''
}

/** Whether the scheme is an HTTP(S) scheme (Fetch standard, 2.1). */
export function isHttpScheme(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:'
}

/** The URL a string names, or null where it names none. `base` as in the URL standard. */
export function parseUrl(url: string, base?: string): URL | null {
  const key = base === undefined ? url : `${url}\n${base}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const parsed = URL.parse(url, base)
  if (remembered.size === 128) remembered.clear()
  remembered.set(key, parsed)
  return parsed
}

/** Three engines ask for the same URL, and a recording names the same few over and over. */
const remembered = new Map<string, URL | null>()
