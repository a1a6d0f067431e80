import { expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import { fixFor } from '../../../src/knowledge/recipes/fix-for.ts'
import type { BrowserWitness } from '../../../src/knowledge/model/browser-statement.ts'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Evidence } from '../../../src/knowledge/model/evidence.ts'
import { allow, evidence, get, request, type Came } from './evidence-builder.ts'

const page = 'https://shop.example'
const withCookies: Case = { ...get, pageOrigin: page, credentials: 'include' }
const credentialed = ['Access-Control-Allow-Credentials', 'true'] as const
const own: HeaderList = [...allow(page), credentialed]

function found(subject: Case, [status, more = []]: Came, known: Partial<Evidence> = {}) {
  const seen = evidence(request(subject, [status, [...own, ...more]]))
  return diagnose(subject, { ...seen, ...known }).causes.find(({ id }) => id === 'cookie-not-sent')
}
const set = (...cookies: readonly string[]): Came => [
  200,
  cookies.map((cookie) => ['Set-Cookie', cookie] as const),
]

test.each([
  ['sid=1', 'has no SameSite attribute, which counts as Lax'],
  ['sid=1; Secure; HttpOnly', 'has no SameSite attribute, which counts as Lax'],
  ['sid=1; Path=/samesite=none; Secure', 'has no SameSite attribute, which counts as Lax'],
  ['sid=1; Secure; SameSite', 'has a SameSite that no browser knows, which counts as Lax'],
  ['sid=1; Secure; SameSite=Nonesuch', 'has a SameSite that no browser knows, which counts as Lax'],
  ['sid=1; SameSite=Lax', 'is SameSite=Lax'],
  ['sid=1; samesite = STRICT; Secure', 'is SameSite=STRICT'],
  ['sid=1; SameSite=None; SameSite=Lax; Secure', 'is SameSite=Lax'],
  ['sid=1; SameSite=None', 'is SameSite=None without Secure'],
  ['sid=1; SameSite=None; Insecure; Secured', 'is SameSite=None without Secure'],
  [
    'sid=1; Max-Age=60; Expires=Fri, 01 Jan 2027 00:00:00 GMT',
    'has no SameSite attribute, which counts as Lax',
  ],
])('a page of another site does not bring back %s', (cookie, hindrance) => {
  const cause = found(withCookies, set(cookie))
  expect(cause?.confidence).toBe('certain')
  expect(cause?.title).toBe(
    `CORS is right; the cookie sid stays behind, because shop.example and api.example.com are different sites and it ${hindrance}`,
  )
  expect(cause?.evidence).toEqual([{ probe: 'request', says: `Set-Cookie: ${cookie.replace('=1', '=…')}` }])
  expect(cause?.particulars).toEqual({ cookie: 'sid' })
})

test('a session’s cookie is named beside that of a load balancer', () => {
  expect(found(withCookies, set('AWSALB=x', 'ga=1'))?.particulars).toEqual({ cookie: 'ga' })
})

test('a session’s cookie is named before one that is set for something else', () => {
  const cause = found(withCookies, set('lang=en', 'theme=dark; HttpOnly; SameSite=None; Secure', 'app.sid=1'))
  expect(cause).toMatchObject({ confidence: 'certain', particulars: { cookie: 'app.sid' } })
})

test('whether a cookie is missed that is none of a session is asked', () => {
  expect(found(withCookies, set('lang=en'))).toMatchObject({
    confidence: 'likely',
    question: 'cookie-arrives',
    particulars: { cookie: 'lang' },
  })
})

test('the first cookie that stays behind is named', () => {
  expect(found(withCookies, set('a=1; SameSite=None; Secure', 'b=2', 'c=3'))?.particulars).toEqual({
    cookie: 'b',
  })
})

test.each([
  ['marked for other sites', withCookies, set('sid=1; samesite=none ; secure')],
  ['of a load balancer', withCookies, set('AWSALB=x; Path=/', 'AWSALBCORS=x; SameSite=None; Secure')],
  ['of an edge', withCookies, set('BIGipServerpool_1=1.2.3; path=/', '__cf_bm=x; HttpOnly')],
  ['that counts visits', withCookies, set('_ga=GA1.1; Path=/', '_ga_4X=1')],
  ['taken back', withCookies, set('sid=; Max-Age=0')],
  ['that ended long ago', withCookies, set('sid=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT')],
  ['of the same site', { ...withCookies, pageOrigin: 'https://app.example.com' }, set('sid=1')],
  ['of a page that sends none', { ...withCookies, credentials: 'same-origin' }, set('sid=1')],
  ['of a page without an origin', { ...withCookies, pageOrigin: 'null' }, set('sid=1')],
] as const)('nothing is said of a cookie %s', (_, subject, came) => {
  expect(found(subject, came)).toBeUndefined()
})

const sameSite: Case = { ...withCookies, pageOrigin: 'https://app.example.com' }
const sameOwn: HeaderList = [...allow(sameSite.pageOrigin), credentialed]

