import { expect, test } from 'vitest'
import { answerOf } from '../../../src/knowledge/facts/answer.ts'
import { bodySays, isTooLarge } from '../../../src/knowledge/facts/refusal-kind.ts'
import { get, request } from '../causes/evidence-builder.ts'

const says = (body: string) => {
  const answer = answerOf(request(get, [400, [], body]), get)
  return answer === null ? null : bodySays(answer)
}
const filler = 'x'.repeat(120)

test.for([
  ['a short body as it came', '{"error":"no session"}', '{"error":"no session"}'],
  [
    'the sentence of a long error in JSON',
    `{"trace":"${filler}","error":"invalid_request","error_description":"Register it as Single-Page Application"}`,
    'Register it as Single-Page Application',
  ],
  [
    'the sentence of an error within an error',
    `{"type":"error","error":{"type":"authentication_error","message":"Set the header"},"trace":"${filler}"}`,
    'Set the header',
  ],
  [
    'the first of several errors',
    `{"errors":[{"code":7,"message":"Not for pages"},{"message":"not this one"}],"trace":"${filler}"}`,
    'Not for pages',
  ],
  [
    'what stands further in, where the first sentence is that of the status',
    `{"message":"Bad Request","_embedded":{"errors":[{"message":"dto.ip: too short"}]},"trace":"${filler}"}`,
    'dto.ip: too short',
  ],
  [
    'the first of a list of a field',
    `{"title":"One or more validation errors occurred.","errors":{"Name":["The Name field is required."]},"trace":"${filler}"}`,
    'The Name field is required.',
  ],
  [
    'the first of a list that names its place',
    `{"detail":[{"loc":["body","name"],"msg":"Field required","type":"missing"}],"trace":"${filler}"}`,
    'Field required',
  ],
  [
    'the beginning, where there is no more than the words of the status',
    `{"message":"Not Found","trace":"${filler}"}`,
    `{"message":"Not Found","trace":"${filler}"}`.slice(0, 120),
  ],
  [
    'the beginning of JSON without a sentence',
    `{"trace":"${filler}","error":"invalid_request"}`,
    `{"trace":"${filler}"`.slice(0, 120),
  ],
  [
    'the beginning of what only looks like JSON',
    `{"message":"a b" ${filler}`,
    `{"message":"a b" ${filler}`.slice(0, 120),
  ],
] as const)('%s', ([, body, told]) => {
  expect(says(body)).toBe(told)
})

test.for([
  [431, '', true],
  [414, '', true],
  [400, '<center>Request Header Or Cookie Too Large</center>', true],
  [400, 'Size of a request header field exceeds server limit.', true],
  [400, 'HTTP Error 400. The size of the request headers is too long.', true],
  [400, 'Bad Request', false],
  [413, 'request header too large', false],
] as const)('a %i that says “%s” is of the size of address or headers: %s', ([status, body, large]) => {
  const answer = answerOf(request(get, [status, [], body]), get)
  expect(answer !== null && isTooLarge(answer)).toBe(large)
})
