import type { HeaderList } from '../../model/case.ts'
import { isNamed, normalizeValue } from './header-list.ts'

/** What a `Strict-Transport-Security` asks for: https from now on of the host, and of what lies below it; or no more. */
export type TransportSecurity = 'host' | 'host-and-below' | 'forgotten'

/** RFC 6797, 6.1 and 8.1: the first line alone counts; null where there is none, or it is none. Of `max-age` no more than whether it is 0. */
export function transportSecurity(headers: HeaderList): TransportSecurity | null {
  const line = headers.find(([name]) => isNamed(name, 'strict-transport-security'))
  if (line === undefined) return null
  let age: string | null = null
  let below = false
  for (const part of normalizeValue(line[1]).match(directives) ?? []) {
    if (part.trim() === '') continue
    const [, name = '', value] = directive.exec(part) ?? []
    switch (name.toLowerCase()) {
      case '':
        return null
      case 'max-age':
        if (age !== null || value === undefined) return null
        age = value.replace(/^"(.*)"$/, '$1')
        break
      case 'includesubdomains':
        if (below || value !== undefined) return null
        below = true
        break
    }
  }
  if (age === null || !/^\d+$/.test(age)) return null
  return /^0+$/.test(age) ? 'forgotten' : below ? 'host-and-below' : 'host'
}

const directives = /(?:[^;"]|"[^"]*")+/g
const directive = /^[\t ]*([\w!#$%&'*+.^`|~-]+)[\t ]*(?:=[\t ]*([\w!#$%&'*+.^`|~-]+|"[^"]*")[\t ]*)?$/
