import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'

const folder = join(import.meta.dirname, '../field/intake/inputs')

/** Whole inputs of the field, of every kind: what is broken below begins as something that people bring. */
const seeds = readdirSync(folder)
  .map((name) => join(folder, name))
  .filter((path) => statSync(path).isFile() && statSync(path).size < 60_000)
  .map((path) => readFileSync(path))

const pieces = [
  'curl ',
  "-H '",
  '"',
  "'",
  '`',
  '{',
  '[',
  '(',
  '<',
  '\\',
  '\n',
  '\r',
  '\u0000',
  '\u001b[2J',
  '\u202e',
  '\ufeff',
  '{{x}}',
  '$X',
  '${',
  'https://api.example.net/',
  'fetch(',
  'Access to fetch at ',
  '"log":{',
  'HTTP/1.1 200',
  ': ',
  '\t',
  '%00',
  'a'.repeat(3000),
  '['.repeat(3000),
].map((piece) => Buffer.from(piece))

/** What a reader of JSON does not expect in the place of a value. */
const values = ['1e20', '-1', '1e999', '0.5', 'null', 'true', '""', '[]', '{}', '"x"', '[null]', '{"a":{}}']

type Change = (bytes: Buffer) => Buffer
const at = fc.double({ min: 0, max: 1, noNaN: true })
const place = (bytes: Buffer, share: number): number => Math.floor(bytes.length * share)

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(at, fc.constantFrom(...pieces)).map(
    ([share, piece]): Change =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, place(bytes, share)), piece, bytes.subarray(place(bytes, share))]),
  ),
  fc.tuple(at, at).map(
    ([one, other]): Change =>
      (bytes) =>
        Buffer.concat([
          bytes.subarray(0, place(bytes, Math.min(one, other))),
          bytes.subarray(place(bytes, Math.max(one, other))),
        ]),
  ),
  at.map(
    (share): Change =>
      (bytes) =>
        bytes.subarray(0, place(bytes, share)),
  ),
  fc.tuple(at, fc.nat(255)).map(([share, value]): Change => (bytes) => {
    const copy = Buffer.from(bytes)
    if (copy.length > 0) copy[Math.min(place(bytes, share), copy.length - 1)] = value
    return copy
  }),
  fc.tuple(at, at, fc.integer({ min: 2, max: 20 })).map(([one, other, times]): Change => (bytes) => {
    const piece = bytes.subarray(place(bytes, Math.min(one, other)), place(bytes, Math.max(one, other)))
    return Buffer.concat([bytes, ...Array.from({ length: times }, () => piece.subarray(0, 2000))])
  }),
  fc.tuple(at, fc.constantFrom(...values)).map(([share, value]): Change => (bytes) => {
    const text = bytes.toString('latin1')
    const found = [...text.matchAll(/: ?("(?:[^"\\\n]|\\.){0,2000}"|-?\d+(?:\.\d+)?|true|false|null)/g)]
    const one = found[Math.min(Math.floor(found.length * share), found.length - 1)]
    if (one === undefined) return bytes
    const behind = one.index + one[0].length
    return Buffer.from(`${text.slice(0, one.index)}: ${value}${text.slice(behind)}`, 'latin1')
  }),
  fc.constant<Change>((bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le')),
)

/** An input of the field with one to six things done to it. */
export const hostileInputs: fc.Arbitrary<Buffer> = fc
  .tuple(fc.constantFrom(...seeds), fc.array(changes, { minLength: 1, maxLength: 6 }))
  .map(([seed, done]) => done.reduce<Buffer>((bytes, change) => change(bytes), seed))
