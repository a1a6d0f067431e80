import type { RequestKind } from '../../../src/knowledge/model/request-kind.ts'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import type { WitnessAnswer } from '../../browsers/witness-case.ts'
import { allow, answer, fails, passes, policy, redirect, request, type } from '../row.ts'
import type { Place, WptRow } from '../row.ts'

const noCors = request({ mode: 'no-cors' })
const nosniff: HeaderList[number] = ['X-Content-Type-Options', 'nosniff']

const bodied = (as: RequestKind, headers: HeaderList, status = 200): WitnessAnswer => ({
  status,
  headers,
  framing: { bodyFor: as },
})

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

const imageTypes: readonly (readonly [string | null, boolean])[] = [
  ...[
    ...[null, '', 'x', 'x/x', 'image/gif', 'image/png', 'image/png;blah', 'application/javascript'],
    ...[
      'application/jsonp',
      'image/gif;HI=THERE',
      'application/octet-stream',
      'application/x-www-form-urlencoded',
    ],
    ...['text/x-json', 'text/json+blah', 'application/json+blah', 'text/xml+blah', 'application/xml+blah'],
    ...['application/blahjson', 'text/blahxml'],
  ].map((value) => [value, true] as const),
  ...[
    ...['text/html', 'text/json', 'application/json', 'text/xml', 'application/xml', 'application/blah+json'],
    ...[
      'text/blah+json',
      'application/blah+xml',
      'text/blah+xml',
      'TEXT/HTML',
      'TEXT/JSON',
      'TEXT/BLAH+JSON',
    ],
    ...['APPLICATION/BLAH+XML', 'text/json;does=it;matter', 'text/HTML;NO=it;does=NOT'],
  ].map((value) => [value, false] as const),
]

const neverSniffed = [
  ...['application/dash+xml', 'application/gzip', 'application/msexcel', 'application/mspowerpoint'],
  ...[
    'application/msword',
    'application/msword-template',
    'application/pdf',
    'application/vnd.apple.mpegurl',
  ],
  ...['application/vnd.ces-quickpoint', 'application/vnd.ces-quicksheet', 'application/vnd.ces-quickword'],
  ...[
    'application/vnd.ms-excel',
    'application/vnd.ms-excel.sheet.macroenabled.12',
    'application/vnd.ms-powerpoint',
  ],
  ...['application/vnd.ms-powerpoint.presentation.macroenabled.12', 'application/vnd.ms-word'],
  ...['application/vnd.ms-word.document.12', 'application/vnd.ms-word.document.macroenabled.12'],
  'application/vnd.msword',
  ...[
    'presentationml.presentation',
    'presentationml.template',
    'spreadsheetml.sheet',
    'spreadsheetml.template',
  ].map((name) => `application/vnd.openxmlformats-officedocument.${name}`),
  ...['wordprocessingml.document', 'wordprocessingml.template'].map(
    (name) => `application/vnd.openxmlformats-officedocument.${name}`,
  ),
  ...['application/vnd.presentation-openxml', 'application/vnd.presentation-openxmlm'],
  ...['application/vnd.spreadsheet-openxml', 'application/vnd.wordprocessing-openxml', 'application/x-gzip'],
  ...[
    'application/x-protobuf',
    'application/zip',
    'audio/mpegurl',
    'multipart/byteranges',
    'multipart/signed',
  ],
  ...['text/csv', 'text/event-stream', 'text/vtt'],
]

const loads = (
  file: string,
  subtest: string,
  as: RequestKind,
  headers: HeaderList,
  ok: boolean,
  status = 200,
  body: RequestKind = as,
): WptRow => ({
  file,
  subtest,
  requests: [request({ as })],
  hops: [{ at: 'remote', response: bodied(body, headers, status) }],
  expects: ok ? passes : fails,
})

const orb = (name: string): string => `fetch/orb/tentative/${name}.sub.any.js`

/** `fetch()` without CORS of what Opaque Response Blocking is to keep back. */
const fetched = (name: string, what: string, headers: HeaderList, status = 200): WptRow => ({
  file: orb(name),
  subtest: `ORB should block ${what}: fetch`,
  requests: [noCors],
  hops: [{ at: 'remote', response: answer(headers, status) }],
  expects: fails,
})

/** Loads without CORS: `Cross-Origin-Resource-Policy`, and what Opaque Response Blocking keeps from the page. */
export const withoutCorsRows: readonly WptRow[] = [
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
  ...imageTypes.map(([value, ok]) =>
    loads(
      'fetch/corb/img-mime-types-coverage.tentative.sub.html',
      `CORB should ${ok ? 'allow' : 'block'} the response if Content-Type is: '${value}'`,
      'img',
      [nosniff, ...(value === null ? [] : [type(value)])],
      ok,
    ),
  ),
  ...neverSniffed.map((value) =>
    loads(
      'fetch/corb/script-resource-with-nonsniffable-types.tentative.sub.html',
      `CORB blocks '${value}'`,
      'script',
      [type(value)],
      false,
    ),
  ),
  ...['application/javascript', 'text/html', 'application/blah'].map((value) =>
    loads(
      'fetch/corb/script-resource-with-nonsniffable-types.tentative.sub.html',
      `CORB does not block '${value}'`,
      'script',
      [type(value)],
      true,
    ),
  ),
  loads(
    'fetch/corb/script-js-mislabeled-as-html-nosniff.sub.html',
    'not run',
    'script',
    [type('text/html'), nosniff],
    false,
  ),
  loads(
    'fetch/corb/style-css-mislabeled-as-html.sub.html',
    'not applied',
    'style',
    [type('text/html')],
    false,
  ),
  loads(
    'fetch/corb/style-css-mislabeled-as-html-nosniff.sub.html',
    'not applied',
    'style',
    [type('text/html'), nosniff],
    false,
  ),
  loads(
    'fetch/corb/style-html-correctly-labeled.sub.html',
    'not applied',
    'style',
    [type('text/html')],
    false,
  ),
  ...['font/ttf', 'text/plain', 'application/json'].map((value) =>
    fetched('known-mime-type', `opaque ${value}`, [type(value)]),
  ),
  fetched('nosniff', 'opaque text/plain with nosniff', [type('text/plain'), nosniff]),
  fetched('nosniff', 'opaque-response-blocklisted MIME type with nosniff', [
    type('application/json'),
    nosniff,
  ]),
  fetched('status', 'opaque-response-blocklisted MIME type with status 206', [type('application/json')], 206),
  loads(
    orb('known-mime-type'),
    "ORB shouldn't block opaque image/png: <img>",
    'img',
    [type('image/png')],
    true,
  ),
  loads(
    orb('known-mime-type'),
    "ORB shouldn't block opaque text/javascript: <script>",
    'script',
    [type('text/javascript')],
    true,
  ),
  loads(
    orb('nosniff'),
    "ORB shouldn't block opaque image with empty Content-Type and nosniff: <img>",
    'img',
    [type(''), nosniff],
    true,
  ),
]
