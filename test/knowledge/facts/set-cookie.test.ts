import { expect, test } from 'vitest'
import { readSetCookie, whyThrownAway } from '../../../src/knowledge/facts/set-cookie.ts'

const why = (line: string, url = 'https://api.example.com/v1') =>
  whyThrownAway(readSetCookie(line), new URL(url))

test.each([
  ['a=1', null],
  ['a=1; Domain=example.com', null],
  ['a=1; Domain=.EXAMPLE.com', null],
  ['a=1; Domain=api.example.com', null],
  ['a=1; Domain=', null],
  ['a=1; Domain=ample.com', 'is for Domain=ample.com, and api.example.com may set none for that'],
  ['a=1; Domain=.other.com', 'is for Domain=other.com, and api.example.com may set none for that'],
  ['a=1; Domain=x.test; Domain=example.com', null],
  ['__Host-a=1; Secure; Path=/', null],
  ['__host-a=1; Secure; Path=/; Domain=example.com', 'is called __Host-, which allows no Domain attribute'],
  ['__Host-a=1; Secure', 'is called __Host-, which demands Path=/'],
  ['__Host-a=1; Secure; Path=/v1', 'is called __Host-, which demands Path=/'],
  ['__Host-a=1; Path=/', 'is called __Host-, which demands Secure'],
  ['__Secure-a=1; secure', null],
  ['__Secure-a=1', 'is called __Secure-, which demands Secure'],
  ['__secure-a-b=1', 'is called __secure-, which demands Secure'],
  ['my__Secure-a=1', null],
  ['my__Host-a=1', null],
])('%s over https %s', (line, thrownAway) => {
  expect(why(line)).toBe(thrownAway)
})

test.each([
  ['a=1; Secure', 'http://api.example.com/', 'is Secure, and the API is called over plain http'],
  ['a=1; Secure', 'http://localhost:3000/', null],
  ['a=1', 'http://api.example.com/', null],
])('%s from %s %s', (line, url, thrownAway) => {
  expect(why(line, url)).toBe(thrownAway)
})

test.each([
  ['a=1', false],
  ['a=; Max-Age=0', true],
  ['a=; max-age=-1', true],
  ['a=; Max-Age=1', false],
  ['a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', true],
  ['a=; Expires=Thu, 01 Jan 2070 19:70:00 GMT', false],
  ['a=; Expires=Thu, 01 Jan 21970 00:00:00 GMT', false],
  ['a=; Expires=Thu, 01 Jan 19700 00:00:00 GMT', false],
])('%s takes a cookie back: %s', (line, isTakenBack) => {
  expect(readSetCookie(line).isTakenBack).toBe(isTakenBack)
})

test('a line is read with its blanks, its case and what it says twice', () => {
  const { name, written, attributes } = readSetCookie(' a b = 1=2 ; Path = /v1=a ;HttpOnly; PATH=/v2')
  expect(name).toBe('a b')
  expect(written).toEqual(['Path = /v1=a', 'HttpOnly', 'PATH=/v2'])
  expect([...attributes]).toEqual([
    ['path', '/v2'],
    ['httponly', ''],
  ])
})
