/** A line longer than this is not kept, in characters, so that one line cannot fill the memory. */
export const longestLine = 16 * 1024 * 1024

/** What a stream of UTF-8 text holds, in batches of whole lines without their ends; null for a line that is too long. */
export async function* readLines(
  input: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<readonly (string | null)[]> {
  const decoder = new TextDecoder()
  let begun: string[] = []
  let length = 0

  const endLine = (last: string): string | null => {
    const line = length + last.length > longestLine ? null : begun.join('') + last
    begun = []
    length = 0
    return line
  }

  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const pieces: (string | null)[] = text.split('\n')
    const unfinished = pieces.pop() ?? ''
    if (pieces.length > 0) {
      pieces[0] = endLine(pieces[0] ?? '')
      yield pieces
    }
    length += unfinished.length
    if (length > longestLine) begun = []
    else if (unfinished !== '') begun.push(unfinished)
  }
  const last = endLine(decoder.decode())
  if (last !== '') yield [last]
}
