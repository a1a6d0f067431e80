import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { js, python, word, yaml } from '../../../src/knowledge/recipes/quote.ts'

const wild = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(`'`, '"', '\\', '\n', '\r', '`', '$', '{', '\u2028', '\u0000', '\ufeff', 'a'),
  }),
)

describe('a literal says what was put into it', () => {
  test('JavaScript', () => {
    fc.assert(
      fc.property(wild, (text) => {
        expect(new Function(`return ${js(text)}`)()).toBe(text)
      }),
    )
  })

  test('Python, whose escapes in a string like this are those of JSON', () => {
    fc.assert(
      fc.property(wild, (text) => {
        expect(JSON.parse(python(text))).toBe(text)
      }),
    )
  })

  test('YAML', () => {
    fc.assert(
      fc.property(wild, (text) => {
        expect(parse(yaml(text))).toBe(text)
      }),
    )
  })

  test('a quoted word of a configuration file ends where its quote ends', () => {
    expect(word('a"b\\c')).toBe('"a\\"b\\\\c"')
  })
})
