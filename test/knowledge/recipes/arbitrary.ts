import fc from 'fast-check'
import type { Case } from '../../../src/knowledge/model/case.ts'
import { causeIds, type Finding } from '../../../src/knowledge/model/diagnosis.ts'
import {
  noEvidence,
  type Evidence,
  type Observation,
  type Purpose,
} from '../../../src/knowledge/model/evidence.ts'
import { softwareIds, type SoftwareId } from '../../../src/knowledge/model/software.ts'
import { findingOf } from './samples.ts'

/** Stands in every hostile value: where it comes out bare, text has become code. */
export const marker = 'pwned'

const endings = [
  `'`,
  '"',
  '`',
  '\\',
  '\n',
  '\r\n',
  ' ',
  ';',
  '$x',
  '${x}',
  '{$HOME}',
  '{{',
  '}',
  ')',
  '%{x}',
  '*/',
  '#',
  '# ',
  '*',
  '^.*',
  '|',
  '&',
  '<',
  '\u2028',
  '\u0000',
  "'];",
  '-->',
  '<!--',
  '//',
  '[',
  '(?i)',
  '.+',
  '?',
  '@',
  '!',
  '~',
  '%s',
  '\\n',
  '\u202e',
  'é',
]
const hostile = fc
  .tuple(fc.constantFrom(...endings), fc.constantFrom(...endings), fc.string({ maxLength: 6 }))
  .map(([before, after, rest]) => `${before}${marker}${after}${rest}`)

const plainOrigin = fc.constantFrom(
  'https://app.example.com',
  'https://app.example.com:8443',
  'http://localhost:3000',
  'http://127.0.0.1:5173',
  'http://[::1]:8080',
  'https://[2001:db8::1]',
  'https://[2001:db8::a:1]:8443',
  'https://xn--bcher-kva.example',
  'https://a-b.c_d.example:65535',
  'https://shop.example.co.uk',
  'capacitor://localhost',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
)
/** Origins that the URL standard lets through although no real page has them. */
const strangeOrigin = hostile.map((text) => {
  const url = `https://a${text.replace(/[^!-~]/g, '')}.example`
  return URL.canParse(url) ? new URL(url).origin : `https://a${text}.example`
})
const pageOrigin = fc.oneof(
  { weight: 6, arbitrary: plainOrigin },
  { weight: 2, arbitrary: strangeOrigin },
  { weight: 1, arbitrary: fc.constant('null') },
)

/** Every character that a method or a header name may have (RFC 9110, token). */
const token = fc.string({
  unit: fc.constantFrom(..."!#$%&'*+-.^_`|~09azAZ"),
  minLength: 1,
  maxLength: 12,
})
const name = fc.oneof(
  token,
  token.map((text) => `x-${marker}${text}`),
  fc.constantFrom('authorization', 'content-type', 'x-trace', 'sentry-trace', 'x-csrftoken', 'x.y_z'),
  fc.constantFrom('x-$pwned', "x-'pwned'", 'x-`pwned`', 'x-%{pwned}', 'x-*pwned', '*', '|pwned'),
)
const method = fc.oneof(
  fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'patch', 'DELETE', 'QUERY', "PW'pwned", '$pwned', '*'),
  token,
)

const url = fc.oneof(
  fc.constantFrom(
    'https://api.example.com/v1/orders?x=1',
    'https://api.example.com/',
    'http://127.0.0.1:8080/api/orders',
    'https://api.example.com/:path*/x',
    "https://api.example.com/v1'pwned/x",
    'https://api.example.com/$pwned/x',
    'https://api.example.com/%7Bpwned%7D/x',
    'https://api.example.com/{pwned}/(pwned)/*/x',
    'https://api.example.com/v1;pwned=1/x#pwned',
    'https://[2001:db8::1]:8443/v1/orders',
    'https://b\u00fccher.example/v\u00e9/x',
    'https://api.example.com/__proto__/x',
  ),
  strangeOrigin
    .filter((origin) => URL.canParse(origin))
    .map((origin) => `${new URL(origin).origin}/v1/orders`),
)

