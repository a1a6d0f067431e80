import { expect, test } from 'vitest'
import { firstSegment, isPlainName, isPlainOrigin } from '../../../src/knowledge/facts/plain.ts'

test.each([
  ...[
    'https://app.example.com',
    'http://localhost:3000',
    'http://[::1]:8080',
    'https://a',
    'https://A-1.b_c.d',
  ],
  ...['app://.', 'app://-', 'capacitor://localhost'],
  ...['chrome-extension://abcdefgh', 'http://127.0.0.1:65535', `https://${'a'.repeat(292)}`],
])('%s can be written into a configuration', (origin) => {
  expect(isPlainOrigin(origin)).toBe(true)
})

test.each([
  ...[
    "x'; https://app.example.com",
    ' https://app.example.com',
    'https://app.example.com\n',
    'app.example.com',
  ],
  ...['https://', 'https://app.example.com/', 'https://app.example.com:', 'https://app.example.com:123456'],
  ...['https://.', 'http://-', "app://';b", 'app://'],
  ...["https://a';b", 'https://-a.example', 'https://a.example-', 'https://a..b*', '1https://a', 'https:/a'],
  ...['https://[::1', 'https://[g]', `https://${'a'.repeat(293)}`, 'null', '*', '', 'https://$host'],
])('%j cannot', (origin) => {
  expect(isPlainOrigin(origin)).toBe(false)
})

test.each(['X-Shop', 'x', 'X-Null', 'none-such', 'a1', 'x_y.z', 'PUT', 'a'.repeat(100)])(
  '%s is a plain name',
  (name) => {
    expect(isPlainName(name)).toBe(true)
  },
)

test.each([
  ...['', '-x', 'x-', '_x', 'x y', '$x', 'x"', '*', 'a'.repeat(101)],
  // What is written where a setting is missing.
  ...['null', 'undefined', 'None', 'NULL'],
])('%j is none', (name) => {
  expect(isPlainName(name)).toBe(false)
})

test.each([
  ['https://api.example.com/v1/orders', 'v1'],
  ['https://api.example.com/orders', 'orders'],
  ['https://api.example.com/', null],
  ['https://api.example.com/$x/a', null],
  ['https://api.example.com//a', null],
])('the first segment of %s is %s', (url, segment) => {
  expect(firstSegment(url)).toBe(segment)
})
