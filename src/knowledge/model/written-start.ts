/** Where the connection was closed before the empty line that ends a head. */
export const breakOffs = ['amid-line', 'after-line'] as const
type BreakOff = (typeof breakOffs)[number]

/** What the status and the headers of a response do not show, where not every browser reads it alike. */
export interface WrittenStart {
  /** What stood before the first header line, byte for byte: line breaks before it too, and not the one behind it. */
  readonly statusLine?: string | undefined
  /** Absent where the head is whole. */
  readonly brokenOff?: BreakOff | undefined
}

/** RFC 9112, 4, and as all three engines read it: with one blank or more, with or without a reason. Measured. */
const plain = /^(?:\r?\n)?HTTP\/1\.[01] +[1-9]\d\d(?: [^\0\r\n]*)?$/

/** Whether all browsers read the same status in this line. */
export function isPlainStatusLine(line: string): boolean {
  return plain.test(line)
}
