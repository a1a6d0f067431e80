import { isLoopbackHost } from './host-class.ts'

/** A `Set-Cookie` header as browsers read it: of an attribute that stands twice the last one counts, by its name in small letters. */
export interface SetCookie {
  readonly name: string
  /** Each attribute as it came. */
  readonly written: readonly string[]
  readonly attributes: ReadonlyMap<string, string>
  /** It takes a cookie back, which hinders nobody. */
  readonly isTakenBack: boolean
}

export function readSetCookie(line: string): SetCookie {
  const [pair = '', ...written] = line.split(';').map((part) => part.trim())
  const attributes = new Map(
    written.map((one) => {
      const [name = '', value = ''] = one.split('=', 2).map((part) => part.trim())
      return [name.toLowerCase(), value] as const
    }),
  )
  return {
    name: (pair.split('=')[0] ?? '').trim(),
    written,
    attributes,
    isTakenBack:
      Number(attributes.get('max-age') ?? 1) <= 0 || /\b1970\b/.test(attributes.get('expires') ?? ''),
  }
}

/**
 * Why every browser throws this cookie away as it comes from this URL, as the end of a sentence; null where they keep it
 * (RFC 6265bis, 5.7). Browsers take http on this machine for secure, not all of them.
 */
export function whyThrownAway({ name, attributes }: SetCookie, url: URL): string | null {
  const isSecure = url.protocol === 'https:'
  const domain = attributes.get('domain')?.replace(/^\./, '').toLowerCase() ?? ''
  if (domain !== '' && domain !== url.hostname && !url.hostname.endsWith(`.${domain}`))
    return `is for Domain=${domain}, and ${url.hostname} may set none for that`
  if (/^__host-/i.test(name)) {
    if (domain !== '') return 'is called __Host-, which allows no Domain attribute'
    if (attributes.get('path') !== '/') return 'is called __Host-, which demands Path=/'
  }
  if (/^__(host|secure)-/i.test(name) && !attributes.has('secure'))
    return `is called ${name.slice(0, name.indexOf('-', 2) + 1)}, which demands Secure`
  return attributes.has('secure') && !isSecure && !isLoopbackHost(url.hostname)
    ? 'is Secure, and the API is called over plain http'
    : null
}
