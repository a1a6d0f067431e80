import { expect, test } from 'vitest'
import { headersSent, methodsAsked, originMatrix } from '../../../src/knowledge/facts/policy-seen.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import {
  allow,
  evidence,
  failure,
  from,
  get,
  page,
  preflighted,
  probe,
  request,
} from '../causes/evidence-builder.ts'
import { answered, asked } from '../causes/named.ts'

const map = (method: string, ...came: Parameters<typeof answered>): Observation => {
  const one = probe({ kind: 'allow-map', method }, came, { method: 'OPTIONS' })
  const headers = [...one.request.headers, ['Access-Control-Request-Method', method] as const]
  return { ...one, request: { ...one.request, headers } }
}

test('every origin that was asked with has what it was told, the page’s own first', () => {
  const seen = evidence(
    asked([204, [...allow(), ['Access-Control-Allow-Headers', 'x-shop']]]),
    answered(200),
    from('https://b.test', 'foreign', 'request', [200, allow('https://b.test')]),
    request(get, [200], { hop: 1, origin: 'https://c.test' }),
    probe({ kind: 'sibling', what: 'root' }, [200], { origin: 'https://d.test' }),
    { ...from('https://e.test', 'foreign', 'request', [200]), response: null, failure: failure('reset') },
  )
  expect(originMatrix(preflighted, seen)).toEqual([
    { origin: page, preflight: 'yes', request: 'no' },
    { origin: 'https://b.test', preflight: 'unasked', request: 'yes' },
  ])
})

test.each([
  ['the list has it', map('PUT', 204, [...allow(), ['Access-Control-Allow-Methods', 'PUT']]), 'yes'],
  ['the list has it not', map('PUT', 204, allow()), 'no'],
  ['the origin is refused', map('PUT', 204), 'untold'],
  ['the status is refused', map('PUT', 403, allow()), 'no'],
])('a method that was asked for: %s', (_, seen, cell) => {
  expect(methodsAsked(get, evidence(seen)).map((one) => one.cell)).toEqual([cell])
})

test('a method that is answered by nothing is not told', () => {
  const silent = probe({ kind: 'allow-map', method: 'PUT' }, failure('reset'))
  expect(methodsAsked(get, evidence(silent, request(get, [200])))).toEqual([])
})

test('each list is told once, at most two of a kind, and none that is too long', () => {
  const list = (value: string) => request(get, [200, [['Access-Control-Allow-Methods', value]]])
  const all = ['GET', 'GET', 'a'.repeat(400), 'PUT', 'POST'].map(list)
  expect(headersSent(evidence(...all, request(get, [200, [['Vary', 'a'.repeat(399)]]])))).toEqual([
    { label: 'allow methods', value: 'GET' },
    { label: '', value: 'PUT' },
    { label: 'vary', value: 'a'.repeat(399) },
  ])
})
