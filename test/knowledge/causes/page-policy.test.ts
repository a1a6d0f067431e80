import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { allow, document, from, get, request } from './evidence-builder.ts'
import { came, named, row, type Row } from './named.ts'

const star: HeaderList = [['Access-Control-Allow-Origin', '*']]
const fine = came(200, allow())

const rows: readonly Row[] = [
  row(
    'a policy of the page that leaves the API out',
    [fine],
    ['page-csp certain'],
    {},
    document("connect-src 'self'"),
  ),
  row(
    'a policy of the page that names the API',
    [fine],
    [],
    {},
    document('connect-src https://api.example.com'),
  ),
  row(
    'a policy of the page and a bare response: both',
    [came(200)],
    ['page-csp certain', 'cors-not-configured likely'],
    {},
    document("default-src 'self'"),
  ),
  row(
    'a policy of the page that leaves out the end of a redirect, which CORS lets through',
    [
      came(302, [...star, ['Location', 'https://files.example.net/x']]),
      request(get, [200, star], { hop: 1, at: 'https://files.example.net/x', origin: 'null' }),
    ],
    ['page-csp certain'],
    {},
    document('connect-src https://api.example.com'),
  ),
  row(
    'a policy of the page that stops fonts and lets calls through',
    [came(200, star)],
    ['page-csp certain'],
    { as: 'font' },
    document("font-src 'self'; connect-src *"),
  ),
  row(
    'a policy of the page that stops calls, and an image',
    [came(200, star)],
    [],
    { as: 'img' },
    document("connect-src 'self'"),
  ),
  row(
    'a policy that lets scripts in by nonce',
    [came(200, [...star, ['Content-Type', 'text/javascript']])],
    ['page-csp likely'],
    { as: 'script' },
    document("script-src 'nonce-abc'"),
  ),
  row(
    'a form that leads to a web page',
    [came(200, [['Content-Type', 'text/html']], '<!doctype html><html></html>')],
    [],
    { as: 'form' },
  ),
  row(
    'a page whose policy takes its origin away',
    [fine, from('null', 'null', 'request', [200])],
    ['null-origin certain'],
    {},
    document('sandbox allow-scripts'),
  ),
  row(
    'the same where null was not asked',
    [fine],
    ['null-origin likely'],
    {},
    document('sandbox allow-scripts'),
  ),
  row('the same where anybody is let in', [came(200, star)], [], {}, document('sandbox')),
  row(
    'the same where null is let in',
    [fine, from('null', 'null', 'request', [200, allow('null')])],
    [],
    {},
    document('sandbox'),
  ),
  row('a sandbox that leaves the origin', [fine], [], {}, document('sandbox allow-same-origin')),
  row(
    'http from a secure page whose policy has it upgraded',
    [request(get, [301, [['Location', 'https://api.example.com/']]], { at: 'http://api.example.com/' })],
    [],
    { url: 'http://api.example.com/' },
    document('default-src *; upgrade-insecure-requests'),
  ),
  row(
    'an image of http on a secure page, which is asked for over https',
    [request({ ...get, as: 'img' }, [404], { at: 'http://api.example.com/a.png' })],
    [],
    { url: 'http://api.example.com/a.png', as: 'img' },
  ),
]

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})
