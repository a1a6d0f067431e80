import { allow, allowHeaders, answer, fails, origins, passes, redirect, request, xhr, open } from '../row.ts'
import type { Place, WptRow } from '../row.ts'

const { page } = origins
const codes = [301, 302, 303, 307, 308]
const none = 'none'
const headers = (value: string) => (value === none ? [] : [allow(value)])

/** First and second place with what each allows, and the `Origin` that the second gets, or null where it fails. */
type Step = readonly [Place, string, Place, string, string | null]

const steps: readonly Step[] = [
  ...(['*', page] as const).flatMap((first): readonly Step[] => [
    ['page', first, 'remote', '*', page],
    ['page', first, 'remote', page, page],
    ['page', first, 'remote', 'null', null],
    ['page', first, 'remote', none, null],
    ['remote', first, 'page', '*', 'null'],
    ['remote', first, 'page', page, null],
    ['remote', first, 'page', 'null', 'null'],
    ['remote', first, 'page', none, null],
    ['remote', first, 'remote', '*', page],
    ['remote', first, 'remote', page, page],
    ['remote', first, 'remote', 'null', null],
    ['remote', first, 'remote', none, null],
    ['remote', first, 'elsewhere', '*', 'null'],
    ['remote', first, 'elsewhere', page, null],
    ['remote', first, 'elsewhere', 'null', 'null'],
    ['remote', first, 'elsewhere', none, null],
  ]),
  ['page', 'null', 'remote', '*', page],
  ['page', none, 'remote', '*', page],
  ...(['null', none, origins.remote] as const).flatMap((first): readonly Step[] => [
    ['remote', first, 'page', '*', null],
    ['remote', first, 'remote', '*', null],
    ['remote', first, 'elsewhere', '*', null],
  ]),
  ['remote', '*', 'remote', origins.remote, null],
  ['remote', '*', 'elsewhere', origins.remote, null],
]

const userinfo = [
  ['//user:pass@', 'test:test@', true],
  ['//user:@', 'user:@', true],
  ['//user@', 'user@', true],
  ['//:pass@', ':pass@', true],
  ['//@', '@', false],
] as const

const credentialSteps: readonly (readonly [string, Place, Place])[] = [
  ['same origin to remote', 'page', 'port'],
  ['remote to same origin', 'port', 'page'],
  ['remote to same remote', 'port', 'port'],
  ['remote to another remote', 'port', 'remote'],
]

const chain = (from: Place, to: Place, status: number, location?: string) => [
  { at: from, response: redirect(status, [allow('*')], location) },
  { at: to, response: answer([allow('*')]) },
]

/** HTTP-redirect fetch: the origin behind it, the credentials in it, the preflight after it. */
export const redirectRows: readonly WptRow[] = [
  ...steps.map(([first, firstAllows, second, secondAllows, origin]) => ({
    file: 'cors/redirect-origin.htm',
    subtest: `${first} (${firstAllows}) to ${second} (${secondAllows}), expect ${origin === null ? 'to fail' : `origin=${origin}`}`,
    requests: [xhr()],
    hops: [
      { at: first, response: redirect(302, headers(firstAllows)) },
      { at: second, response: answer(headers(secondAllows)) },
    ],
    expects: origin === null ? fails : { ...passes, origin },
  })),
  ...userinfo.map(([name, credentials, disallowed]) => ({
    file: 'cors/redirect-userinfo.htm',
    subtest: `${disallowed ? 'Disallow' : 'Allow'} redirect with userinfo (${name})`,
    requests: [xhr()],
    hops: chain('remote', 'remote', 302, `{next|${credentials}}`),
    expects: disallowed ? fails : passes,
  })),
  ...codes.flatMap((status) => [
    ...(
      [
        ['cors to same cors', 'remote', 'remote', page],
        ['cors to another cors', 'remote', 'port', 'null'],
        ['same origin to cors', 'page', 'remote', page],
        ['cors to same origin', 'remote', 'page', 'null'],
      ] as const
    ).map(([name, from, to, origin]) => ({
      file: 'fetch/api/cors/cors-redirect.any.js',
      subtest: `Redirect ${status}: ${name}`,
      requests: [request()],
      hops: chain(from, to, status),
      expects: { ...passes, origin, preflights: 0 },
    })),
    {
      file: 'fetch/api/cors/cors-redirect-credentials.any.js',
      subtest: `Redirect ${status} from same origin to remote without user and password`,
      requests: [request()],
      hops: chain('page', 'port', status),
      expects: passes,
    },
    ...credentialSteps.flatMap(([name, from, to]) =>
      (
        [
          ['user and password', 'user:password@'],
          ['user', 'user:@'],
          ['password', ':password@'],
        ] as const
      ).map(([what, credentials]) => ({
        file: 'fetch/api/cors/cors-redirect-credentials.any.js',
        subtest: `Redirect ${status} from ${name} with ${what}`,
        requests: [request()],
        hops: chain(from, to, status, `{next|${credentials}}`),
        expects: fails,
      })),
    ),
    ...(
      [
        ['same origin to cors', 'page', 'remote', 1],
        ['cors to same origin', 'remote', 'page', 2],
        ['cors to another cors', 'remote', 'port', 2],
      ] as const
    ).flatMap(([name, from, to, preflights]) => afterPreflight(status, name, from, to, preflights)),
  ]),
]

function afterPreflight(
  status: number,
  name: string,
  from: Place,
  to: Place,
  preflights: number,
): readonly WptRow[] {
  const allowing = answer([allow('*'), allowHeaders('x-w3c')])
  const row = (outcome: 'success' | 'failure'): WptRow => ({
    file: 'fetch/api/cors/cors-redirect-preflight.any.js',
    subtest: `Redirect ${status}: ${name} (preflight after redirection ${outcome} case)`,
    requests: [request({ headers: [['x-w3c', 'test']] })],
    hops: [
      { at: from, preflight: allowing, response: redirect(status, [allow('*')]) },
      { at: to, preflight: outcome === 'success' ? allowing : open, response: open },
    ],
    expects: outcome === 'success' ? { ...passes, preflights } : fails,
  })
  return [row('success'), row('failure')]
}

const custom = [['custom-header', 'admin']] as const

/** `cors/redirect-preflight.htm`, its first half: its second is of an older standard, which followed no redirect behind a preflight. */
export const preflightsBehind: readonly WptRow[] = [
  ...[301, 302, 303, 307].map((code) => ({
    file: 'cors/redirect-preflight.htm',
    subtest: `Redirect ${code} on preflight`,
    requests: [xhr({ headers: [['x-test', 'test']] })],
    hops: [
      {
        at: 'remote' as const,
        preflight: redirect(code, [allow(page), allowHeaders('x-test')]),
        response: redirect(code, [allow(page), allowHeaders('x-test')]),
      },
      { at: 'remote' as const, response: answer([allow(page)]) },
    ],
    expects: { ...fails, preflights: 1 },
  })),
  ...(
    [
      ['fails after doing a non-successful preflight', [], fails],
      ['succeeds after doing a preflight', [allowHeaders('custom-header')], passes],
    ] as const
  ).map(([subtest, allowing, outcome]) => ({
    file: 'cors/redirect-preflight-2.htm',
    subtest: `Same-origin custom-header request, redirect to cross-origin ${subtest}`,
    requests: [xhr({ headers: custom })],
    hops: [
      { at: 'page' as const, response: redirect(302, [allow('*')]) },
      { at: 'remote' as const, preflight: answer([allow('*'), ...allowing]), response: answer([allow('*')]) },
    ],
    expects: { ...outcome, preflights: 1 },
  })),
]
