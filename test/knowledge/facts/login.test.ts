import { expect, test } from 'vitest'
import { answerOf, type Answer } from '../../../src/knowledge/facts/answer.ts'
import { loginOf } from '../../../src/knowledge/facts/login.ts'
import { get, request } from '../causes/evidence-builder.ts'

function redirected(from: string, to: string): Answer {
  const subject = { ...get, url: from }
  const answer = answerOf(request(subject, [302, [['Location', to]]]), subject)
  if (answer === null) throw new Error('no response')
  return answer
}

const api = 'https://api.example.com/v1/orders'

test.for<[string, string, string, boolean]>([
  ['a login of the same host', api, '/login?next=/v1/orders', true],
  ['Django', api, '/accounts/login/?next=/v1/orders', true],
  ['ASP.NET', api, 'https://api.example.com/Account/Login?ReturnUrl=%2Fv1', true],
  ['Spring', api, '/oauth2/authorization/google', true],
  ['oauth2-proxy', api, 'https://auth.example.com/oauth2/start?rd=x', true],
  ['Cognito', api, 'https://shop.auth.eu-west-1.amazoncognito.com/login', true],
  ['Microsoft', api, 'https://login.microsoftonline.com/x/oauth2/authorize', true],
  ['WordPress', api, '/wp-login.php?redirect_to=x', true],
  ['a host of logins that leads back', api, 'https://sso.example.com/x?service=y', true],
  ['another version', api, '/v2/orders', false],
  ['another host', api, 'https://api2.example.com/v1/orders', false],
  ['a word that only begins alike', api, '/logins-report', false],
  ['a slash behind a path of that word', 'https://api.example.com/auth/token', '/auth/token/', false],
  ['another host of the same path', 'http://api.example.com/login', 'https://api.example.com/login', false],
])('%s', ([, from, to, is]) => {
  expect(loginOf(redirected(from, to)) !== null).toBe(is)
})

test('what is not redirected leads to no login', () => {
  const answer = answerOf(request(get, [401]), get)
  expect(answer && loginOf(answer)).toBeNull()
})
