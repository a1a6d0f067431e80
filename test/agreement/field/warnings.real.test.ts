import { describe, test } from 'vitest'
import { expectFromExpress, orders, order, type ExpressIncident } from './express-incident.ts'
import { page, saving } from './incident.ts'

const withCors = (options: string): string => `app.use(cors(${options})); ${orders}`
/** A policy by hand, as it is often written. */
const byHand = (allows: string, headers = `response.vary('Origin')`): string =>
  `app.use((request, response, next) => { const origin = request.headers.origin ?? ''
    if (${allows}) { response.set('Access-Control-Allow-Origin', origin); ${headers} }
    if (request.method === 'OPTIONS') {
      return response.set({ 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Allow-Headers': '*' }).sendStatus(204)
    }
    next() }); ${orders}`
const careless = [
  'origin-matched-by-prefix',
  'origin-matched-by-suffix',
  'origin-dot-unescaped',
  'reflects-any-origin',
] as const
const others = (...own: readonly (typeof careless)[number][]) => careless.filter((id) => !own.includes(id))

/** All healthy today; each warning beside a neighbour that must not be warned of. */
const servers: readonly Omit<ExpressIncident, 'expect'>[] = [
  {
    title: 'any origin',
    source: withCors('{ origin: true }'),
    warns: ['reflects-any-origin'],
    silent: ['reflects-any-origin-with-credentials', 'missing-vary-origin', 'null-allowed'],
  },
  {
    title: 'any origin, with credentials',
    source: withCors('{ origin: true, credentials: true }'),
    ask: { credentials: 'include' },
    warns: ['reflects-any-origin-with-credentials'],
    silent: ['wildcard-in-production'],
  },
  {
    title: 'a list',
    source: withCors(`{ origin: ['${page}', 'http://localhost:3000'], credentials: true, maxAge: 600 }`),
    path: order,
    ask: { ...saving, credentials: 'include' },
    sendUnsafe: true,
    silent: [
      ...careless,
      'reflects-any-origin-with-credentials',
      'missing-vary-origin',
      'null-allowed',
      'insecure-origin-allowed',
      'wildcard-in-production',
      'authorization-under-wildcard',
      'errors-without-cors',
      'max-age-above-caps',
      'browsers-disagree',
      'url-redirects',
    ],
  },
  {
    title: 'a list by hand that forgot Vary',
    source: byHand(`['${page}', 'http://localhost:3000'].includes(origin)`, ''),
    warns: ['missing-vary-origin'],
    silent: careless,
  },
  {
    title: 'one constant origin needs no Vary',
    source: `app.use((request, response, next) => { response.set('Access-Control-Allow-Origin', '${page}'); next() }); ${orders}`,
    silent: ['missing-vary-origin', ...careless],
  },
  { title: 'null', source: withCors(`{ origin: ['${page}', 'null'] }`), warns: ['null-allowed'] },
  {
    title: 'origins that begin like the page',
    source: byHand(`origin.startsWith('${page}')`),
    warns: ['origin-matched-by-prefix'],
    silent: others('origin-matched-by-prefix'),
  },
  {
    title: 'origins that end like the page',
    source: byHand(`origin.endsWith('shop.example')`),
    warns: ['origin-matched-by-suffix'],
    silent: others('origin-matched-by-suffix'),
  },
  {
    title: 'every subdomain, on purpose',
    source: withCors(String.raw`{ origin: /^http:\/\/([a-z-]+\.)*shop\.example$/ }`),
    silent: careless,
  },
  {
    title: 'a pattern whose first dot is any character',
    source: withCors(String.raw`{ origin: /^http:\/\/app.shop\.example$/ }`),
    warns: ['origin-dot-unescaped'],
    silent: others('origin-dot-unescaped'),
  },
  {
    title: 'a pattern whose last dot is any character',
    source: withCors(String.raw`{ origin: /^http:\/\/app\.shop.example$/ }`),
    warns: ['origin-dot-unescaped'],
    silent: others('origin-dot-unescaped'),
  },
  {
    title: 'a wildcard',
    source: withCors('{}'),
    warns: ['wildcard-in-production'],
    silent: [...careless, 'missing-vary-origin', 'null-allowed'],
  },
  {
    title: 'a token under a wildcard of headers',
    source: byHand(`origin === '${page}'`),
    ask: { headers: [['Authorization', 'Bearer t']] },
    warns: ['authorization-under-wildcard'],
  },
  {
    title: 'headers in the handler alone, so that errors have none',
    source: `app.get('/v1/orders', cors({ origin: ['${page}'] }), (request, response) => response.json([]))`,
    warns: ['errors-without-cors'],
  },
  {
    title: 'a preflight kept for a day, longer than two browsers keep it',
    source: withCors(`{ origin: ['${page}'], maxAge: 86400 }`),
    path: order,
    ask: saving,
    sendUnsafe: true,
    warns: ['max-age-above-caps'],
  },
  {
    title: 'a redirect that is let through',
    source: `app.use(cors({ origin: ['${page}'] })); app.get('/v1/orders', (request, response) => response.redirect(301, '/v2/orders'))
      app.get('/v2/orders', (request, response) => response.json([]))`,
    warns: ['url-redirects'],
  },
]

describe('what is not blocked today', () => {
  test.each(servers)('$title', (server) => expectFromExpress({ ...server, expect: null }))

  test('a header that Firefox reads otherwise, beside its own cause', () =>
    expectFromExpress({
      title: 'credentials twice',
      source: `app.get('/v1/orders', (request, response) => {
        response.setHeader('Access-Control-Allow-Credentials', ['true', ''])
        response.set('Access-Control-Allow-Origin', '${page}').json([]) })`,
      ask: { credentials: 'include' },
      expect: 'credentials-not-allowed',
      warns: ['browsers-disagree'],
    }))
})
