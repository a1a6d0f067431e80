import { expect, test } from 'vitest'
import { answerOf, headerOf, isHtmlDocument, misspeltCors } from '../../../src/knowledge/facts/answer.ts'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { failure, get, request } from '../causes/evidence-builder.ts'

function answered(headers: HeaderList, status = 200, body = '') {
  const answer = answerOf(request(get, [status, headers, body]), get)
  if (answer === null) throw new Error('no response')
  return answer
}

test.each<readonly [boolean, readonly string[]]>([
  [true, ['Origin']],
  [true, ['origin']],
  [true, ['*']],
  [true, ['Accept-Encoding, Origin']],
  [true, ['Accept-Encoding,Origin,Accept']],
  [true, ['Accept-Encoding , Origin , Accept']],
  [true, ['Accept-Encoding', 'Origin']],
  [false, ['Accept-Encoding']],
  [false, ['X-Origin']],
  [false, ['Origins']],
  [false, ['Origin-Agent-Cluster, X-Origin']],
  [false, ['']],
  [false, []],
])('that it varies by Origin is %s of Vary: %j', (is, lines) => {
  expect(answered(lines.map((line) => ['Vary', line] as const)).variesByOrigin).toBe(is)
})

test('the CORS headers of a response are told once each, spelled as the standard does', () => {
  const names = [
    ...['access-control-allow-origin', 'ACCESS-CONTROL-ALLOW-CREDENTIALS', 'Access-Control-Allow-Methods'],
    ...['Access-Control-Allow-Headers', 'Access-Control-Expose-Headers', 'Access-Control-Max-Age'],
    ...['Access-Control-Allow-Private-Network', 'Access-Control-Allow-Origin'],
  ]
  expect(answered(names.map((name) => [name, 'x'])).corsNames).toEqual([
    'Access-Control-Allow-Origin',
    'Access-Control-Allow-Credentials',
    'Access-Control-Allow-Methods',
    'Access-Control-Allow-Headers',
    'Access-Control-Expose-Headers',
    'Access-Control-Max-Age',
    'Access-Control-Allow-Private-Network',
  ])
})

test.each([
  ...['X-Access-Control-Allow-Origin', 'Access-Control-Allow-Origins', 'Access-Control-Allow'],
  ...['Access-Control-Request-Method', 'Cross-Origin-Resource-Policy', 'Vary', 'Origin'],
])('%s is no CORS header of a response', (name) => {
  expect(answered([[name, 'x']]).corsNames).toEqual([])
})

test.each([
  ...['Access-Control-Allowed-Origin', 'Access-Control-Allow-Origins', 'Acess-Control-Allow-Origin'],
  ...[
    'Access-Controll-Allow-Origin',
    'Allow-Control-Allow-Origin',
    'Access-Control-Allow',
    'Accccess-Control-X',
  ],
])('%s is meant for CORS', (name) => {
  expect(misspeltCors(answered([[name, 'x']]))).toEqual([name])
})

test.each([
  ...['Access-Control-Allow-Origin', 'Access-Control-Request-Method', 'access-control-request-headers'],
  ...['X-Access-Control-Allow-Origin', 'X-Allow-Control-Allow-Origin', 'Access-Log', 'Access', 'Allow'],
])('%s is not written wrong', (name) => {
  expect(misspeltCors(answered([[name, 'x']]))).toEqual([])
})

test.each<readonly [number, string | null, string | null]>([
  [301, '/v2', 'https://api.example.com/v2'],
  [302, ' https://id.example.com/login ', 'https://id.example.com/login'],
  [303, 'a?b=1', 'https://api.example.com/v1/a?b=1'],
  [307, '//other.example.com/', 'https://other.example.com/'],
  [308, '/v2', 'https://api.example.com/v2'],
  [301, 'http://[', null],
  [301, null, null],
  [200, '/v2', null],
  [201, '/v2', null],
  [300, '/v2', null],
  [304, '/v2', null],
])('%i with Location %s leads to %s', (status, location, leads) => {
  const headers: HeaderList = location === null ? [] : [['Location', location]]
  expect(answered(headers, status).location?.href ?? null).toBe(leads)
})

test.each<readonly [string, string, boolean]>([
  ['text/html', '<!doctype html><p>', true],
  ['text/html; charset=utf-8', '<!DOCTYPE HTML>', true],
  ['TEXT/HTML', '\n<html lang="en">', true],
  ['text/html', '<html>', true],
  ['text/html', '<htmlx>', false],
  ['text/html', '<p>Not found</p>', false],
  ['application/json', '<!doctype html>', false],
  ['', '<!doctype html>', false],
])('%s with “%s” is a document: %s', (type, body, is) => {
  const headers: HeaderList = type === '' ? [] : [['Content-Type', type]]
  expect(isHtmlDocument(answered(headers, 200, body))).toBe(is)
})

test('several lines of a header are one value, and none is none', () => {
  const answer = answered([
    ['X-A', '1'],
    ['x-a', '2'],
  ])
  expect(headerOf(answer, 'x-a')).toBe('1, 2')
  expect(headerOf(answer, 'x-b')).toBeNull()
})

test('what got no response is no answer', () => {
  expect(answerOf(request(get, failure('timeout')), get)).toBeNull()
})
