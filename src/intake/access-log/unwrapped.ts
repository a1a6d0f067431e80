/** What collectors, containers and process managers write before a line. */
const prefixes: readonly RegExp[] = [
  /^<\d{1,3}>(?:1 )?/,
  /^[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d \S{1,200} [\w./-]{1,100}(?:\[\d{1,10}\])?: /,
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?[ \t](?:(?:stdout|stderr) [FP] |[\w-]{1,60}\[[\w.-]{1,60}\]: )?/,
  /^(?:\d\d:\d\d:\d\d )?[\w./-]{1,100} {0,40}\| ?/,
  /^\d{1,4}\|[\w.-]{1,100} {0,40}\| ?/,
  /^\[[^\]]{1,120}\] /,
  /^[\w.-]{1,100} [\w.-]{1,100} (?=[\d.:a-f]{7,45} - )/,
  /^[A-Z]{4,8}:(?:[\w.]{1,60}:)?\s{0,8}/,
]

/** Takes one wrapper off; null where there is none. */
export function unwrapped(line: string): string | null {
  const wrapper = prefixes.map((prefix) => prefix.exec(line)?.[0] ?? '').find((one) => one !== '')
  return wrapper === undefined || wrapper === line ? null : line.slice(wrapper.length)
}
