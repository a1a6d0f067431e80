import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import {
  allow,
  evidence,
  get,
  grants,
  page,
  preflight,
  preflighted,
  probe,
  request,
} from '../causes/evidence-builder.ts'
import { told } from './told.ts'

const withCookies = { credentials: 'include' } as const
const yes: HeaderList = [['Access-Control-Allow-Credentials', 'true']]
const twice: HeaderList = [['Access-Control-Allow-Origin', page], ...allow()]
const lists = (...more: HeaderList): Observation =>
  preflight({ ...preflighted, method: 'PUT' }, [204, [...grants, ...more]])
const put = { method: 'PUT', headers: preflighted.headers }
const conditional = { headers: [['If-None-Match', '"a"']] as HeaderList }
const behind = (status: number, headers: HeaderList) => [
  preflight({ ...get, ...conditional }, [
    204,
    [...allow(), ['Access-Control-Allow-Headers', 'if-none-match']],
  ]),
  request({ ...get, ...conditional }, [status, headers]),
]
const copy = (headers: HeaderList): readonly Observation[] => [
  request(get, [200, [...headers, ['Age', '60']]]),
  probe({ kind: 'cache', step: 'busted' }, [200, [['Access-Control-Allow-Origin', '*']]]),
]

test.each<readonly [string, Parameters<typeof told>[0], readonly Observation[], RegExp, RegExp | null]>([
  [
    'true twice',
    withCookies,
    [request({ ...get, ...withCookies }, [200, [...allow(), ...yes, ...yes]])],
    /Set Access-Control-Allow-Credentials in one place only/,
    /set Access-Control-Allow-Credentials: true/,
  ],
  [
    'not true once',
    withCookies,
    [request({ ...get, ...withCookies }, [200, [...allow(), ['Access-Control-Allow-Credentials', 'True']]])],
    /set Access-Control-Allow-Credentials: true/,
    /in one place only/,
  ],
  [
    'origin and true twice',
    withCookies,
    [request({ ...get, ...withCookies }, [200, [...twice, ...yes, ...yes]])],
    /“true, true” is not true/,
    null,
  ],
  [
    'origin twice, true once',
    withCookies,
    [request({ ...get, ...withCookies }, [200, [...twice, ...yes]])],
    /Two layers/,
    /true, true/,
  ],
  [
    'a list without its s',
    put,
    [lists(['Access-Control-Allow-Method', 'PUT'])],
    /in place of Access-Control-Allow-Method,/,
    /enough to add PUT/,
  ],
  ['no list', put, [lists()], /enough to add PUT/, /in place of Access/],
  [
    'a list in lower case',
    put,
    [lists(['Access-Control-Allow-Methods', 'put, delete'])],
    /PUT, DELETE/,
    /delete/,
  ],
  [
    '304 without a header',
    conditional,
    behind(304, []),
    /do not send If-None-Match/,
    /before anything answers/,
  ],
  [
    '200 without a header',
    conditional,
    behind(200, []),
    /before anything answers/,
    /do not send If-None-Match/,
  ],
  [
    '200 that varies',
    conditional,
    behind(200, [['Vary', 'Origin']]),
    /Let Origin reach the policy/,
    /before anything answers/,
  ],
  ['a copy that varies', {}, copy([['Vary', 'Origin']]), /does not heed/, /also where no Origin came; then/],
  [
    'a copy that does not',
    {},
    copy([]),
    /Vary: Origin on every response, also where no Origin came/,
    /does not heed/,
  ],
])('%s', (_, more, seen, says, not) => {
  const fix = told(more, evidence(...seen))
  expect(fix).toMatch(says)
  if (not !== null) expect(fix).not.toMatch(not)
})
