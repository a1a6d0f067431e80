import type { Readable } from 'node:stream'
import { createLogReader, isAccessLog } from './access-log/read-log.ts'
import { encodingOf, inUtf8 } from './encoding.ts'
import { isReport } from './documents/is-report.ts'
import { isCharles } from './har/charles.ts'
import { aroundPart, createHarReader, isHar } from './har/har.ts'
import { rawExchange } from './headers/raw-exchange.ts'
import type { Imported } from './imported.ts'
import { longestText } from './longest-text.ts'
import { peek } from './peek.ts'
import { readLines } from './read-lines.ts'
import { unpacked } from './unpacked.ts'

export interface ReadStreamOptions {
  /** An nginx `log_format` string. */
  readonly logFormat: string | null
  /** The HAR entry wanted besides the failing ones. */
  readonly entry: number | null
}

/**
 * Reads a file of any size and encoding, gzip or zip or not: a HAR and an access log stream by, everything else is
 * read whole up to `longestText`. Rejects only with the error of the stream itself.
 */
export async function readStream(input: Readable, options: ReadStreamOptions): Promise<Imported> {
  const { head, rest } = await peek(input)
  const inside = unpacked(head, rest)
  if (inside === null) return readPlain(head, rest, options)
  const opened = await peek(inside.bytes)
  const imported = await readPlain(opened.head, opened.rest, options)
  const line = imported.preflights?.lines ?? 1
  const said = inside.notes().map((message) => ({ line, column: 1, message }))
  return { ...imported, problems: [...imported.problems, ...said] }
}

async function readPlain(
  head: Buffer,
  rest: AsyncIterable<Uint8Array>,
  options: ReadStreamOptions,
): Promise<Imported> {
  const encoding = encodingOf(head)
  if (encoding !== null) {
    const decoded = await peek(inUtf8(rest, encoding))
    return readText(decoded.head, decoded.rest, options)
  }
  return readText(head, rest, options)
}

async function readText(
  head: Buffer,
  rest: AsyncIterable<Uint8Array>,
  options: ReadStreamOptions,
): Promise<Imported> {
  const text = head.toString('utf8').replace(/^\ufeff/, '')
  if (options.logFormat === null && isHar(text)) {
    const reader = createHarReader(options.entry === null ? {} : { entry: options.entry })
    const [before, behind] = aroundPart(text) ?? ['', '']
    reader.write(Buffer.from(before))
    for await (const chunk of rest) reader.write(chunk)
    reader.write(Buffer.from(behind))
    return reader.end()
  }
  const isOther = () => rawExchange(text) !== null || isCharles(text) || isReport(text)
  if (options.logFormat !== null || (isAccessLog(text) && !isOther())) {
    const reader = createLogReader(options.logFormat)
    for await (const batch of readLines(rest)) reader.lines(batch)
    return reader.end()
  }
  // Text that people paste is read by parsers that a recording or a log does without.
  const { readAny } = await import('./read-any.ts')
  return readAny(await wholeText(rest))
}

async function wholeText(input: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of input) {
    parts.push(chunk)
    length += chunk.length
    if (length > longestText * 2) break
  }
  return Buffer.concat(parts).toString('utf8')
}
