import { expect, test } from 'vitest'
import { decidesByOrigin } from '../../src/scan/origin-conditions.ts'

test.each([
  ['a helper', 'if (isAllowed(origin)) {', []],
  ['a helper behind a statement', "response.set_header('X', origin) if allowed?(origin)", []],
  ['a map', 'if allowed[o] {', ['o']],
  ['a case', "case request.headers['Origin']", []],
  ['a switch', 'switch o := r.Header.Get("Origin"); o {', ['o']],
  ['a pattern', 'if PATTERN.fullmatch(o or ""):', ['o']],
  ['presence and more', 'if (origin != null && policy.permits(origin)) {', []],
])('%s decides by the origin', (_, source, names) => {
  expect(decidesByOrigin(source, names)).toBe(true)
})

test.each([
  ['presence', 'if (origin) res.setHeader("X", origin)', []],
  ['presence in PHP', "if (isset($_SERVER['HTTP_ORIGIN'])) {", []],
  ['presence in Go', 'if o := r.Header.Get("Origin"); o != "" {', ['o']],
  ['presence in Java', 'if (origin != null && !origin.isEmpty()) {', []],
  ['presence in Python', 'if origin is not None:', []],
  ['presence in C#', 'if (!string.IsNullOrEmpty(origin)) ctx.Response.Headers["X"] = origin;', []],
  ['presence in Ruby', "headers['X'] = request.headers['Origin'] if request.headers['Origin'].present?", []],
  ['the method', 'if (req.method === "OPTIONS") return', []],
  ['a comment', '// if (isAllowed(origin))', []],
])('%s does not', (_, source, names) => {
  expect(decidesByOrigin(source, names)).toBe(false)
})
