const lineFeed = 10

/** Turns byte offsets into lines and columns, looking only at the chunk that is being read. */
export function countLines() {
  let chunk: Uint8Array = new Uint8Array()
  let before = 0
  let line = 1
  let lineStart = 0
  const upTo = (end: number) => {
    const seen = chunk.subarray(0, end)
    const last = seen.lastIndexOf(lineFeed)
    return { count: line + countBreaks(seen), start: last < 0 ? lineStart : before + last + 1 }
  }
  return {
    begin(next: Uint8Array) {
      chunk = next
    },
    /** Counts what was just read, while the processor still has it at hand. */
    pass() {
      const { count, start } = upTo(chunk.length)
      before += chunk.length
      line = count
      lineStart = start
      chunk = new Uint8Array()
    },
    total: () => before + chunk.length,
    at(offset: number) {
      const { count, start } = upTo(offset - before)
      return { line: count, column: offset - start + 1 }
    },
  }
}

/** How far behind a line feed the next one is looked for byte by byte: lines of JSON are short or very long. */
const nearby = 128

/** Line feeds in some bytes: jumps over long values, looks at every byte of short lines. */
function countBreaks(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at)) {
    const end = Math.min(at + nearby, bytes.length)
    for (; at < end; at += 1) if (bytes[at] === lineFeed) count += 1
  }
  return count
}
