import { isLoopbackHost } from './host-class.ts'

/** In what two origins differ, in the words of the variants of `origin-not-allowed`. */
type OriginDifference =
  'scheme' | 'www' | 'port' | 'trailing-slash' | 'missing-scheme' | 'case' | 'subdomain' | 'localhost-only'

/** How a value that the server allows differs from the page's origin; null where they have little in common. */
export function originDifference(allowed: string, origin: string): OriginDifference | null {
  if (!URL.canParse(origin)) return null
  const page = new URL(origin)
  if (allowed === `${origin}/`) return 'trailing-slash'
  if (allowed.toLowerCase() === page.host) return 'missing-scheme'
  if (!URL.canParse(allowed)) return null
  const other = new URL(allowed)
  if (isLoopbackHost(other.hostname) && !isLoopbackHost(page.hostname)) return 'localhost-only'
  if (other.hostname === page.hostname) {
    if (other.protocol !== page.protocol) return 'scheme'
    if (allowed.toLowerCase() === origin.toLowerCase()) return 'case'
    return /^[a-z]+:\/\/[^/]+:\d+\/?$/i.test(allowed) || other.port !== page.port ? 'port' : null
  }
  if (`www.${other.hostname}` === page.hostname || other.hostname === `www.${page.hostname}`) return 'www'
  return nests(other.hostname, page.hostname) ? 'subdomain' : null
}

/** One lies below the other. Two siblings are simply two origins. */
function nests(one: string, other: string): boolean {
  return one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
}
