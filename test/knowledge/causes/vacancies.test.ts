import { expect, test } from 'vitest'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import {
  around,
  evidence,
  get,
  grants,
  preflight,
  preflighted,
  request,
  type Came,
} from './evidence-builder.ts'
import { answered, came, named } from './named.ts'

const server = (name: string) => ['Server', name] as const
const html = ['Content-Type', 'text/html'] as const
const post = { ...get, method: 'POST', headers: [['Content-Type', 'application/json']] } as const
const instead = (...answer: Came) => request(post, answer, { standIn: true })
const missingToken = '{"message":"Missing Authentication Token"}'
type Line = readonly [title: string, seen: readonly Observation[], causes: readonly string[], subject?: Case]

const vacancies: readonly Line[] = [
  [
    'no deployment on Vercel',
    [came(404, [server('Vercel'), ['X-Vercel-Error', 'DEPLOYMENT_NOT_FOUND']]), ...around({})],
    ['wrong-url certain'],
  ],
  [
    'a deployment on Vercel that is switched off: the address is right',
    [came(402, [server('Vercel'), ['X-Vercel-Error', 'DEPLOYMENT_DISABLED']]), ...around({})],
    ['gateway-error certain'],
  ],
  [
    'an origin without an address behind Akamai is no block',
    [came(503, [server('AkamaiGHost')], '<H1>Service Unavailable - DNS failure</H1>')],
    ['gateway-error likely'],
  ],
  [
    'no app on Heroku',
    [came(404, [html], '<iframe src="//www.herokucdn.com/error-pages/no-such-app.html">')],
    ['wrong-url certain'],
  ],
  [
    'no such resource in the stage, by API Gateway',
    [came(403, [], missingToken), ...around({ error: [403, [], missingToken] })],
    ['wrong-url.missing-path likely', 'cors-not-configured likely'],
  ],
  [
    'the same to a GET in place of POST: POST alone may be there',
    [preflight(post, [403, [], missingToken]), instead(403, [], missingToken)],
    ['cors-not-configured likely', 'wrong-url.missing-path possible'],
    post,
  ],
  [
    'a resource that API Gateway has, without this method',
    [preflight(preflighted, [204, grants]), answered(403, [], missingToken)],
    ['error-response-without-cors likely'],
    preflighted,
  ],
  [
    'no rule of the ingress for POST or anything else',
    [preflight(post, [404, [], 'default backend - 404']), instead(404, [], 'default backend - 404')],
    ['wrong-url.missing-path likely'],
    post,
  ],
  [
    'the GET in place of POST is not found, and OPTIONS says that POST is there',
    [preflight(post, [200, [['Allow', 'POST']]]), instead(404), ...around({ form: 'preflight' })],
    ['cors-not-configured likely'],
    post,
  ],
]

test.for([...vacancies])('%s', ([, seen, causes, subject = get]) => {
  expect(named({ title: '', subject, seen: evidence(...seen), causes })).toEqual(causes)
})
