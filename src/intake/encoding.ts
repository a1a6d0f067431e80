/** What a file is written in, as far as intake can tell; `null` is UTF-8 without a mark. */
export type Encoding = 'utf-16le' | 'utf-16be'

/** Text of a PowerShell redirection, Notepad or a registry export: a byte order mark, or a zero in every other byte. */
export function encodingOf(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const looked = Math.min(head.length - (head.length % 2), 512)
  if (looked < 8) return null
  let [even, odd] = [0, 0]
  for (let at = 0; at < looked; at += 2) {
    if (head[at] === 0) even += 1
    if (head[at + 1] === 0) odd += 1
  }
  // Some of the text is not Latin; binary files have zeros in both places.
  const many = looked / 2 / 2
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : null
}

/** The same text in UTF-8, as it streams by. */
export async function* inUtf8(
  input: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of input) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}
