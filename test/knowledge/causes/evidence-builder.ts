import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Evidence, Failure, Observation, Purpose } from '../../../src/knowledge/model/evidence.ts'
import { noEvidence } from '../../../src/knowledge/model/evidence.ts'

export const page = 'https://app.example.com'
export const url = 'https://api.example.com/v1/orders'

export const get: Case = {
  pageOrigin: page,
  pageUrl: null,
  url,
  method: 'GET',
  headers: [],
  credentials: 'same-origin',
  body: null,
  errorUrl: null,
}

/** A GET that a custom header makes a preflight necessary for. */
export const preflighted: Case = { ...get, headers: [['X-Shop', '1']] }

/** What a server answers: status, headers and, where it matters, a body. */
export type Came = readonly [status: number, headers?: HeaderList, body?: string]

export const allow = (origin = page): HeaderList => [
  ['Access-Control-Allow-Origin', origin],
  ['Vary', 'Origin'],
]

export const grants: HeaderList = [...allow(), ['Access-Control-Allow-Headers', 'x-shop']]

function observation(
  id: string,
  purpose: Purpose,
  request: Observation['request'],
  came: Came | Failure,
): Observation {
  const sent = { id, purpose, request, address: null, startedMs: 0, durationMs: 1 }
  return 'kind' in came
    ? { ...sent, response: null, failure: came }
    : {
        ...sent,
        response: { status: came[0], headers: came[1] ?? [], body: came[2] ?? null },
        failure: null,
      }
}

/** The preflight as a browser sends it for the case. */
export function preflight(subject: Case, came: Came | Failure, hop = 0, at = subject.url): Observation {
  return observation(
    hop === 0 ? 'preflight' : `preflight:hop-${hop}`,
    { kind: 'preflight', hop },
    asked(subject, at),
    came,
  )
}

function asked(subject: Case, at: string, origin = subject.pageOrigin): Observation['request'] {
  const names = subject.headers.map(([name]) => name.toLowerCase()).sort()
  return {
    method: 'OPTIONS',
    url: at,
    headers: [
      ['Origin', origin],
      ['Access-Control-Request-Method', subject.method],
      ...(names.length === 0 ? [] : [['Access-Control-Request-Headers', names.join(',')] as const]),
    ],
  }
}

export function request(
  subject: Case,
  came: Came | Failure,
  { hop = 0, at = subject.url, standIn = false, origin = subject.pageOrigin } = {},
): Observation {
  return observation(
    hop === 0 ? 'request' : `request:hop-${hop}`,
    { kind: 'request', hop, standIn },
    { method: standIn ? 'GET' : subject.method, url: at, headers: [['Origin', origin], ...subject.headers] },
    came,
  )
}

/** Any other probe; `origin` is null where none is sent. */
export function probe(
  purpose: Purpose,
  came: Came | Failure,
  { origin = page as string | null, at = url, method = 'GET', id = JSON.stringify(purpose) } = {},
): Observation {
  const headers: HeaderList = origin === null ? [] : [['Origin', origin]]
  return observation(id, purpose, { method, url: at, headers }, came)
}

/** The preflight or request from another origin. */
export function from(
  origin: string,
  relation: Extract<Purpose, { kind: 'from-origin' }>['relation'],
  form: 'preflight' | 'request',
  came: Came,
): Observation {
  const purpose = { kind: 'from-origin', form, origin, relation } as const
  const method = form === 'preflight' ? 'OPTIONS' : 'GET'
  return probe(purpose, came, { origin, method, id: `from-origin:${origin}:${form}` })
}

export function evidence(...observations: readonly Observation[]): Evidence {
  return { ...noEvidence, observations }
}

export function failure(kind: Failure['kind'], more: Partial<Failure> = {}): Failure {
  return { kind, code: null, tls: null, message: `the connection failed: ${kind}`, ...more }
}

/** What the usual extra probes come to on a server that is bare everywhere but where stated. */
export function around(came: {
  readonly error?: Came
  readonly root?: Came
  readonly localhost?: Came
  readonly foreign?: Came
  readonly form?: 'preflight' | 'request'
}): readonly Observation[] {
  const form = came.form ?? 'request'
  return [
    probe({ kind: 'error-path', what: 'random-404' }, came.error ?? [404], {
      at: 'https://api.example.com/v1/cors-triage-404',
      id: 'error-path:random-404',
    }),
    probe({ kind: 'sibling', what: 'root' }, came.root ?? [404], {
      at: 'https://api.example.com/',
      id: 'sibling:root',
    }),
    from('http://localhost:3000', 'localhost', form, came.localhost ?? [200]),
    from('https://cors-triage.example', 'foreign', form, came.foreign ?? [200]),
  ]
}

/** The GET over plain http, let through. */
export const overHttp = request(get, [200, allow()], { at: 'http://api.example.com/' })

/** The GET without a response. */
export const fails = (kind: Parameters<typeof failure>[0], more = {}) => [request(get, failure(kind, more))]

/** A page with this Content-Security-Policy. */
export const document = (policy: string): Partial<Evidence> => ({
  page: {
    url: `${page}/shop`,
    status: 200,
    policies: [{ source: 'header', policy }],
    urlsNamed: [],
    truncated: false,
  },
})
