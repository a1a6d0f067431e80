import { expect, test } from 'vitest'
import { answerOf } from '../../../src/knowledge/facts/answer.ts'
import { tokenRefusal } from '../../../src/knowledge/facts/token-refusal.ts'
import { get, request } from '../causes/evidence-builder.ts'

const post = { ...get, method: 'POST', url: 'https://login.example.com/oauth2/token' }
const said = '{"error": "invalid_grant", "error_description": "x"}'

// RFC 6749, 5.2.
test.each<readonly [string, typeof post, number, string, string | null]>([
  ['400', post, 400, said, 'invalid_grant'],
  ['401', post, 401, '{"error":"invalid_client"}', 'invalid_client'],
  ['403', post, 403, '{"error" :"access_denied"}', 'access_denied'],
  ['404', post, 404, said, null],
  ['200', post, 200, said, null],
  ['a slash at the end', { ...post, url: `${post.url}/` }, 400, said, 'invalid_grant'],
  ['an address behind it', { ...post, url: `${post.url}/revoke` }, 400, said, null],
  ['an address of tokens', { ...post, url: `${post.url}s` }, 400, said, null],
  ['a word that ends so', { ...post, url: 'https://login.example.com/mytoken' }, 400, said, null],
  ['a GET', { ...post, method: 'GET' }, 400, said, null],
  ['another error', post, 400, '{"error":"invalid_thing"}', null],
  ['a longer word', post, 400, '{"error":"invalid_grants"}', null],
  ['the word alone', post, 400, 'invalid_grant', null],
  ['the word elsewhere', post, 400, '{"my_error":"invalid_grant"}', null],
  ['no body', post, 400, '', null],
])('%s', (_, subject, status, body, refusal) => {
  const answer = answerOf(request(subject, [status, [], body]), subject)
  expect(answer && tokenRefusal(answer)).toBe(refusal)
})
