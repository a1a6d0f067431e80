import type { RequestKind } from '../../../src/knowledge/model/request-kind.ts'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { answer, bodied, fails, noCors, passes, request, type } from '../row.ts'
import type { WptRow } from '../row.ts'

const nosniff: HeaderList[number] = ['X-Content-Type-Options', 'nosniff']

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

/** Loads without CORS of what Opaque Response Blocking keeps from the page. */
export const opaqueResponseBlockingRows: readonly WptRow[] = [
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
