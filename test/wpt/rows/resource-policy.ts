import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { allow, answer, bodied, fails, noCors, passes, policy, redirect, request, type } from '../row.ts'
import type { Place, WptRow } from '../row.ts'

const incorrect = [
  ...[
    'same',
    'same, same-origin',
    'SAME-ORIGIN',
    'Same-Origin',
    'same-origin, <>',
    'same-origin, same-origin',
  ],
  'https://www.example.com',
]

interface Policed {
  readonly subtest: string
  readonly at: Place
  readonly value: 'same-origin' | 'same-site'
  readonly mode: 'cors' | 'no-cors'
  readonly passes: boolean
}

const policed = (
  page: 'http' | 'https',
  own: Place,
  far: Place,
  across: Place | null,
): readonly Policed[] => [
  ...(['same-origin', 'same-site'] as const).flatMap((value): readonly Policed[] => [
    { subtest: `Same-origin fetch, ${value}`, at: own, value, mode: 'cors', passes: true },
    { subtest: `Cross-origin cors fetch, ${value}`, at: far, value, mode: 'cors', passes: true },
    { subtest: `Cross-origin no-cors fetch, ${value}`, at: far, value, mode: 'no-cors', passes: false },
    ...(across === null
      ? []
      : [
          {
            subtest: `Cross-scheme no-cors fetch to a same-site URL, ${value}`,
            at: across,
            value,
            mode: 'no-cors' as const,
            passes: false,
          },
        ]),
  ]),
  ...(page === 'http'
    ? ([
        {
          subtest: 'Valid cross-origin no-cors fetch, same-site',
          at: 'port',
          value: 'same-site',
          mode: 'no-cors',
          passes: true,
        },
        {
          subtest: 'No-cors fetch of the same site, same-origin',
          at: 'port',
          value: 'same-origin',
          mode: 'no-cors',
          passes: false,
        },
      ] as const)
    : []),
]

const policyRows = (page: 'http' | 'https'): readonly WptRow[] => {
  const secure = page === 'https'
  const [own, far] = secure ? (['pageTls', 'elsewhereTls'] as const) : (['page', 'elsewhere'] as const)
  const file = `fetch/cross-origin-resource-policy/fetch.${secure ? 'https.' : ''}any.js`
  const chain = (subtest: string, from: Place, first: HeaderList, to: Place, ok: boolean): WptRow => ({
    file,
    subtest,
    page,
    requests: [noCors],
    hops: [
      { at: from, response: redirect(302, first) },
      { at: to, response: answer([policy('same-origin')]) },
    ],
    expects: ok ? passes : fails,
  })
  return [
    ...policed(page, own, far, secure ? null : 'pageTls').map((one) => ({
      file,
      subtest: one.subtest,
      page,
      requests: [one.mode === 'cors' ? request() : noCors],
      hops: [{ at: one.at, response: answer([allow('*'), policy(one.value)]) }],
      expects: one.passes ? passes : fails,
    })),
    chain('Cross-origin no-cors fetch, same-origin, after a redirection', own, [], far, false),
    chain('The same after a cross-origin redirection', far, [], own, true),
    chain('A same-origin redirect response header', far, [policy('same-origin')], own, false),
  ]
}

const loaded = (
  as: 'img' | 'script',
  subtest: string,
  at: Place,
  value: string,
  cors: boolean,
  ok: boolean,
): WptRow => ({
  file: `fetch/cross-origin-resource-policy/${as === 'img' ? 'image' : 'script'}-loads.html`,
  subtest,
  requests: [request({ as: as === 'img' && cors ? 'img-crossorigin' : as })],
  hops: [
    {
      at,
      response: bodied(as, [allow('*'), policy(value), type(as === 'img' ? 'image/png' : 'text/javascript')]),
    },
  ],
  expects: ok ? passes : fails,
})

/** `Cross-Origin-Resource-Policy` on loads without CORS. */
export const resourcePolicyRows: readonly WptRow[] = [
  ...incorrect.map((value) => ({
    file: 'fetch/cross-origin-resource-policy/syntax.any.js',
    subtest: `Parsing Cross-Origin-Resource-Policy: ${value}`,
    requests: [noCors],
    hops: [{ at: 'elsewhere' as const, response: answer([policy(value)]) }],
    expects: passes,
  })),
  ...policyRows('http'),
  ...policyRows('https'),
  {
    file: 'fetch/cross-origin-resource-policy/scheme-restriction.any.js',
    subtest: 'Cross-Origin-Resource-Policy: same-site blocks retrieving HTTPS from HTTP',
    requests: [noCors],
    hops: [{ at: 'remoteTls', response: answer([policy('same-site')]) }],
    expects: fails,
  },
  ...(['img', 'script'] as const).flatMap((as) =>
    (['same-origin', 'same-site'] as const).flatMap((value) => [
      loaded(as, `Same-origin load, ${value}`, 'page', value, false, true),
      ...(as === 'img'
        ? [loaded(as, `Cross-origin cors load, ${value}`, 'elsewhere', value, true, true)]
        : []),
      loaded(as, `Cross-origin no-cors load, ${value}`, 'elsewhere', value, false, false),
    ]),
  ),
]
