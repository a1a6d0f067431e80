/** A line without what carried it, and the time that stood there. */
export interface Unwrapped {
  readonly line: string
  readonly time: string | null
}

/** What collectors, containers and process managers write before a line. */
const prefixes: readonly RegExp[] = [
  /^<\d{1,3}>(?:1 )?/,
  /^[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d \S{1,200} [\w./-]{1,100}(?:\[\d{1,10}\])?: /,
  /^(?<time>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)[ \t](?:(?:stdout|stderr) [FP] |[\w-]{1,60}\[[\w.-]{1,60}\]: )?/,
  /^(?:\d\d:\d\d:\d\d )?[\w./-]{1,100} {0,40}\| ?/,
  /^\d{1,4}\|[\w.-]{1,100} {0,40}\| ?/,
  /^\[[^\]]{1,120}\] /,
  /^[\w.-]{1,100} [\w.-]{1,100} (?=[\d.:a-f]{7,45} - )/,
  /^[A-Z]{4,8}:(?:[\w.]{1,60}:)?\s{0,8}/,
]

/** Takes one wrapper off; null where there is none. */
export function unwrapped(line: string): Unwrapped | null {
  for (const prefix of prefixes) {
    const found = prefix.exec(line)
    if (found !== null && found[0].length > 0 && found[0].length < line.length)
      return { line: line.slice(found[0].length), time: found.groups?.['time'] ?? null }
  }
  return null
}
