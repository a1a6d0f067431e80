/** An address that servers refuse for how it is written, and the same in another writing, or one beside it. */
export interface OddAddress {
  readonly of: 'slashes' | 'characters' | 'encoded' | 'length'
  /** What is odd about it, for a sentence. */
  readonly says: string
  readonly url: string
}

/** Left as they are by `URL`, and no part of a query or a path by RFC 3986: Tomcat refuses them. */
const raw = /[[\]{}|\\^`]/g
/** Apache and Tomcat refuse the encoded slash, the firewall of Spring Security all of them. */
const special = /%2f|%5c|%25|;/gi
/** IIS takes 2,048 unless told otherwise; nothing that is meant for people comes near. */
const longQuery = 1500

/** What is odd about an address, and its other writing; null where nothing is. */
export function oddAddress(address: string): OddAddress | null {
  const url = new URL(address)
  if (url.pathname.includes('//')) {
    url.pathname = url.pathname.replace(/\/{2,}/g, '/')
    return { of: 'slashes', says: 'two slashes stand next to each other in its path', url: url.href }
  }
  const found = new Set(`${url.pathname}${url.search}`.match(raw))
  if (found.size > 0) {
    const encoded = (text: string) => text.replace(raw, encodeURIComponent)
    url.pathname = encoded(url.pathname)
    url.search = encoded(url.search)
    return { of: 'characters', says: `${[...found].join(' ')} stand in it as they are`, url: url.href }
  }
  const [code] = url.pathname.match(special) ?? []
  if (code !== undefined) {
    url.pathname = url.pathname.replace(special, '-')
    return { of: 'encoded', says: `${named(code)} stands in its path`, url: url.href }
  }
  if (url.search.length < longQuery) return null
  const says = `its query has ${url.search.length} characters`
  url.search = ''
  return { of: 'length', says, url: url.href }
}

function named(code: string): string {
  if (code === ';') return 'a semicolon'
  const name = { '%2F': 'slash', '%5C': 'backslash', '%25': 'percent sign' }[code.toUpperCase()]
  return `an encoded ${name ?? 'character'} (${code})`
}
