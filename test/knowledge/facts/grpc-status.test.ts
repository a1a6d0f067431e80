import { expect, test } from 'vitest'
import { answerOf } from '../../../src/knowledge/facts/answer.ts'
import { grpcFailure } from '../../../src/knowledge/facts/grpc-status.ts'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { get, request } from '../causes/evidence-builder.ts'

const type = (value: string): HeaderList => [['Content-Type', value]]
const web = type('application/grpc-web+proto')
const told = (status: number, headers: HeaderList): string => {
  const answer = answerOf(request(get, [status, headers]), get)
  const failure = answer && grpcFailure(answer)
  return failure === null ? 'none' : `${failure.code} ${failure.name}: ${failure.message}`
}

// https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md and statuscodes.md
test.each<readonly [number, HeaderList, string]>([
  [200, [...web, ['grpc-status', '7'], ['grpc-message', 'no%20entry']], '7 PERMISSION_DENIED: no entry'],
  [200, [...type('application/grpc'), ['grpc-status', '16']], '16 UNAUTHENTICATED: null'],
  [200, [...type('Application/GRPC-Web'), ['grpc-status', ' 1 ']], '1 CANCELLED: null'],
  [200, [...web, ['grpc-status', '12'], ['grpc-message', '100%']], '12 UNIMPLEMENTED: 100%'],
  [200, [...web, ['grpc-status', '0']], 'none'],
  [200, [...web, ['grpc-status', '17']], 'none'],
  [200, [...web, ['grpc-status', '007']], 'none'],
  [200, [...web, ['grpc-status', 'x7']], 'none'],
  [200, [...web, ['grpc-status', '7x']], 'none'],
  [200, web, 'none'],
  [200, [['grpc-status', '7']], 'none'],
  [200, [...type('x-application/grpc'), ['grpc-status', '7']], 'none'],
  [404, [...web, ['grpc-status', '7']], 'none'],
])('%i with %j: %s', (status, headers, failure) => {
  expect(told(status, headers)).toBe(failure)
})
