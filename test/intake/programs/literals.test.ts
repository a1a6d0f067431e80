import { expect, test } from 'vitest'
import { constantsIn } from '../../../src/intake/programs/literals.ts'

// How languages give a name a text.
test.each([
  [`base = "https://a.b"`, 'base'],
  [`base="x"`, 'base'],
  [`base := 'x'`, 'base'],
  [`base    =    "x"`, 'base'],
  [`let base: String = "x";`, 'base'],
  [`const BASE: &str = "x";`, 'BASE'],
  [`static BASE: &'static str = "x";`, 'BASE'],
  [`val base : String? = "x"`, 'base'],
  [`base: Map<String> = 'x'`, 'base'],
  [`$base = 'x';`, 'base'],
  [`b_1 = ""`, 'b_1'],
  // A second text makes it unknown; an escape, a break and another value are none.
  [`base = "x"; base = "y"`, null],
  [`base = "x"; other = base; base = 'x'`, null],
  [`base = "a\\"b"`, null],
  [`base = "a\nb"`, null],
  [`base = f("x")`, null],
  [`base == x`, null],
  [`base: "x"`, null],
])('%j names %s', (source, name) => {
  expect([...constantsIn(source).keys()]).toEqual(name === null ? [] : [name])
})
