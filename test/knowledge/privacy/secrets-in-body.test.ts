import { expect, test } from 'vitest'
import { secretsInBody } from '../../../src/knowledge/privacy/secrets-in-body.ts'

const secret = 'Can4ry/Se+cr3t=Zz9Qk'

test.each([
  ['JSON', JSON.stringify({ user: 'ada', password: secret })],
  ['JSON whose secret looks like the end of a form field', `{"password":"${secret}"}`],
  ['JSON in JSON', JSON.stringify({ variables: { input: { pin: '1', password: [secret] } } })],
  ['JSON with escapes', `{"password":"Can4ry\\/Se+cr3t\\u003dZz9Qk"}`],
  ['JSON under a name that says nothing', JSON.stringify({ v: 'x', q: `${secret}Ab1` })],
  ['JSON that is cut off', `{"user":"ada","password":"${secret}","more`],
  ['a form', `user=ada&password=${encodeURIComponent(secret)}`],
  ['a form as it is typed', `password=${secret}`],
  ['a multipart form', `--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n${secret}\r\n--b--`],
  ['XML', `<login><user>ada</user><password>${secret}</password></login>`],
])('a secret is found in %s', (_, body) => {
  expect(secretsInBody(body).some((found) => found.includes(secret))).toBe(true)
  expect(secretsInBody(body)).not.toContain('ada')
})

test.each([
  ['words', 'nothing of the kind'],
  ['a number under another name', '{"total":123456789}'],
  ['JSON that goes too deep', '['.repeat(5000) + ']'.repeat(5000)],
])('none is found in %s', (_, body) => {
  expect(secretsInBody(body)).toEqual([])
})
