// fflate for Node loads worker threads, which nothing here starts.
import { Unzip, UnzipInflate } from 'fflate/browser'
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

/** Pictures and documents that a ticket carries beside what can be read. */
const notText = /\.(?:png|jpe?g|gif|webp|svg|heic|pdf|docx?|xlsx?|pptx?|mp4|mov|webm|zip|exe|dll|woff2?)$/i
/** What a recording or a log is called; any other text is read only where the zip has none of these. */
const telling =
  /^raw\/\d+_c\.txt$|\.(?:har|network|log(?:\.\d+)?|jsonl?|ndjson|csv|http|curl)$|(?:^|[/_.-])access[^/]*$/i
const isLog = (name: string) => /\.log(?:\.\d+)?$/i.test(name)
/** A request or a response of an archive of Fiddler: of these the headers are read. */
const isSession = (name: string) => /^raw\/\d+_[cs]\.txt$/.test(name)
const isSameKind = (one: string, other: string) =>
  (isLog(one) && isLog(other)) || (isSession(one) && isSession(other))

/** A few kilobytes may unpack to a thousand times as much: only so many are taken at once. */
const slice = 4096
/** A text that may have to give way to a better file is held back up to here. */
const mostHeld = 8 * 1024 * 1024

/** The file of a zip that tells most, its logs one after the other; the others are named. */
function firstOfZip(zipped: AsyncIterable<Uint8Array>): Unpacked {
  const notes: string[] = []
  const ready: Uint8Array[] = []
  const held: Uint8Array[] = []
  const others: string[] = []
  let chosen: string | null = null
  let holding: string | null = null
  let isOut = false
  let heldBytes = 0
  let logs = 0
  const damaged = 'expected the zip data to go on, found damaged data: what stands before is read'
  const name = (file: string) => {
    if (others.length < 20) others.push(file)
  }
  const choose = (file: string) => {
    chosen = file
    if (isLog(file) || isSession(file)) logs += 1
    if (holding !== null) name(holding)
    holding = null
    held.length = 0
  }
  const unzip = new Unzip((file) => {
    if (byTheSystem.test(file.name)) return
    const isMoreLog = chosen !== null && isSameKind(chosen, file.name)
    const isBetter = chosen === null && telling.test(file.name) && !isOut
    if (isBetter) choose(file.name)
    else if (isMoreLog) {
      logs += 1
      ready.push(Buffer.from('\n'))
    } else if (chosen === null && holding === null && !notText.test(file.name)) holding = file.name
    else return name(file.name)
    const kept = isSession(file.name) ? headersOf() : (data: Uint8Array) => data
    file.ondata = (error, whole) => {
      const data = kept(whole)
      if (error !== null) notes.push(damaged)
      else if (data.length === 0) return
      else if (file.name !== holding || isOut) {
        if (file.name === chosen || isMoreLog || isOut) ready.push(data)
      } else {
        held.push(data)
        heldBytes += data.length
        isOut = heldBytes > mostHeld
        if (isOut) ready.push(...held.splice(0))
      }
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
    if (chosen === null) yield* held.splice(0)
    const read = chosen ?? holding
    if (read === null) notes.push('expected a file in this zip that can be read, found none')
    if (logs > 1)
      notes.push(
        `the ${logs} ${isSession(read ?? '') ? 'requests and responses' : 'logs'} of the zip are read one after the other`,
      )
    if (others.length > 0)
      notes.push(`only ${read ?? 'nothing'} of the zip is read; not ${others.join(', ')}`)
  }
  return { bytes: parts(), notes: () => notes }
}

/** Bytes up to the empty line behind the headers of a message; a body may be packed. */
function headersOf(): (data: Uint8Array) => Uint8Array {
  let isOver = false
  return (data) => {
    if (isOver) return data.subarray(0, 0)
    const end = Buffer.from(data).indexOf('\r\n\r\n')
    isOver = end >= 0
    return isOver ? data.subarray(0, end + 4) : data
  }
}
