import { expect, test } from 'vitest'
import type { Case } from '../../../src/knowledge/model/case.ts'
import { allow, get, grants, page, preflight, request } from '../causes/evidence-builder.ts'
import { told } from './told.ts'

const elsewhere = 'https://cdn.example.net/a'
const include = { ...get, credentials: 'include' } as const

test.for<readonly [name: string, more: Partial<Case>, first: RegExp]>([
  ['a file', { url: elsewhere }, /\n.*smaller change is in the page.*credentials: "same-origin"/],
  ['a player', { url: elsewhere, as: 'xhr' }, /withCredentials at false/],
  ['a module', { as: 'module' }, /crossorigin="anonymous" in place of/],
  ['a picture that a canvas reads', { as: 'img-crossorigin' }, /crossorigin="anonymous" in place of/],
  ['a stream', { url: elsewhere, as: 'eventsource' }, /without \{ withCredentials: true \}/],
  [
    'a beacon',
    { method: 'POST', as: 'beacon', headers: [['Content-Type', 'application/json']], body: '{}' },
    /keepalive: true/,
  ],
])('%s that needs no cookie is asked for without', ([, more, first]) => {
  const subject: Case = { ...include, ...more }
  const observations = [preflight(subject, [204, allow('*')]), request(subject, [200, allow('*')])]
  const text = told(subject, { observations })
  expect(text.split('\n').slice(1, 3).join('\n')).toMatch(/^If it needs no cookie/m)
  expect(text).toMatch(first)
})

test('on the own site the server comes first', () => {
  const text = told(include, { observations: [request(include, [200, allow('*')])] })
  expect(text.split('\n')[1]).not.toMatch(/no cookie/)
  expect(text).toMatch(/If it needs no cookie/)
})

test.for<readonly [type: string, more: Partial<Case>, isSaid: boolean]>([
  ['text/css', {}, true],
  ['application/javascript', {}, true],
  ['video/mp4', {}, true],
  ['application/json', {}, false],
  ['text/css', { as: 'xhr' }, false],
  ['text/javascript', { as: 'module' }, false],
])('an element may leave crossorigin out of %s, %o: %s', ([type, more, isSaid]) => {
  const subject: Case = { ...get, ...more }
  const text = told(subject, { observations: [request(subject, [200, [['Content-Type', type]]])] })
  expect(/leave crossorigin out/.test(text)).toBe(isSaid)
})

test.for<readonly [names: readonly string[], says: RegExp | null]>([
  [['cache-control', 'x-requested-with'], /need not send cache-control at all/],
  [['x-requested-with'], /X-Requested-With says no more/],
  [['x-tenant', 'traceparent'], /need not send traceparent at all/],
  [['x-tenant'], null],
])('of %s', ([names, says]) => {
  const subject: Case = { ...get, headers: names.map((name) => [name, '1']) }
  const text = told(subject, {
    observations: [preflight(subject, [204, grants]), request(subject, [200, allow(page)])],
  })
  if (says === null) expect(text).not.toMatch(/need not send|says no more/)
  else expect(text).toMatch(says)
})

test.for<readonly [string, readonly string[] | undefined, string | null, RegExp | null]>([
  [
    'in its HTML',
    ['Access-Control-Allow-Origin'],
    null,
    /^Take <meta http-equiv="Access-Control-Allow-Origin"> out of/m,
  ],
  [
    'on its own response',
    undefined,
    page,
    /^The page itself is answered with .*: https:\/\/app\.example\.com\. There/m,
  ],
  [
    'of the API on its own response',
    undefined,
    'https://api.example.com',
    /^The page itself is answered with /m,
  ],
  ['as its host does with every file', undefined, '*', null],
  ['of somebody else on its own response', undefined, 'https://a.example', null],
  ['nothing', undefined, null, null],
])('what the page says of CORS %s is told before anything is set up', ([, corsInMeta, allowed, first]) => {
  const seen = {
    observations: [
      request(get, [200]),
      ...(allowed === null
        ? []
        : [
            {
              ...request(get, [200, [['Access-Control-Allow-Origin', allowed]]]),
              id: 'page',
              purpose: { kind: 'page' } as const,
            },
          ]),
    ],
    page: {
      url: page,
      status: 200,
      policies: [],
      urlsNamed: [],
      truncated: false,
      ...(corsInMeta === undefined ? {} : { corsInMeta }),
    },
  }
  const [, step = ''] = told({}, seen).split('\n')
  if (first === null) expect(step).not.toMatch(/<meta|page itself/)
  else expect(step).toMatch(first)
})