export const subject: fc.Arbitrary<Case> = fc.record({
  pageOrigin,
  pageUrl: fc.constant(null),
  url,
  method,
  headers: fc.array(fc.tuple(name, hostile), { maxLength: 4 }),
  credentials: fc.constantFrom('omit', 'same-origin', 'include'),
  body: fc.constant(null),
  errorUrl: fc.constant(null),
})

const value = fc.oneof(
  hostile,
  pageOrigin,
  fc.array(fc.oneof(name, method, hostile), { maxLength: 5 }).map((names) => names.join(', ')),
  fc.constantFrom(
    '*',
    'null',
    'true',
    'https://app.example.com, https://www.example.com',
    'https://*.example.com',
  ),
)
const responseHeader = fc.tuple(
  fc.constantFrom(
    'Access-Control-Allow-Origin',
    'access-control-allow-credentials',
    'Access-Control-Allow-Methods',
    'Access-Control-Allow-Headers',
    'Access-Control-Expose-Headers',
    'Location',
  ),
  value,
)
const relation = fc.constantFrom(
  'localhost',
  'www',
  'subdomain',
  'compared',
  'foreign',
  'null',
  'prefix-match',
)
const purpose: fc.Arbitrary<Purpose> = fc.oneof(
  fc.constant<Purpose>({ kind: 'preflight', hop: 0 }),
  fc.constant<Purpose>({ kind: 'request', hop: 0, standIn: false }),
  fc.record({
    kind: fc.constant('from-origin' as const),
    form: fc.constantFrom('preflight' as const, 'request' as const),
    origin: fc.oneof(plainOrigin, strangeOrigin, fc.constant('null')),
    relation,
  }),
)
const observation: fc.Arbitrary<Observation> = fc
  .tuple(
    purpose,
    fc.constantFrom(200, 204, 301, 401, 500),
    fc.array(responseHeader, { maxLength: 6 }),
    fc.boolean(),
  )
  .map(([made, status, headers, echoes]) => ({
    id: 'generated',
    purpose: made,
    request: { method: 'GET', url: 'https://api.example.com/v1/orders', headers: [] },
    response: {
      status,
      headers:
        echoes && made.kind === 'from-origin'
          ? [['Access-Control-Allow-Origin', made.origin] as const]
          : headers,
      body: null,
    },
    failure: null,
    address: null,
    startedMs: 0,
    durationMs: 1,
  }))

const declared = fc.record({
  file: fc.constant('app.js'),
  line: fc.constant(1),
  stack: fc.constant('express'),
  origins: fc.oneof(fc.constant('*' as const), fc.array(fc.oneof(pageOrigin, hostile), { maxLength: 3 })),
  methods: fc.constant('unknown' as const),
  headers: fc.constant('unknown' as const),
  credentials: fc.constant('unknown' as const),
  findings: fc.constant([]),
})

export const evidence: fc.Arbitrary<Evidence> = fc
  .tuple(fc.array(observation, { maxLength: 8 }), fc.array(declared, { maxLength: 2 }))
  .map(([observations, policies]) => ({ ...noEvidence, observations, declared: policies }))

const text = fc.oneof(
  hostile,
  value,
  name,
  fc.constantFrom(...softwareIds),
  hostile.map((path) => `https://api.example.com/${path}`),
)
export const finding: fc.Arbitrary<Finding> = fc
  .record({
    id: fc.constantFrom(...causeIds),
    variant: fc.constantFrom(
      null,
      'case',
      'localhost',
      'typo-host',
      'trailing-slash',
      'expired',
      'https-upgrade',
    ),
    particulars: fc.record({
      headers: fc.array(text),
      finalUrl: text,
      cookie: text,
      suggestion: text,
      says: text,
      method: text,
      refusedBy: fc.constantFrom(null, ...softwareIds),
      status: fc.integer({ min: 100, max: 599 }),
    }),
  })
  .map(({ id, ...more }) => findingOf(id, more as object))

export const stack: fc.Arbitrary<SoftwareId> = fc.constantFrom(...softwareIds)
