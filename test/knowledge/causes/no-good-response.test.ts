import { expect, test } from 'vitest'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { allow, evidence, get, request } from './evidence-builder.ts'

const call: Case = { ...get, method: 'POST', url: 'https://api.example.com/shop.Orders/List' }

const concluded = (subject: Case, status: number, headers: HeaderList, body = '') => {
  const { diagnosis, fixes } = conclude(
    subject,
    evidence(request(subject, [status, [...allow(), ...headers], body])),
    null,
  )
  return diagnosis.causes.map(({ id, confidence }, at) => `${id} ${confidence}: ${fixes[at]?.title ?? ''}`)
}

const grpc = (code: string, ...more: HeaderList): HeaderList => [
  ['Content-Type', 'application/grpc-web+proto'],
  ['Grpc-Status', code],
  ...more,
]
const exposed = ['Access-Control-Expose-Headers', 'grpc-status, grpc-message'] as const

test('a call that fails in gRPC is told by its own status', () => {
  expect(concluded(call, 200, grpc('7', exposed, ['Grpc-Message', 'no%20role']))).toEqual([
    'refused-by-application certain: Find out why the service answers PERMISSION_DENIED',
  ])
})

test('that status is what script needs first', () => {
  expect(concluded(call, 200, grpc('7'))).toEqual([
    'response-header-not-exposed certain: Expose grpc-status to script',
    'refused-by-application likely: Find out why the service answers PERMISSION_DENIED',
  ])
})

test.each<[string, HeaderList]>([
  ['went well', grpc('0', exposed)],
  ['has a status that is none', grpc('99', exposed)],
  ['is none of gRPC', [['Content-Type', 'application/json'], ['Grpc-Status', '7'], exposed]],
])('a call that %s has nothing to be put right', (_, headers) => {
  expect(concluded(call, 200, headers)).toEqual([])
})

const token: Case = { ...get, method: 'POST', url: 'https://id.example.com/oauth/token' }

test.each(['invalid_client', 'invalid_grant', 'access_denied', 'invalid_scope'])(
  'a token endpoint that says %s misses no session',
  (code) => {
    expect(concluded(token, 401, [], `{"error":"${code}"}`)).toEqual([
      `refused-by-application certain: Put right what the token endpoint refuses: ${code}`,
    ])
  },
)

test.each<[string, Case, string]>([
  ['another address', { ...token, url: 'https://id.example.com/orders' }, '{"error":"access_denied"}'],
  ['a GET', { ...token, method: 'GET' }, '{"error":"access_denied"}'],
  ['other words', token, '{"error":"login first"}'],
])('%s with 401 asks for a session', (_, subject, body) => {
  expect(concluded(subject, 401, [], body)).toEqual([
    'refused-by-application likely: Sign in, and send the session along',
  ])
})
