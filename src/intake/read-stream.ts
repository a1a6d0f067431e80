import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { createLogReader, isAccessLog } from './access-log/read-log.ts'
import { createHarReader } from './har/har.ts'
import type { Imported } from './imported.ts'
import { longestText } from './longest-text.ts'
import { readLines } from './read-lines.ts'

export interface ReadStreamOptions {
  /** An nginx `log_format` string. */
  readonly logFormat: string | null
  /** The HAR entry wanted besides the failing ones. */
  readonly entry: number | null
}

/** As much as is looked at to find out what it is. */
const sniffBytes = 64 * 1024

/**
 * Reads a file of any size, gzip or not: a HAR and an access log stream by, everything else is read whole up to
 * `longestText`. Rejects only with the error of the stream itself.
 */
export async function readStream(input: Readable, options: ReadStreamOptions): Promise<Imported> {
  const { head, rest } = await peek(input)
  if (head[0] !== 0x1f || head[1] !== 0x8b) return readPlain(head, rest, options)
  const plain = unzipped(rest)
  const unpacked = await peek(plain.stream)
  const imported = await readPlain(unpacked.head, unpacked.rest, options)
  const why = plain.broken()
  if (why === null) return imported
  const line = imported.preflights?.lines ?? 1
  const message = `expected the gzip data to go on, found ${why}: what stands before is read`
  return { ...imported, problems: [...imported.problems, { line, column: 1, message }] }
}

async function readPlain(
  head: Buffer,
  rest: AsyncIterable<Uint8Array>,
  options: ReadStreamOptions,
): Promise<Imported> {
  const text = head.toString('utf8').replace(/^\ufeff/, '')
  if (options.logFormat === null && /^\s*\{/.test(text) && /"log"\s*:\s*\{/.test(text)) {
    const reader = createHarReader(options.entry === null ? {} : { entry: options.entry })
    for await (const chunk of rest) reader.write(chunk)
    return reader.end()
  }
  if (options.logFormat !== null || isAccessLog(text)) {
    const reader = createLogReader(options.logFormat)
    for await (const batch of readLines(rest)) reader.lines(batch)
    return reader.end()
  }
  // Text that people paste is read by parsers that a recording or a log does without.
  const { readAny } = await import('./read-any.ts')
  return readAny(await wholeText(rest))
}

/** The first bytes, and a stream that still begins with them. */
async function peek(
  input: Readable,
): Promise<{ readonly head: Buffer; readonly rest: AsyncIterable<Uint8Array> }> {
  const iterator = input[Symbol.asyncIterator]() as AsyncIterator<Uint8Array | string>
  const begun: Buffer[] = []
  let length = 0
  while (length < sniffBytes) {
    const { done, value } = await iterator.next()
    if (done === true) break
    const chunk = Buffer.from(value as Uint8Array)
    begun.push(chunk)
    length += chunk.length
  }
  const next = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
    const { done, value } = await iterator.next()
    if (done === true) return { done, value: undefined }
    return { value: typeof value === 'string' ? Buffer.from(value) : value }
  }
  const head = Buffer.concat(begun)
  const again = begun.values()
  const rest: AsyncIterable<Uint8Array> = {
    [Symbol.asyncIterator]: () => ({
      next: () => {
        const first = again.next()
        return first.done === true ? next() : Promise.resolve(first)
      },
    }),
  }
  return { head, rest }
}

/** The unpacked bytes, as far as they can be unpacked, and why they end where they end. */
function unzipped(compressed: AsyncIterable<Uint8Array>): {
  readonly stream: Readable
  readonly broken: () => string | null
} {
  const gunzip = createGunzip()
  let why: string | null = null
  // What breaks is met where the unpacked bytes are read.
  pipeline(compressed, gunzip).catch(() => {})
  async function* parts(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of gunzip) yield chunk as Uint8Array
    } catch (error) {
      why = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' ? 'its end' : 'damaged data'
    }
  }
  return { stream: Readable.from(parts()), broken: () => why }
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
