import { expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { allow, evidence, get, preflight, request } from './evidence-builder.ts'

const html = [...allow(), ['Content-Type', 'text/html; charset=utf-8']] as const
const page = (form: string) => `<!doctype html><html><body><form>${form}</form></body></html>`
const password = page('<input type="password">')

function found(subject: Case, ...seen: readonly Observation[]) {
  return diagnose(subject, evidence(...seen)).causes.find(
    ({ id, variant }) => id === 'refused-by-application' && variant === 'session',
  )
}

test.each([
  '<input type="password">',
  "<INPUT name=p TYPE = 'password' required>",
  '<input id="p" class="a b" type=password>',
])('in place of the data comes a page with %s', (field) => {
  const cause = found(get, request(get, [200, html, page(field)]))
  expect(cause?.confidence).toBe('likely')
  expect(cause?.title).toBe(
    'CORS is right, and what comes back (200) is the page of a login in place of the data: nobody is signed in, or the session has ended',
  )
  expect(cause?.evidence).toEqual([
    { probe: 'request', says: '200, an HTML document with a field for a password' },
  ])
  expect(cause?.question).toBe('same-with-credentials')
  expect(cause?.particulars).toEqual({ status: 200 })
})

test('with a token of its own, that is what was not taken', () => {
  const subject: Case = { ...get, headers: [['Authorization', 'Bearer x']] }
  const granted = preflight(subject, [204, [...allow(), ['Access-Control-Allow-Headers', 'authorization']]])
  expect(found(subject, granted, request(subject, [200, html, password]))?.title).toMatch(
    /: the session or token that was sent is not taken, or the session has ended$/,
  )
})

test('the login that a redirect was followed to is named, with or without a form', () => {
  const at = 'https://api.example.com/login?next=%2Fv1%2Forders'
  const hops = (body: string) => [
    request(get, [302, [...allow(), ['Location', at]]]),
    request(get, [200, html, body], { hop: 1, at }),
  ]
  const redirected = { probe: 'request', says: '302, Location: https://api.example.com/login' }
  expect(found(get, ...hops(page('<a>Single sign-on</a>')))?.evidence).toEqual([
    redirected,
    { probe: 'request:hop-1', says: '200, an HTML document' },
  ])
  expect(found(get, ...hops(password))?.evidence[0]).toEqual(redirected)
})

test.each([
  ['a page without a form', [200, html, page('<input type="text" name="password">')]],
  ['a page with a field that only sounds like it', [200, html, page('<input type="passwords">')]],
  ['data', [200, [...allow(), ['Content-Type', 'application/json']], '{"type":"password"}']],
  ['an error', [500, html, password]],
] as const)('%s is no page of a login', (_, came) => {
  expect(found(get, request(get, came))).toBeUndefined()
})

test('the page of a login that was asked for is what it should be', () => {
  const subject: Case = { ...get, url: 'https://api.example.com/login' }
  expect(found(subject, request(subject, [200, html, password]))).toBeUndefined()
})
