import { Unzip, UnzipInflate } from 'fflate'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** The bytes inside a packed file as they stream by, and what is to be said about it once they are read. */
interface Unpacked {
  readonly bytes: AsyncIterable<Uint8Array>
  /** Sentences; complete only after the last byte. */
  readonly notes: () => readonly string[]
}

/** Unpacks gzip (RFC 1952) or zip (APPNOTE 4.3.7) by its first bytes; null where it is neither. */
export function unpacked(head: Uint8Array, rest: AsyncIterable<Uint8Array>): Unpacked | null {
  if (head[0] === 0x1f && head[1] === 0x8b) return gunzipped(rest)
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4 ? firstOfZip(rest) : null
}

/** As far as it can be unpacked, and why it ends where it ends. */
function gunzipped(compressed: AsyncIterable<Uint8Array>): Unpacked {
  const gunzip = createGunzip()
  const notes: string[] = []
  // What breaks is met where the unpacked bytes are read.
  pipeline(Readable.from(compressed), gunzip).catch(() => {})
  async function* parts(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of gunzip) yield chunk as Uint8Array
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' ? 'its end' : 'damaged data'
      notes.push(`expected the gzip data to go on, found ${why}: what stands before is read`)
    }
  }
  return { bytes: parts(), notes: () => notes }
}

/** What an operating system puts beside the files of a person. */
const byTheSystem = /^__MACOSX\/|(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$|\/$/

/** A few kilobytes may unpack to a thousand times as much: only so many are taken at once. */
const slice = 4096

/** The first file of a zip; the others are named. */
function firstOfZip(zipped: AsyncIterable<Uint8Array>): Unpacked {
  const notes: string[] = []
  const ready: Uint8Array[] = []
  const others: string[] = []
  let found = false
  const unzip = new Unzip((file) => {
    if (byTheSystem.test(file.name)) return
    if (found) {
      if (others.length < 20) others.push(file.name)
      return
    }
    found = true
    file.ondata = (error, data) => {
      if (error !== null)
        notes.push('expected the zip data to go on, found damaged data: what stands before is read')
      else if (data.length > 0) ready.push(data)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  async function* parts(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of zipped) {
        for (let at = 0; at < chunk.length; at += slice) {
          unzip.push(chunk.subarray(at, at + slice))
          yield* ready.splice(0)
        }
      }
      unzip.push(new Uint8Array(), true)
    } catch {
      notes.push('expected the zip data to go on, found damaged data or its end: what stands before is read')
    }
    yield* ready.splice(0)
    if (!found) notes.push('expected a file in this zip, found none')
    if (others.length > 0) notes.push(`only the first file of the zip is read; not ${others.join(', ')}`)
  }
  return { bytes: parts(), notes: () => notes }
}
