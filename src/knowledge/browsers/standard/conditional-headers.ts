const conditional = new Set([
  'if-modified-since',
  'if-none-match',
  'if-unmodified-since',
  'if-match',
  'if-range',
])

/** Fetch standard, 4.6, HTTP-network-or-cache fetch: a request that carries such a header (lower case) is `no-store`. */
export function isConditional(name: string): boolean {
  return conditional.has(name)
}
