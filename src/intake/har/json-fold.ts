import { Tokenizer } from '@streamparser/json'
import { countLines } from './count-lines.ts'
import type { ImportProblem } from '../imported.ts'
import { openingQuote, passString, wholeCharacters, type PassedString } from './passed-string.ts'
import { excerpt } from '../position.ts'

/**
 * Which parts of a document are wanted: `all` of a value, the `head` of a string, or some keys; `*` is every element or
 * key.
 */
export type Shape = 'all' | 'head' | { readonly [key: string]: Shape }

/** Bytes that are kept of a string whose head is wanted. */
const headBytes = 16 * 1024

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

interface JsonFold {
  write(chunk: Uint8Array): void
  /** Call once at the end. */
  end(): void
  /** Set once the text is no JSON or stops too early. What was emitted before it stays good. */
  problem(): ImportProblem | null
}

/** One for each depth, used again and again: a recording opens millions. */
interface Frame {
  container: JsonValue[] | { [key: string]: JsonValue }
  isObject: boolean
  shape: Shape
  emits: boolean
  key: string | null
}

/** @streamparser/json's TokenType: an enumeration that type stripping cannot inline. */
const token = {
  leftBrace: 0,
  rightBrace: 1,
  leftBracket: 2,
  rightBracket: 3,
  colon: 4,
  comma: 5,
  string: 9,
} as const

/**
 * Builds only the wanted parts of a JSON text that streams by, and hands over each value at `emitAt` (keys joined by
 * dots) without keeping it; `done` gets every other wanted part once it is whole. Everything else is tokenized and
 * forgotten, so memory does not grow with the text. Where the text of `longKey` is not wanted, or only its head, not even
 * that: it is passed over up to its closing quote.
 */
