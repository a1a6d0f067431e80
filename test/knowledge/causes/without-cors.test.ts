import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { allow, around, page } from './evidence-builder.ts'
import { came, named, row, type Row } from './named.ts'

const policy = (value: string): HeaderList => [['Cross-Origin-Resource-Policy', value]]
const type = (value: string): HeaderList => [
  ['Content-Type', value],
  ['X-Content-Type-Options', 'nosniff'],
]
const embedded: Row['causes'] = ['cross-origin-resource-policy.corp certain']

const rows: readonly Row[] = [
  row(
    'an image that only its own origin may embed',
    [came(200, policy('same-origin')), ...around({})],
    embedded,
    { as: 'img' },
  ),
  row(
    'an image that everybody may embed, though nobody may read it',
    [came(200, policy('cross-origin')), ...around({})],
    [],
    { as: 'img' },
  ),
  row(
    'the same policy where CORS is asked and given',
    [came(200, [...policy('same-origin'), ...allow(page)])],
    [],
    { as: 'img-crossorigin' },
  ),
  row(
    'the same policy where CORS is asked and not given',
    [came(200, policy('same-origin')), ...around({})],
    ['cors-not-configured certain'],
    { as: 'img-crossorigin' },
  ),
  row(
    'an image that says it is JSON',
    [came(200, type('application/json')), ...around({})],
    ['cross-origin-resource-policy.orb certain'],
    { as: 'img' },
  ),
  row(
    'a script that says it is text',
    [came(200, type('text/plain')), ...around({})],
    ['cross-origin-resource-policy.orb certain'],
    { as: 'script' },
  ),
  row(
    'a module that is not there',
    [came(404, [...type('text/plain'), ...allow()])],
    ['cross-origin-resource-policy.orb certain'],
    { as: 'module' },
  ),
  row('an image that is refused', [came(403), ...around({})], ['refused-by-application likely'], {
    as: 'img',
  }),
  row('an image that is found', [came(200, [['Content-Type', 'image/png']]), ...around({})], [], {
    as: 'img',
  }),
  row('a script that says it is one', [came(200, type('text/javascript')), ...around({})], [], {
    as: 'script',
  }),
  row(
    'a script that is not there',
    [came(404, type('text/javascript')), ...around({})],
    ['wrong-url.missing-path likely'],
    {
      as: 'script',
    },
  ),
  row(
    'a script with an integrity and without crossorigin',
    [came(200, type('text/javascript')), ...around({})],
    ['opaque-response.integrity certain'],
    { as: 'script', hasIntegrity: true },
  ),
  row('a module with an integrity', [came(200, [...type('text/javascript'), ...allow(page)])], [], {
    as: 'module',
    hasIntegrity: true,
  }),
  row('a script of the own origin with an integrity', [came(200, type('text/javascript'))], [], {
    as: 'script',
    hasIntegrity: true,
    url: `${page}/a.js`,
  }),
  row('fetch in the mode no-cors', [came(200), ...around({})], ['opaque-response certain'], {
    mode: 'no-cors',
  }),
  row('fetch in the mode same-origin', [came(200, allow(page))], ['opaque-response.same-origin certain'], {
    mode: 'same-origin',
  }),
  row('the same to the own origin', [came(200)], [], { mode: 'same-origin', url: `${page}/v1` }),
  row('the same, kept back by a policy', [came(200, policy('same-origin')), ...around({})], embedded, {
    mode: 'no-cors',
  }),
]

test.each(rows)('$title', (each) => expect(named(each)).toEqual(each.causes))
