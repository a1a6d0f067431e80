import type { ParsedUrl } from './url.ts'

const loopbackName = /^(.+\.)?localhost\.?$/
const loopbackV4 = /^127\.\d+\.\d+\.\d+$/

/** Secure Contexts, 3.1: whether a host names the machine itself, which needs no TLS. As the URL standard serializes it. */
export function isLoopbackHost(host: string): boolean {
  return loopbackName.test(host) || host === '[::1]' || loopbackV4.test(host)
}

/** Whether a host is an address, in numbers. As the URL standard serializes it. */
export function isAddress(host: string): boolean {
  return /^(\d+\.\d+\.\d+\.\d+|\[.*\])$/.test(host)
}

/** Secure Contexts, 3.2, "potentially trustworthy URL", for the schemes that can be fetched. */
export function isPotentiallyTrustworthy({ scheme, host }: ParsedUrl): boolean {
  return scheme === 'https:' || scheme === 'data:' || isLoopbackHost(host)
}

/**
 * Mixed Content, 4.4, "should fetching request be blocked as mixed content", for a `fetch()`: a page of an https
 * origin asks for a URL that is not potentially trustworthy. Never upgraded, since only images, audio and video are.
 * `pageOrigin` is serialized; an opaque one is taken for insecure, because the URL behind it is not known here.
 */
export function isMixedContent(
  pageOrigin: string,
  url: ParsedUrl,
  isTrustworthy: (url: ParsedUrl) => boolean = isPotentiallyTrustworthy,
): boolean {
  return url.scheme !== 'https:' && pageOrigin.startsWith('https:') && !isTrustworthy(url)
}
