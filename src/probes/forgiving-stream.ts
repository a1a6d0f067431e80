import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { isInterim } from '../knowledge/browsers/standard/status.ts'
import { maxHeaderBytes } from './connections.ts'
import { framingOf, readHead, type Asked, type Head } from './read-head.ts'

/** What some browser takes for the start of a status line (knowledge/browsers/engines/status-lines.ts), and within how many bytes. */
const begins = /^(?:[^]{0,4}http|[\t\n\f\r ]{0,7}icy)/i
const longestStart = 11

/**
 * A connection whose responses are put right for a strict parser. The head as the server wrote it goes to `came`; those
 * that only announce it are passed over.
 */
export class ForgivingStream extends Duplex {
  #unread = ''
  #isRead = false
  readonly #socket: Socket
  readonly #asked: Asked
  readonly #isUpgrade: boolean
  readonly #came: (head: Head) => void

  constructor(socket: Socket, asked: Asked, isUpgrade: boolean, came: (head: Head) => void) {
    super()
    this.#socket = socket
    this.#asked = asked
    this.#isUpgrade = isUpgrade
    this.#came = came
    socket.on('data', (chunk: Buffer) => this.#take(chunk))
    socket.on('end', () => this.#end())
    socket.on('error', (error) => this.destroy(error))
    // What came before the end is still to be read.
    socket.on('close', () => void (socket.readableEnded || this.destroy()))
  }

  override _read(): void {
    this.#socket.resume()
  }

  override _write(chunk: Buffer, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#socket.write(chunk, encoding, done)
  }

  override _final(done: () => void): void {
    this.#socket.end(done)
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#socket.destroy()
    done(error)
  }

  #take(chunk: Buffer): void {
    if (this.#isRead) return this.#give(chunk)
    const from = Math.max(0, this.#unread.length - 2)
    this.#unread += chunk.toString('latin1')
    if (this.#unread.length >= longestStart && !begins.test(this.#unread)) return void this.destroy(noHttp())
    this.#readHeads(from)
    if (!this.#isRead && this.#unread.length > maxHeaderBytes)
      this.destroy(Object.assign(new Error('the head is too long'), { code: 'HPE_HEADER_OVERFLOW' }))
  }

  #readHeads(from = 0): void {
    const end = /\n\r?\n/g
    // A browser may pass over line breaks before all.
    end.lastIndex = Math.max(from, /^[\r\n]*/.exec(this.#unread)?.[0].length ?? 0)
    const found = end.exec(this.#unread)
    if (found === null) return
    const head = readHead(this.#unread.slice(0, found.index + 1), this.#asked)
    const rest = this.#unread.slice(end.lastIndex)
    if (head === null) return void this.destroy(unreadable(`the status line is "${firstLine(this.#unread)}"`))
    this.#unread = rest
    if (isInterim(head.status) && !(head.status === 101 && this.#isUpgrade)) return this.#readHeads()
    this.#giveHead(head)
    if (rest !== '') this.#give(Buffer.from(rest, 'latin1'))
  }

  /** The connection ends, perhaps amid the head: some browsers take what has come for all of it. */
  #end(): void {
    if (this.#unread !== '' && !begins.test(this.#unread)) return void this.destroy(noHttp())
    const brokenOff = this.#unread.endsWith('\n') ? 'after-line' : 'amid-line'
    const isBegun = !this.#isRead && begins.test(this.#unread) && /[^\r\n]\r?\n./s.test(this.#unread)
    const head = isBegun ? readHead(this.#unread, this.#asked, brokenOff) : null
    // Without the one header that lets it through, it is a broken connection to all.
    if (head?.headers.some(([name]) => name.toLowerCase() === 'access-control-allow-origin'))
      this.#giveHead(head)
    this.push(null)
  }

  #giveHead(head: Head): void {
    this.#isRead = true
    this.#unread = ''
    this.#came(head)
    this.#give(Buffer.from(framingOf(head), 'latin1'))
  }

  #give(bytes: Buffer): void {
    if (!this.push(bytes)) this.#socket.pause()
  }
}

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0]?.trimEnd().slice(0, 80) ?? ''
}

function noHttp(): Error {
  return unreadable('what came is no HTTP')
}

/** Named like what a strict parser says of the same. */
function unreadable(message: string): Error {
  return Object.assign(new Error(message), { code: 'HPE_INVALID_CONSTANT' })
}
