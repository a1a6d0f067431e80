import type { HeaderList } from '../model/case.ts'
import { headerValues } from '../model/header-values.ts'

/** By which shared caches tell what they did: a value with “hit” in it is a copy. */
const results = [
  'X-Cache',
  'CF-Cache-Status',
  'X-Cache-Status',
  'X-Proxy-Cache',
  'X-Varnish-Cache',
  'X-Vercel-Cache',
  'X-Nginx-Cache',
  'Cache-Status',
] as const

/** That a shared cache stands in between, whatever it did. */
const presence = ['Age', 'X-Varnish', ...results] as const

/** The mark by which a response shows that a shared cache kept it, or null. */
export function cacheHit(headers: HeaderList): string | null {
  const age = valueIn(headers, 'Age')
  if (age !== null && /^\s*[1-9]/.test(age)) return `Age: ${age.trim()}`
  const name = results.find((one) => /\bhit\b/i.test(valueIn(headers, one) ?? ''))
  return name === undefined ? null : `${name}: ${valueIn(headers, name) ?? ''}`
}

/** Whether a shared cache stood between, copy or not. */
export function passedCache(headers: HeaderList): boolean {
  return presence.some((name) => valueIn(headers, name) !== null)
}

function valueIn(headers: HeaderList, name: string): string | null {
  const values = headerValues(headers, name.toLowerCase())
  return values.length === 0 ? null : values.join(', ')
}
