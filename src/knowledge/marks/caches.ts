import type { HeaderList } from '../model/case.ts'
import { headerValues } from '../model/header-values.ts'

/** By which caches tell what they did, beside `Cache-Status`: `X-Cache`, `CF-Cache-Status`, `X-LiteSpeed-Cache` and their like. */
const result = /^(x-.*cache(?!-control)|cf-cache-status|cache-status)/i
/** Drupal's own cache lies behind its CORS policy, and keeps no header of it. */
const behindPolicy = /^x-drupal-/i

/** What a cache did, in its own words: a value with “hit” in it is a copy. */
const outcome = /\b(hit|miss|bypass|expired|stale|updating|revalidated|dynamic|pass|fwd|stored|fresh)\b/i

/** The mark by which a response shows that a shared cache kept it, or null. */
export function cacheHit(headers: HeaderList): string | null {
  const age = valueIn(headers, 'Age')
  if (age !== null && /^\s*[1-9]/.test(age)) return `Age: ${age.trim()}`
  const hit = resultsIn(headers).find(([, value]) => /\bhit\b/i.test(value))
  return hit === undefined ? null : `${hit[0]}: ${hit[1]}`
}

/** Whether a shared cache stood between, copy or not. */
export function passedCache(headers: HeaderList): boolean {
  return ['Age', 'X-Varnish'].some((name) => valueIn(headers, name) !== null) || resultsIn(headers).length > 0
}

function resultsIn(headers: HeaderList): HeaderList {
  return headers.filter(
    ([name, value]) => result.test(name) && !behindPolicy.test(name) && outcome.test(value),
  )
}

function valueIn(headers: HeaderList, name: string): string | null {
  const values = headerValues(headers, name.toLowerCase())
  return values.length === 0 ? null : values.join(', ')
}
