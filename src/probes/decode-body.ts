import { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, constants } from 'node:zlib'
import type { HeaderList } from '../knowledge/model/case.ts'

/** A body as text; null where it was not read, or in an encoding that nobody asked for. */
interface DecodedBody {
  readonly text: string | null
  /** False where the bytes are not in the coding that they are said to be in, and browsers fail at them. */
  readonly isDecodable: boolean
}

/**
 * The first `cap` bytes of a body as text, decompressed. What was read may be only the beginning of the body,
 * so a broken end is no error.
 */
export async function decodeBody(bytes: Buffer, headers: HeaderList, cap: number): Promise<DecodedBody> {
  const encodings = valuesOf(headers, 'content-encoding').filter((coding) => coding !== 'identity')
  if (bytes.length === 0 || encodings.length === 0)
    return { text: toText(bytes.subarray(0, cap), headers), isDecodable: true }
  const [coding = ''] = encodings
  const decoder = encodings.length === 1 ? decoderFor(coding) : null
  if (decoder === null) return { text: null, isDecodable: true }
  const parts: Buffer[] = []
  let length = 0
  let isDecodable = true
  try {
    for await (const part of Readable.from([bytes]).pipe(decoder)) {
      parts.push(part as Buffer)
      length += (part as Buffer).length
      // A few kilobytes can unpack into gigabytes: stop as soon as there is enough.
      if (length >= cap) break
    }
  } catch {
    // Browsers take a bare deflate stream, too.
    isDecodable = coding === 'deflate'
    if (parts.length === 0) return { text: null, isDecodable }
  }
  return { text: toText(Buffer.concat(parts).subarray(0, cap), headers), isDecodable }
}

function decoderFor(coding: string) {
  if (coding === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
  if (coding === 'deflate') return createInflate({ finishFlush: constants.Z_SYNC_FLUSH })
  return null
}

function toText(bytes: Buffer, headers: HeaderList): string {
  const charset = /charset="?([^";\s]+)/i.exec(valuesOf(headers, 'content-type').join())?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return bytes.toString('latin1')
  }
}

function valuesOf(headers: HeaderList, wanted: string): readonly string[] {
  return headers
    .filter(([name]) => name.toLowerCase() === wanted)
    .flatMap(([, value]) => value.split(','))
    .map((value) => value.trim().toLowerCase())
    .filter((value) => value !== '')
}
