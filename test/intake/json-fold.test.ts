import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldJson, type JsonValue, type Shape } from '../../src/intake/har/json-fold.ts'
import { openingQuote, passString } from '../../src/intake/har/passed-string.ts'

const shape: Shape = {
  log: { entries: { '*': { id: 'all', wanted: { text: 'all' }, begun: { text: 'head' } } } },
}

/** What `emit` is given when the text comes in pieces of this many bytes. */
function folded(text: string, size: number, longKey: string | null) {
  const values: JsonValue[] = []
  const fold = foldJson(shape, 'log.entries', (value) => values.push(value), undefined, longKey)
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) fold.write(bytes.subarray(at, at + size))
  fold.end()
  return { values, problem: fold.problem() }
}

const awkward = fc.string({
  unit: fc.constantFrom('a', '"', '\\', '\n', 'text', '"text":"', '{', '}', '[', ':', ',', 'é', '😀'),
  maxLength: 12,
})
const entry = fc.record({
  id: awkward,
  text: fc.oneof(awkward, fc.constant(null), fc.integer(), fc.array(awkward, { maxLength: 2 })),
  wanted: fc.record({ text: awkward, other: awkward }),
  content: fc.record({
    name: fc.constant('text'),
    text: awkward,
    deep: fc.array(fc.record({ text: awkward })),
  }),
})

describe('a long text that nobody wants is passed over', () => {
  test('whatever stands in it and wherever the pieces are cut, the rest is the same', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 4 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(undefined, 1),
        (entries, size, indent) => {
          const text = JSON.stringify({ log: { entries } }, null, indent)
          const expected = entries.map(({ id, wanted }) => ({ id, wanted: { text: wanted.text } }))
          expect(folded(text, size, 'text')).toEqual({ values: expected, problem: null })
          expect(folded(text, size, null)).toEqual({ values: expected, problem: null })
        },
      ),
      { numRuns: 300 },
    )
  })

  test.each([1, 7, 1000])('a fault behind it keeps its line and column, in pieces of %s', (size) => {
    const text = '{"log": {"entries": [{"id": 1,\n "text": "long \\"and\\" more"},\n {"id": 2 ?}]}}'
    for (const longKey of ['text', null])
      expect(folded(text, size, longKey).problem).toMatchObject({ line: 3, column: 11 })
  })

  test('a text that is cut off inside it is said at its end', () => {
    const text = '{"log": {"entries": [{"id": 1,\n "text": "long and'
    expect(folded(text, 10, 'text').problem).toMatchObject({ line: 2, column: 19 })
  })
})

describe('of a long text whose head is wanted', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', '"', '\\', '\n', 'é', '😀', '\u0001'),
    minLength: 16_000,
    maxLength: 18_000,
    size: 'max',
  })
  test('a beginning is kept, no character of it cut, and what follows is read', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 1000, max: 70_000 }), (text, size) => {
        const written = JSON.stringify({ log: { entries: [{ begun: { text }, id: 'after' }] } })
        const { values, problem } = folded(written, size, 'text')
        const [{ begun, id }] = values as [{ begun: { text: string }; id: string }]
        expect([id, problem]).toEqual(['after', null])
        expect(text.startsWith(begun.text)).toBe(true)
        const bytes = Buffer.byteLength(JSON.stringify(text)) - 2
        if (bytes <= 16_384) expect(begun.text).toBe(text)
        else expect(Buffer.byteLength(JSON.stringify(begun.text)) - 2).toBeGreaterThan(16_384 - 32)
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })
})

test.each([
  ['a"', false, 1],
  ['a\\"b"', false, 4],
  ['\\\\"', false, 2],
  ['"b"', true, 2],
  ['abc\\', false, -1],
])('the closing quote of %j', (text, isEscaped, end) => {
  const passed = passString(Buffer.from(text), 0, isEscaped)
  expect(passed).toEqual({ end, isEscaped: end < 0 })
})

test.each([
  [': "x"', 2],
  [' :\n"x"', 3],
  [', "x"', -1],
  [': 7', -1],
  [': null, "a"', -1],
  ['', -1],
])('the opening quote after %j', (text, at) => {
  expect(openingQuote(Buffer.from(text), 0)).toBe(at)
})
