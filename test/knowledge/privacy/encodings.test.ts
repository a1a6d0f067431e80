import { describe, expect, test } from 'vitest'
import { decoded, formsOf, unbase64, unpercented } from '../../../src/knowledge/privacy/encodings.ts'

describe('the forms in which a secret may come back', () => {
  const secret = `p/ä "<'&>?~`
  test.each([
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['every byte percent-encoded', '%70%2F%C3%A4%20%22%3C%27%26%3E%3F%7E'],
    ['percent-encoded in small letters', "p%2f%c3%a4%20%22%3c'%26%3e%3f~"],
    ['twice', encodeURIComponent(encodeURIComponent(secret))],
    ['twice, in small letters', "p%252F%25C3%25A4%2520%2522%253C'%2526%253E%253F~"],
    ['as a field of a form', "p%2F%C3%A4+%22%3C'%26%3E%3F~"],
    ['in hexadecimal', '702fc3a420223c27263e3f7e'],
    ['in hexadecimal, capitals', '702FC3A420223C27263E3F7E'],
    ['in JSON', `p/ä \\"<'&>?~`],
    ['in JSON with slashes escaped', `p\\/ä \\"<'&>?~`],
    ['in JSON in JSON', `p/ä \\\\\\"<'&>?~`],
    ['in HTML', 'p/ä &quot;&lt;&#39;&amp;&gt;?~'],
  ])('%s', (_, form) => {
    expect(formsOf(secret)).toContain(form)
  })

  test.each([0, 1, 2, 3, 4])('in base64 behind %i bytes, and before as many', (count) => {
    const around = 'x'.repeat(count)
    const bytes = String.fromCharCode(...new TextEncoder().encode(`${around}${secret}${around}`))
    const base64 = btoa(bytes)
    const url = base64.replaceAll('+', '-').replaceAll('/', '_')
    const long = formsOf(secret).filter((form) => form.length >= 14)
    expect(long.some((form) => base64.includes(form))).toBe(true)
    expect(long.some((form) => url.includes(form))).toBe(true)
  })

  test('in base64 only where the piece is long enough to stand for it', () => {
    expect(formsOf('abcd').filter((form) => /^[A-Za-z\d+/]{8,}$/.test(form))).toEqual(['61626364'])
    expect(formsOf('abcdef')).toContain('YWJjZGVm')
    expect(formsOf('abcdefg')).toContain('FiY2RlZm')
  })

  test('each once', () => {
    const forms = formsOf('plain')
    expect(new Set(forms).size).toBe(forms.length)
  })
})

test.each([
  ['a%20b', 'a b'],
  ['a%2520b', 'a b'],
  ['a%252520b', 'a b'],
  ['a%25252520b', 'a%20b'],
  ['100%', '100%'],
  ['%25zz', '%zz'],
  ['plain', 'plain'],
])('%s says %s', (text, plain) => {
  expect(unpercented(text)).toBe(plain)
})

test('what is not well-formed stays as it is', () => {
  expect([decoded('%41'), decoded('%4'), decoded('%ff')]).toEqual(['A', '%4', '%ff'])
})

test.each([
  [btoa('user: me\n'), 'user: me\n'],
  [btoa('>>>???~'), '>>>???~'],
  [btoa('>>>???~').replaceAll('+', '-').replaceAll('/', '_'), '>>>???~'],
  [btoa('a\u0000b'), null],
  [btoa('\u007f'), null],
  [btoa('\u00ff\u00fe'), null],
  [btoa('Ã¤'), null],
  ['not base64!', null],
  ['', null],
])('%s says in base64: %j', (text, plain) => {
  expect(unbase64(text)).toBe(plain)
})
