import { allow, answer, fails, origins, passes, redirect, request } from '../row.ts'
import type { Expectation, Place, WptRow } from '../row.ts'

const codes = [301, 302, 303, 307, 308]
const folder = 'fetch/api/redirect/'
const star = [allow('*')]

const back: readonly WptRow[] = (
  [
    ['no-cors', 'opaque'],
    ['cors', 'cors'],
  ] as const
).map(([mode, type]) => ({
  file: `${folder}redirect-back-to-original-origin.any.js`,
  subtest: `original => remote => original with mode: "${mode}"`,
  requests: [request({ mode })],
  hops: [
    { at: 'remote', response: redirect(303, star) },
    { at: 'page', response: answer(star) },
  ],
  expects: { ...passes, type },
}))

/** Where from, where to, and the `Origin` of the second request; null where the test wants none. */
const ways: readonly (readonly [string, Place, Place, string | null])[] = [
  ['Same origin to same origin', 'page', 'page', null],
  ['Same origin to other origin', 'page', 'remote', origins.page],
  ['Other origin to other origin', 'remote', 'remote', origins.page],
  ['Other origin to same origin', 'remote', 'page', 'null'],
]

/** The test calls half of its subtests `[POST]` and makes a `GET` in them as well. */
const origin: readonly WptRow[] = codes.flatMap((status) =>
  ways.flatMap(([way, from, to, said]) =>
    ['', '[POST]'].map((suffix) => ({
      file: `${folder}redirect-origin.any.js`,
      subtest: `${way} redirection${suffix} ${status}`,
      requests: [request()],
      hops: [
        { at: from, response: redirect(status, from === 'page' ? [] : star) },
        { at: to, response: answer(from === to && to === 'page' ? [] : star) },
      ],
      expects: { ...passes, status: 200, ...(said === null ? {} : { origin: said }) },
    })),
  ),
)

const modes: readonly WptRow[] = (['same-origin', 'cross-origin'] as const).flatMap((where) =>
  codes.flatMap((status) =>
    (['error', 'manual', 'follow'] as const).flatMap((mode) =>
      (['cors', 'no-cors'] as const).map((cors) => ({
        file: `${folder}redirect-mode.any.js`,
        subtest: `${where} redirect ${status} in ${mode} redirect and ${cors} mode`,
        requests: [request({ redirect: mode, mode: cors })],
        hops: (['first', 'second'] as const).map((turn) => ({
          at: where === 'same-origin' ? ('page' as const) : ('remote' as const),
          response: turn === 'first' ? redirect(status, star) : answer(star),
        })),
        expects: inMode(where === 'cross-origin', mode, cors),
      })),
    ),
  ),
)

function inMode(
  crosses: boolean,
  mode: 'error' | 'manual' | 'follow',
  cors: 'cors' | 'no-cors',
): Expectation {
  const isOpaque = cors === 'no-cors' && crosses
  if (mode === 'error' || (isOpaque && mode !== 'follow')) return fails
  if (mode === 'manual') return { ...passes, status: 0, type: 'opaqueredirect' }
  return isOpaque ? { ...passes, type: 'opaque' } : { ...passes, status: 200 }
}

const methods: readonly WptRow[] = (
  [
    ...[301, 302, 303, 307].flatMap((status) =>
      ['GET', 'POST', 'HEAD'].map((method) => [status, method] as const),
    ),
    [303, 'TESTING'],
  ] as const
).map(([status, method]) => ({
  file: `${folder}redirect-method.any.js`,
  subtest: `Redirect ${status} with ${method}`,
  requests: [request({ method })],
  hops: [
    { at: 'page', response: redirect(status, []) },
    { at: 'page', response: answer() },
  ],
  expects: { ...passes, status: 200, type: 'basic' },
}))

const locations: readonly WptRow[] = codes.flatMap((status) =>
  (
    [
      ['follow', 'without location', null, { ...passes, status }],
      ['manual', 'without location', null, { ...passes, status }],
      ['follow', 'with data location', 'data:,data%20url', fails],
      ['manual', 'with data location', 'data:,data%20url', passes],
    ] as const
  ).map(([mode, what, location, expects]) => ({
    file: `${folder}redirect-location.any.js`,
    subtest: `Redirect ${status} in "${mode}" mode ${what}`,
    requests: [request({ redirect: mode })],
    hops: [{ at: 'page', response: location === null ? answer([], status) : redirect(status, [], location) }],
    expects,
  })),
)

const schemes: readonly WptRow[] = [
  'mailto:a@a.com',
  'data:,HI',
  'facetime:a@a.org',
  'about:blank',
  'about:unicorn',
  'blob:djfksfjs',
].map((location) => ({
  file: `${folder}redirect-schemes.html`,
  subtest: location,
  requests: [request()],
  hops: [{ at: 'page', response: redirect(302, [], location) }],
  expects: fails,
}))

const toData: readonly WptRow[] = (
  [
    ['same', 'page', 'cors'],
    ['same', 'page', 'no-cors'],
    ['same', 'page', 'same-origin'],
    ['cross', 'remote', 'cors'],
    ['cross', 'remote', 'no-cors'],
  ] as const
).map(([name, at, mode]) => ({
  file: `${folder}redirect-to-dataurl.any.js`,
  subtest: `Testing data URL loading after ${name}-origin redirection (${mode} mode)`,
  requests: [request({ mode })],
  hops: [{ at, response: redirect(302, star, 'data:text/plain;base64,cmVzcG9uc2UncyBib2R5') }],
  expects: fails,
}))

/** How `fetch()` fares on redirects: the modes, the methods, and what `Origin` says behind them. */
export const redirectFetchRows: readonly WptRow[] = [
  ...back,
  ...origin,
  ...modes,
  ...methods,
  ...locations,
  ...schemes,
  ...toData,
]
