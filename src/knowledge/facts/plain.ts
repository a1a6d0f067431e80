/**
 * A serialized origin with a host of letters, digits, dots and hyphens, or an address literal. The URL standard
 * lets more through (`http://a';b`), but no name that resolves needs it, and it has no place in a configuration.
 * A scheme of an application's own names no host of DNS: Electron's pages are `app://.` and `app://-`.
 */
export function isPlainOrigin(text: string): boolean {
  return text.length <= 300 && (plainOrigin.test(text) || ownScheme.test(text))
}

const plainOrigin =
  /^[a-z][a-z0-9+.-]*:\/\/(?:\[[0-9a-f:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)(?::\d{1,5})?$/
const ownScheme = /^(?!https?:)[a-z][a-z0-9+.-]*:\/\/[A-Za-z0-9._-]+$/

/** What is written where a setting is missing. */
const nothing = /^(?:null|undefined|none)$/i

/** A method or header name that means the same in every configuration language: no `$`, quote or wildcard in it. */
export function isPlainName(text: string): boolean {
  return !nothing.test(text) && /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,98}[A-Za-z0-9])?$/.test(text)
}

/** The first segment of the request's path, where it can be written anywhere as it stands; else null. */
export function firstSegment(url: string): string | null {
  const segment = new URL(url).pathname.split('/')[1] ?? ''
  return isPlainName(segment) ? segment : null
}