export function foldJson(
  shape: Shape,
  emitAt: string,
  emit: (value: JsonValue) => void,
  done: (path: string, value: JsonValue) => void = () => {},
  longKey: string | null = null,
): JsonFold {
  const frames: Frame[] = []
  let depth = 0
  const lines = countLines()
  let top: Frame | null = null
  let skipping = 0
  let found: ImportProblem | null = null
  const tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024 })

  const path = emitAt.split('.')

  const attach = (frame: Frame, value: JsonValue) => {
    const { container, key } = frame
    if (Array.isArray(container)) {
      if (frame.emits) emit(value)
      else container.push(value)
      return
    }
    // A key of this name would set the prototype; nothing here wants it.
    if (key !== null && key !== '__proto__') container[key] = value
    frame.key = null
  }
  const wanted = ({ shape: given, key }: Frame): Shape | undefined =>
    given === 'all' ? 'all' : given === 'head' ? undefined : (given[key ?? '*'] ?? given['*'])
  const open = (isObject: boolean) => {
    const part = top !== null ? wanted(top) : isObject ? shape : undefined
    if (part === undefined) {
      skipping = 1
      return
    }
    const frame = (frames[depth] ??= { container: [], isObject, shape: part, emits: false, key: null })
    frame.container = isObject ? {} : []
    frame.isObject = isObject
    frame.shape = part
    frame.emits = !isObject && depth === path.length && path.every((key, at) => frames[at]?.key === key)
    frame.key = null
    depth += 1
    top = frame
  }
  const close = () => {
    if (top === null) return
    const { container } = top
    depth -= 1
    top = depth === 0 ? null : (frames[depth - 1] ?? null)
    if (top === null) return
    if (depth === 2) done(`${frames[0]?.key}.${top.key}`, container)
    attach(top, container)
  }
  // A key that was just decoded is looked up by its letters; the one kept here is found by identity. Lists of pairs
  // write the same two keys over and over.
  const keys = new Map<string, string>()
  let latest = ''
  let other = ''
  const known = (key: string): string => {
    if (key === latest) return latest
    if (key === other) return other
    other = latest
    latest = keys.get(key) ?? key
    if (keys.size < 1000) keys.set(latest, latest)
    return latest
  }
  const skip = (type: number) => {
    if (type === token.leftBrace || type === token.leftBracket) skipping += 1
    else if (type === token.rightBrace || type === token.rightBracket) skipping -= 1
    if (skipping === 0 && top !== null) top.key = null
  }

  const closes = (type: number, offset: number) => {
    if (top !== null && top.isObject === (type === token.rightBrace)) return close()
    const expected = top === null ? 'the end' : top.isObject ? '“}”' : '“]”'
    const message = `expected ${expected} or a value, found “${type === token.rightBrace ? '}' : ']'}”`
    found = { ...lines.at(offset + omitted), message }
  }

  tokenizer.onToken = ({ token: type, value, offset }) => {
    if (type === token.colon || type === token.comma || found !== null) return
    if (skipping > 0) return skip(type)
    if (type === token.leftBrace || type === token.leftBracket) open(type === token.leftBrace)
    else if (type === token.rightBrace || type === token.rightBracket) closes(type, offset)
    else if (top === null) return
    else if (top.isObject && top.key === null) top.key = type === token.string ? known(value as string) : ''
    else if (top.shape !== 'all' && wanted(top) === undefined) top.key = null
    else attach(top, value as JsonValue)
  }
  tokenizer.onError = (error) => {
    const at = /absolute position "(\d+)"/.exec(error.message)?.[1]
    const character = /Unexpected "([\s\S]{0,200}?)" at/.exec(error.message)?.[1]
    const message = `expected JSON, found ${character === undefined ? 'something else' : /[\r\n]/.test(character) ? 'the end of a line inside a string: the text is cut off there, or was wrapped' : excerpt(character)}`
    found ??= { ...lines.at(at === undefined ? lines.total() : Number(at) + omitted), message }
  }
  tokenizer.onEnd = () => {}

  const mark = longKey === null ? null : Buffer.from(JSON.stringify(longKey))
  let passing: PassedString | null = null
  /** Bytes of the string that is passed over which are wanted still. */
  let keeping = 0
  /** Bytes that the tokenizer was not given. */
  let omitted = 0

  /** How much is wanted of what was tokenized last, where that is the long key; null for all of it. */
  const mostWanted = (): number | null => {
    if (skipping > 0) return 0
    if (top === null || top.key !== longKey || top.shape === 'all') return null
    const part = wanted(top)
    return part === undefined ? 0 : part === 'head' ? headBytes : null
  }
  /** Passes over a string from an offset of the chunk, but for what is kept of it; where it ends. */
  const pass = (chunk: Uint8Array, from: number, isEscaped: boolean): number => {
    const { end } = (passing = passString(chunk, from, isEscaped))
    const stop = end < 0 ? chunk.length : end
    if (end >= 0) passing = null
    const kept = keeping === 0 ? from : keepHead(chunk, from, stop, isEscaped)
    omitted += stop - kept
    return stop
  }
  /** Hands the tokenizer what is still wanted of a string, up to the end of a character; where that ends. */
  const keepHead = (chunk: Uint8Array, from: number, stop: number, isEscaped: boolean): number => {
    const kept = Math.min(wholeCharacters(chunk, from, from + keeping, isEscaped), stop)
    tokenizer.write(chunk.subarray(from, kept))
    // At the end of a piece a character may be cut: the next piece has its rest.
    keeping = kept === stop && passing !== null ? Math.max(keeping - (stop - from), 1) : 0
    return kept
  }
  const feed = (chunk: Uint8Array): void => {
    let from = passing === null ? 0 : pass(chunk, 0, passing.isEscaped)
    for (let at = from; mark !== null && found === null;) {
      const key = indexOf(chunk, mark, at)
      if (key < 0) break
      at = key + mark.length
      const opening = openingQuote(chunk, at)
      if (opening < 0) continue
      tokenizer.write(chunk.subarray(from, at))
      from = at
      const most = mostWanted()
      if (most === null) continue
      keeping = most
      tokenizer.write(chunk.subarray(at, opening + 1))
      from = pass(chunk, opening + 1, false)
      at = from
    }
    if (found === null && from < chunk.length) tokenizer.write(chunk.subarray(from))
  }

  return {
    write(chunk) {
      lines.begin(chunk)
      if (found === null) feed(chunk)
      lines.pass()
    },
    end() {
      const open = depth + skipping
      if (found === null && open > 0) {
        found = {
          ...lines.at(lines.total()),
          message: `expected the text to go on (${open} brackets are still open), found its end: it was cut off`,
        }
      }
    },
    problem: () => found,
  }
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(wanted, from)
}
