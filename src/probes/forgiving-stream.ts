import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { isInterim } from '../knowledge/browsers/standard/status.ts'
import { maxHeaderBytes } from './connections.ts'
import { framingOf, readHead, type Head } from './read-head.ts'

/**
 * A connection whose responses are put right for a strict parser. The head as the server wrote it goes to `came`; those
 * that only announce it are passed over.
 */
export class ForgivingStream extends Duplex {
  #unread = ''
  #isRead = false
  readonly #socket: Socket
  readonly #isUpgrade: boolean
  readonly #came: (head: Head) => void

  constructor(socket: Socket, isUpgrade: boolean, came: (head: Head) => void) {
    super()
    this.#socket = socket
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
    this.#unread = (this.#unread + chunk.toString('latin1')).replace(/^[\r\n]+/, '')
    if (!'HTTP/'.startsWith(this.#unread.slice(0, 5)))
      return void this.destroy(unreadable('what came is no HTTP'))
    this.#readHeads(from)
    if (!this.#isRead && this.#unread.length > maxHeaderBytes)
      this.destroy(Object.assign(new Error('the head is too long'), { code: 'HPE_HEADER_OVERFLOW' }))
  }

  #readHeads(from = 0): void {
    const end = /\n\r?\n/g
    end.lastIndex = from
    const found = end.exec(this.#unread)
    if (found === null) return
    const head = readHead(this.#unread.slice(0, found.index + 1))
    const rest = this.#unread.slice(end.lastIndex)
    if (head === null) return void this.destroy(unreadable(`the status line is "${firstLine(this.#unread)}"`))
    this.#unread = rest
    if (isInterim(head.status) && !(head.status === 101 && this.#isUpgrade)) return this.#readHeads()
    this.#giveHead(head)
    if (rest !== '') this.#give(Buffer.from(rest, 'latin1'))
  }

  /** The last line of a head may be the last of all. */
  #end(): void {
    const head = !this.#isRead && this.#unread.endsWith('\n') ? readHead(this.#unread) : null
    if (head !== null) this.#giveHead(head)
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
  return (text.split('\n', 1)[0] ?? '').trimEnd().slice(0, 80)
}

/** Named like what a strict parser says of the same. */
function unreadable(message: string): Error {
  return Object.assign(new Error(message), { code: 'HPE_INVALID_CONSTANT' })
}
