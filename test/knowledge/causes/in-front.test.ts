import { diagnose } from '../../../src/knowledge/diagnose.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { expect, test } from 'vitest'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { allow, around, evidence, get, preflighted, probe, type Came } from './evidence-builder.ts'
import { answered, asked, came, good, letIn, named } from './named.ts'

const spring = [
  ['Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate'],
  ['Pragma', 'no-cache'],
  ['Expires', '0'],
  ['X-Content-Type-Options', 'nosniff'],
] as const
const server = (name: string) => ['Server', name] as const
const html = ['Content-Type', 'text/html'] as const
const cloudflarePage = '<div id="cf-wrapper"><div id="cf-error-details">'
type Line = readonly [title: string, seen: readonly Observation[], causes: readonly string[], subject?: Case]

const edges: readonly Line[] = [
  [
    'a challenge of the AWS firewall, which has status 202',
    [letIn, answered(202, [['x-amzn-waf-action', 'challenge'], html], '<script src="challenge.js">')],
    ['blocked-at-edge certain'],
    preflighted,
  ],
  [
    'the gateway of a company, which sends the preflight to its login',
    [asked([307, [['Location', 'https://gateway.zscaler.net/auD?wexps=1']]])],
    ['blocked-at-edge certain'],
    preflighted,
  ],
  [
    'the login of a network, and nothing is said of the server behind',
    [came(303, [['Location', 'http://10.0.0.1:1000/fgtauth?0a']]), ...around({})],
    ['blocked-at-edge certain'],
  ],
  [
    'another host, which the preflight is sent to',
    [asked([307, [['Location', 'https://gateway.example.net/auD?wexps=1']]])],
    ['preflight-redirected.other-host certain'],
    preflighted,
  ],
  [
    'a challenge of Vercel, which has the status of a limit',
    [came(429, [['X-Vercel-Mitigated', 'challenge'], server('Vercel')])],
    ['blocked-at-edge certain'],
  ],
  [
    'a firewall whose refusal script can read',
    [came(403, [...allow(), ['X-DD-B', '1']], '{"url":"https://geo.captcha-delivery.com/x"}')],
    ['refused-by-application likely'],
  ],
  [
    'a store that refuses the preflight, for its origin, its method or a header',
    [asked([403, [server('WasabiS3/7')], 'CORSResponse: This CORS request is not allowed.'])],
    ['origin-not-allowed likely'],
    preflighted,
  ],
  [
    'a challenge of Imperva, which has status 200',
    [
      came(200, [['X-Iinfo', '1-2'], html], '<html><script src="/_Incapsula_Resource?SWJIYLWA=5">'),
      ...around({ error: [200, [html], '<html>'] }),
    ],
    ['blocked-at-edge certain'],
  ],
  [
    'an F5 firewall that rejects with status 200',
    [
      came(
        200,
        [html],
        '<html>The requested URL was rejected. Please consult with your administrator.<br>Your support ID is: 1',
      ),
      ...around({}),
    ],
    ['blocked-at-edge certain'],
  ],
  ...[
    ['Imperva', [['X-Iinfo', '1-2-3'] as const]],
    ['DataDome', [['X-DataDome', 'protected'] as const]],
    ['Sucuri', [server('Sucuri/Cloudproxy'), ['X-Sucuri-Id', '14005'] as const]],
  ].map(([name, headers]): Line => [
    `an error of the API’s own that ${name as string} merely passed on`,
    [letIn, answered(422, headers as Came[1], '{"error":"quantity"}')],
    ['error-response-without-cors certain'],
    preflighted,
  ]),
  [
    '403 to everything, whatever token came: a list of addresses looks the same',
    [asked([403]), answered(403)],
    ['preflight-requires-auth likely', 'cors-not-configured likely'],
    preflighted,
  ],
  [
    '403 to everything, other origins and paths included: OPTIONS is refused as all is',
    [
      asked([403]),
      answered(403),
      probe({ kind: 'error-path', what: 'random-404' }, [403]),
      probe({ kind: 'sibling', what: 'root' }, [403]),
    ],
    ['cors-not-configured likely', 'preflight-requires-auth possible'],
    preflighted,
  ],
  [
    'the same by Spring, which asks so for a login',
    [
      asked([403, spring]),
      answered(403, spring),
      probe({ kind: 'error-path', what: 'random-404' }, [403, spring]),
      probe({ kind: 'sibling', what: 'root' }, [403, spring]),
    ],
    ['preflight-requires-auth likely', 'cors-not-configured likely'],
    preflighted,
  ],
  [
    'CloudFront that may not pass OPTIONS on',
    [
      asked([
        403,
        [server('CloudFront'), ['X-Cache', 'Error from cloudfront']],
        'The request could not be satisfied. This distribution is not configured to allow the HTTP request method that was used for this request.',
      ]),
      good,
    ],
    ['preflight-not-handled certain'],
    preflighted,
  ],
]

