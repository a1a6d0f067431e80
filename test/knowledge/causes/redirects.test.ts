import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { allow, around, get, request } from './evidence-builder.ts'
import { came, named, row, type Row } from './named.ts'

const origin = (value: string): HeaderList => [['Access-Control-Allow-Origin', value]]
const login = 'https://login.example.com/authorize'

const rows: readonly Row[] = [
  row(
    'a redirect without headers',
    [
      came(301, [['Location', 'https://www.api.example.com/v1/orders']]),
      request(get, [200, allow()], { hop: 1, at: 'https://www.api.example.com/v1/orders' }),
    ],
    ['redirect-changes-origin.www certain'],
  ),
  row(
    'a redirect to another host that does not take null',
    [
      came(302, [...allow(), ['Location', 'https://other.example/x']]),
      request(get, [200, allow()], { hop: 1, at: 'https://other.example/x', origin: 'null' }),
    ],
    ['redirect-changes-origin.other-host certain'],
  ),
  row(
    'a redirect to another host that does',
    [
      came(302, [...allow(), ['Location', 'https://other.example/x']]),
      request(get, [200, origin('*')], { hop: 1, at: 'https://other.example/x', origin: 'null' }),
    ],
    [],
  ),
  row(
    'a redirect with a password in it',
    [came(302, [...allow(), ['Location', 'https://u:p@api.example.com/x']])],
    ['redirect-changes-origin.credentials-in-url certain'],
  ),
  row('a redirect to a login', [came(302, [['Location', login]])], ['login-redirect likely']),
  row(
    'an opaque page that is refused',
    [
      request({ ...get, pageOrigin: 'null' }, [200]),
      ...around({ localhost: [200, allow('http://localhost:3000')] }),
    ],
    ['null-origin certain'],
    { pageOrigin: 'null' },
  ),
  row(
    'an opaque page that a wildcard lets in',
    [request({ ...get, pageOrigin: 'null' }, [200, origin('*')])],
    [],
    { pageOrigin: 'null' },
  ),
]

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})
