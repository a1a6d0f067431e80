import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { allow, from, page } from './evidence-builder.ts'
import { came, named, row, type Row } from './named.ts'

const include = { credentials: 'include' } as const
const name = 'Access-Control-Allow-Origin'
const origin = (value: string): HeaderList => [[name, value]]
const constant = (value: string) => [
  came(200, origin(value)),
  from('https://cors-triage.example', 'foreign', 'request', [200, origin(value)]),
]

const rows: readonly Row[] = [
  row(
    'a wildcard, with credentials',
    [came(200, origin('*'))],
    ['wildcard-with-credentials certain'],
    include,
  ),
  row('a wildcard, without credentials', [came(200, origin('*'))], []),
  row('no Allow-Credentials', [came(200, allow())], ['credentials-not-allowed certain'], include),
  row(
    'Allow-Credentials: True',
    [came(200, [...allow(), ['Access-Control-Allow-Credentials', 'True']])],
    ['credentials-not-allowed certain'],
    include,
  ),
  row('two lines', [came(200, [...origin(page), ...origin(page)])], ['multiple-allow-origin certain']),
  row(
    'two in one line',
    [came(200, origin(`${page}, http://localhost:3000`))],
    ['multiple-allow-origin certain'],
  ),
  row('a NUL in its head', [came(200, [...origin('*'), ['X-A', 'a\0b']])], ['connection-broken certain']),
  row('a pattern', [came(200, origin('https://*.example.com'))], ['invalid-allow-origin certain']),
  row('quotes', [came(200, origin('"*"'))], ['invalid-allow-origin certain']),
  row('nothing in it', [came(200, origin(''))], ['invalid-allow-origin certain']),
  row('a path', [came(200, origin(`${page}/app`))], ['invalid-allow-origin certain']),
  row('a blank before the colon', [came(200, [[`${name} `, page]])], ['invalid-allow-origin certain']),
  row('no colon', [came(200, [[`${name} *`, '']])], ['invalid-allow-origin certain']),
  row('blanks before the first line', [came(200, [[` ${name}`, '*']])], ['invalid-allow-origin certain']),
  row('behind a CR alone', [came(200, [['X-A', `1\r${name}: *`]])], ['invalid-allow-origin certain']),
  row('a name that only begins like it', [came(200, [[`${name}s x`, '*']])], ['cors-not-configured likely']),
  row('a slash at the end', constant(`${page}/`), ['origin-not-allowed.trailing-slash certain']),
  row(
    'a slash that is let in by name where the page is refused',
    [came(403), from(`${page}/`, 'trailing-slash', 'request', [200, origin(`${page}/`)])],
    ['origin-not-allowed.trailing-slash certain'],
  ),
  row(
    'a slash that gets * where the page is refused: not a list with a slash in it',
    [came(403), from(`${page}/`, 'trailing-slash', 'request', [200, origin('*')])],
    ['origin-not-allowed likely'],
  ),
  row('no scheme', constant('app.example.com'), ['origin-not-allowed.missing-scheme certain']),
  row('the other scheme', constant('http://app.example.com'), ['origin-not-allowed.scheme certain']),
  row('capitals', constant('https://App.Example.com'), ['origin-not-allowed.case certain']),
  row('the port of its scheme', constant('https://app.example.com:443'), ['origin-not-allowed.port certain']),
  row('with www', constant('https://www.app.example.com'), ['origin-not-allowed.www certain']),
  row('another port', constant('https://app.example.com:8443'), ['origin-not-allowed.port certain']),
  row('the domain above', constant('https://example.com'), ['origin-not-allowed.subdomain certain']),
  row('localhost, whoever asks', constant('http://localhost:3000'), [
    'origin-not-allowed.localhost-only certain',
  ]),
  row(
    'a stranger, and nobody else was asked',
    [came(200, origin('https://admin.example.com'))],
    ['origin-not-allowed likely'],
  ),
  row('a stranger, whoever asks', constant('https://admin.example.com'), [
    'origin-not-allowed.fixed-other-origin certain',
  ]),
]

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})
