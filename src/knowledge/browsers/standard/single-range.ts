/** A range of a resource: either end may be open, not both. */
interface SingleRange {
  readonly start: bigint | null
  readonly end: bigint | null
}

const singleRange = /^bytes=(\d*)-(\d*)$/

/**
 * Fetch standard, 2.2.2, "parse a single range header value", with no whitespace allowed:
 * `bytes=0-99` and `bytes=5-` and `bytes=-5`, else `failure`.
 */
export function parseSingleRange(value: string): SingleRange | 'failure' {
  const match = singleRange.exec(value)
  if (match === null) return 'failure'
  const [, from = '', to = ''] = match
  if (from === '' && to === '') return 'failure'
  const start = from === '' ? null : BigInt(from)
  const end = to === '' ? null : BigInt(to)
  if (start !== null && end !== null && start > end) return 'failure'
  return { start, end }
}