test.each([
  ['sid=1; Domain=old.example', 'is for Domain=old.example, and api.example.com may set none for that'],
  [
    'sid=1; Domain=www.example.com',
    'is for Domain=www.example.com, and api.example.com may set none for that',
  ],
  ['__Host-sid=1; Secure; Path=/; Domain=example.com', 'is called __Host-, which allows no Domain attribute'],
  ['__Host-sid=1; Secure', 'is called __Host-, which demands Path=/'],
  ['__Host-sid=1; Path=/', 'is called __Host-, which demands Secure'],
  ['__secure-sid=1', 'is called __secure-, which demands Secure'],
])('no browser takes %s, of whatever site the page is', (cookie, why) => {
  const seen = request(sameSite, [200, [...sameOwn, ['Set-Cookie', cookie]]])
  const { causes } = diagnose(sameSite, evidence(seen))
  expect(causes.map(({ id, confidence }) => `${id} ${confidence}`)).toEqual(['cookie-not-sent certain'])
  expect(causes[0]?.particulars.thrownAway).toBe(why)
  expect(fixFor(causes[0]!, sameSite, 'express', evidence(seen)).title).toBe(
    'Set the cookie so that browsers take it',
  )
})

test.each([
  'sid=1',
  'sid=1; Domain=example.com; Secure; Path=/',
  'sid=1; Domain=.example.com',
  'sid=1; Domain=api.example.com',
  'sid=1; Domain=',
  '__Host-sid=1; Secure; Path=/',
  '__Secure-sid=1; Secure',
  'sid=; Domain=old.example; Max-Age=0',
])('of a page of the same site %s is taken', (cookie) => {
  const seen = request(sameSite, [200, [...sameOwn, ['Set-Cookie', cookie]]])
  expect(diagnose(sameSite, evidence(seen)).causes).toEqual([])
})

test('http on this machine is secure enough for most', () => {
  const local: Case = { ...withCookies, pageOrigin: 'http://localhost:3000', url: 'http://localhost:8000/me' }
  const seen = request(local, [
    200,
    [...allow(local.pageOrigin), credentialed, ['Set-Cookie', 'sid=1; Secure; SameSite=None']],
  ])
  expect(diagnose(local, evidence(seen)).causes).toEqual([])
})

test('over plain http a cookie that is Secure is not even kept', () => {
  const subject: Case = {
    ...withCookies,
    pageOrigin: 'http://shop.example',
    url: 'http://api.example.com/me',
  }
  const seen = request(subject, [
    200,
    [...allow(subject.pageOrigin), credentialed, ['Set-Cookie', 'sid=1; SameSite=None; Secure']],
  ])
  const cause = diagnose(subject, evidence(seen)).causes.find(({ id }) => id === 'cookie-not-sent')
  expect(cause?.title).toMatch(
    /^CORS is right; every browser throws the cookie sid away, because it is Secure, and /,
  )
})

test.each([
  [401, {}, 'possible'],
  [403, {}, 'possible'],
  [401, { 'cookie-arrives': 'no' }, 'likely'],
  [401, { 'cookie-arrives': 'yes' }, undefined],
  [404, {}, undefined],
  [200, {}, undefined],
] as const)('a %i that script may read, answered %o, makes it %s', (status, answers, confidence) => {
  expect(found(withCookies, [status], { answers })?.confidence).toBe(confidence)
})

test.each<[string, boolean]>([
  ['sid=1; SameSite=None; Secure', true],
  ['lang=en; SameSite=None; Secure', false],
])(
  'a 401 that sets %s: a session’s cookie that may travel leaves only the browser’s own rule',
  (cookie, isMarked) => {
    const cause = found(withCookies, [401, [['Set-Cookie', cookie]]])
    expect(cause?.confidence).toBe('possible')
    expect(cause?.particulars).toEqual(isMarked ? { cookie: 'sid', isMarked: true } : {})
    const { snippet } = fixFor(cause!, withCookies, 'express', evidence(request(withCookies, [401])))
    expect(snippet === null).toBe(isMarked)
  },
)

test('a 401 to a request with a credential of its own is not for want of a cookie', () => {
  const subject: Case = { ...withCookies, headers: [['Authorization', 'Bearer x']] }
  expect(found(subject, [401])).toBeUndefined()
})

test('which cookie a browser kept back, and why, is its own word', () => {
  const browser: BrowserWitness = {
    engine: 'chromium',
    browser: 'Chrome 156.0.8078.108',
    statements: [{ kind: 'kept-cookie', name: 'sid', when: 'sent', reasons: ['SameSiteLax', 'ThirdParty'] }],
  }
  const blocked: Case = { ...withCookies, pageOrigin: 'https://app.example.com' }
  expect(found(blocked, [200], { browser })).toBeUndefined()
  expect(found(withCookies, [200], { browser })).toMatchObject({
    confidence: 'certain',
    evidence: [{ probe: null, says: 'Chrome 156.0.8078.108 said: sid, SameSiteLax, ThirdParty' }],
    particulars: { cookie: 'sid' },
  })
})
