import { expect, test } from 'vitest'
import { allow, around, grants, preflight, preflighted, request } from './evidence-builder.ts'
import { answered, came, letIn, named, row, type Row } from './named.ts'

const rows: readonly Row[] = [
  row(
    'bare behind a preflight that lets the page in',
    [letIn, answered(200)],
    ['cors-after-routes certain'],
    preflighted,
  ),
  row(
    'only Vary: Origin behind a preflight that lets the page in',
    [letIn, answered(200, [['Vary', 'Origin']])],
    ['cors-after-routes likely'],
    preflighted,
  ),
  row(
    'an error that names another page behind a preflight that lets this one in',
    [letIn, answered(404, allow('https://shop.example.com'))],
    ['origin-not-allowed likely'],
    preflighted,
  ),
  row(
    'a good response that names another page behind such a preflight',
    [letIn, answered(200, allow('https://shop.example.com')), ...around({})],
    ['origin-not-allowed certain'],
    preflighted,
  ),
  row(
    'only Vary: Origin, for everyone',
    [came(200, [['Vary', 'Origin']]), ...around({})],
    ['origin-not-allowed certain'],
  ),
  row(
    'a GET that is bare behind a preflight that lets in',
    [preflight(preflighted, [204, grants]), request(preflighted, [200])],
    ['cors-after-routes certain'],
    preflighted,
  ),
  row(
    'a stand-in that is bare',
    [
      preflight({ ...preflighted, method: 'PUT' }, [
        204,
        [...grants, ['Access-Control-Allow-Methods', 'PUT']],
      ]),
      request(preflighted, [200], { standIn: true }),
    ],
    ['cors-after-routes likely'],
    { ...preflighted, method: 'PUT' },
  ),
  row(
    'a stand-in that is not found',
    [
      preflight({ ...preflighted, method: 'PUT' }, [
        204,
        [...grants, ['Access-Control-Allow-Methods', 'PUT']],
      ]),
      request(preflighted, [405], { standIn: true }),
    ],
    [],
    { ...preflighted, method: 'PUT' },
  ),
]

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})