const gateways: readonly Line[] = [
  [
    'Cloudflare’s own page for 522',
    [came(522, [server('cloudflare'), html], cloudflarePage)],
    ['gateway-error certain'],
  ],
  [
    'a worker that threw, behind a preflight that passes',
    [letIn, answered(500, [server('cloudflare'), html], `${cloudflarePage}Error 1101`)],
    ['error-response-without-cors certain'],
    preflighted,
  ],
  [
    'CloudFront that gets no response from its origin',
    [
      came(
        504,
        [server('CloudFront'), html],
        '<TITLE>ERROR: The request could not be satisfied</TITLE> CloudFront attempted to establish a connection with the origin',
      ),
    ],
    ['gateway-error certain'],
  ],
  [
    'an app that Heroku cannot start',
    [
      asked([503, [html], '<iframe src="//www.herokucdn.com/error-pages/application-error.html">']),
      answered(503, [html], '<iframe src="//www.herokucdn.com/error-pages/application-error.html">'),
    ],
    ['gateway-error likely'],
    preflighted,
  ],
  [
    '503 to everything and not a word on CORS: OPTIONS fails as the rest does',
    [asked([503]), answered(503), ...around({ form: 'preflight' })],
    ['gateway-error likely', 'cors-not-configured likely'],
    preflighted,
  ],
  [
    'Kong, which made the 503 itself, while other paths speak of CORS',
    [
      asked([503, [server('kong/3.9.0')], '{"message":"no peer"}']),
      answered(503, [server('kong/3.9.0')], '{"message":"no peer"}'),
      probe({ kind: 'sibling', what: 'root' }, [200, allow()]),
    ],
    ['gateway-error likely'],
    preflighted,
  ],
  [
    'IIS that cannot start the application',
    [
      came(
        500,
        [server('Microsoft-IIS/10.0'), html],
        '<h1>HTTP Error 500.30 - ASP.NET Core app failed to start</h1>',
      ),
    ],
    ['gateway-error certain'],
  ],
  [
    'an Azure app that is stopped',
    [came(403, [html], '<h1>Error 403 - This web app is stopped.</h1>')],
    ['gateway-error certain'],
  ],
]

test.for([...edges, ...gateways])('%s', ([, seen, causes, subject = get]) => {
  expect(named({ title: '', subject, seen: evidence(...seen), causes })).toEqual(causes)
})

test('CloudFront is told to pass OPTIONS on, whatever stands behind it', () => {
  const refused = asked([403, [server('CloudFront')], 'not configured to allow the HTTP request method'])
  const seen = evidence(refused, good)
  expect(conclude(preflighted, seen, null).fixes[0]?.stack).toBe('cloudfront')
})

test('a policy that varies by Origin and leaves this one out is the first guess behind a proxy as well', () => {
  const refused = [
    ['CF-RAY', '8a1b2c3d4e5f6a7b-FRA'],
    ['X-Powered-By', 'Express'],
    ['Vary', 'Origin'],
  ] as const
  const lists = [...refused, ['Access-Control-Allow-Methods', 'GET, PUT']] as const
  const seen = [
    asked([204, lists]),
    answered(200, refused),
    ...around({ form: 'preflight', foreign: [204, lists] }),
  ]
  const [first] = diagnose(preflighted, evidence(...seen)).causes
  expect(first).toMatchObject({ id: 'origin-not-allowed', confidence: 'likely' })
})
