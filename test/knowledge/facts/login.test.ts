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
  ['two slashes behind it', 'https://api.example.com/auth/token', '/auth/token//', false],
  ['a path of that word elsewhere', 'https://api.example.com/auth/token', '/v2/auth/token', false],
  ['one that leads back', 'https://api.example.com/auth/token', '/v2/auth/login?next=/auth/token', true],
  ['one of an identity provider', 'https://api.example.com/auth', 'https://shop.okta.com/login', true],
  ['another host of the same path', 'http://api.example.com/login', 'https://api.example.com/login', false],
])('%s', ([, from, to, is]) => {
  expect(loginOf(redirected(from, to)) !== null).toBe(is)
})

test('what is not redirected leads to no login', () => {
  const answer = answerOf(request(get, [401]), get)
  expect(answer && loginOf(answer)).toBeNull()
})

const leads = (to: string): boolean => loginOf(redirected(api, to)) !== null

test.each([
  ...['team.cloudflareaccess.com', 'shop.eu.auth0.com', 'shop.okta.com', 'shop.oktapreview.com'],
  ...['shop.onelogin.com', 'login.microsoftonline.com', 'shop.b2clogin.com', 'shop.ciamlogin.com'],
  ...['accounts.google.com', 'shop.auth.eu-west-1.amazoncognito.com', 'api-1.duosecurity.com'],
  ...['auth.pingone.eu', 'auth.pingone.com', 'shop.clerk.accounts.dev', 'api.workos.com', 'api.stytch.com'],
  'okta.com',
])('%s is where people sign in, whatever the path', (host) => {
  expect(leads(`https://${host}/x`)).toBe(true)
})

test.each([
  ...['notokta.com', 'okta.com.example', 'login.microsoftonline.com.example', 'google.com'],
  ...['docs.google.com', 'pingone.example.com', 'accounts.dev', 'example.com'],
])('%s is not', (host) => {
  expect(leads(`https://${host}/x`)).toBe(false)
})

test.each([
  ...['/login', '/log-in', '/log_in', '/logon', '/log-on', '/signin', '/sign-in', '/sign_in', '/signon'],
  ...['/sign-on', '/user_login', '/shop.login', '/my-login', '/login.aspx', '/login-form', '/login_form'],
  ...['/sso', '/sso-api/x', '/saml', '/saml2/x', '/oauth/x', '/oauth2/x', '/_oauth', '/oidc/x'],
  ...['/authorize', '/authn/x', '/authenticate', '/realms/shop/protocol/openid-connect/x', '/adfs/ls/'],
  ...['/cas', '/session/new', '/sessions/new', '/securityRealm/x', '/my.policy', '/siteminderagent/x'],
  ...['/pkmslogin.form', '/obrareq.cgi', '/j_security_check', '/dana-na/x', '/CookieAuth.dll'],
  ...['/Shibboleth.sso', '/outpost.goauthentik.io/start', '/auth', '/.auth/x', '/auth/x', '/v1/auth'],
  ...['/wp-login.php', '/.pomerium/x', '/cdn-cgi/access/x'],
])('%s is a path of a login', (path) => {
  expect(leads(path)).toBe(true)
})

test.each([
  ...['/logins', '/blogin', '/sign', '/sso2', '/saml3', '/oauth3', '/oidcs', '/authors', '/authority'],
  ...['/casino', '/session', '/sessions', '/session/old', '/myxpolicy', '/auth-methods', '/reauth'],
  ...['/wp-content', '/pomerium/x', '/cdn-cgi/trace', '/x.auth', '/authorized', '/dana'],
])('%s is none', (path) => {
  expect(leads(path)).toBe(false)
})

test.each([
  ...['next', 'return', 'return_to', 'returnTo', 'returnUrl', 'return_url', 'returnUri', 'return_uri'],
  ...['redirect', 'redirect_uri', 'redirectUrl', 'redirect_url', 'redirectTo', 'redirect_to', 'rd', 'rurl'],
  ...['continue', 'callback', 'callbackUrl', 'callback_url', 'target', 'service', 'RelayState'],
  ...['SAMLRequest', 'client_id', 'back', 'backTo', 'back_to', 'backUrl', 'back_url', 'dest', 'destination'],
  ...[
    'referer',
    'from',
    'origin',
    'original',
    'originUrl',
    'origin_url',
    'originPath',
    'originalUrl',
    'original_url',
    'url',
  ],
])('%s= says where a login of another host leads back to', (name) => {
  expect(leads(`https://sso.example.com/x?${name}=%2F`)).toBe(true)
  expect(leads(`https://sso.example.com/x?a=1&${name}=%2F`)).toBe(true)
  expect(leads(`https://www.example.com/x?${name}=%2F`)).toBe(false)
})

test.each(['nexts', 'xnext', 'returned', 'curl', 'lang', 'orig', 'clientid', 'backs', 'rdx'])(
  '%s= says no such thing',
  (name) => {
    expect(leads(`https://sso.example.com/x?${name}=%2F`)).toBe(false)
  },
)

test.each([
  ...['login', 'auth', 'authn', 'sso', 'id', 'idp', 'identity', 'account', 'accounts', 'signin', 'secure'],
  'passport',
])('%s. and %s- begin the name of a host of logins', (name) => {
  expect(leads(`https://${name}.example.com/x?next=%2F`)).toBe(true)
  expect(leads(`https://${name}-eu.example.com/x?next=%2F`)).toBe(true)
  expect(leads(`https://my${name}.example.com/x?next=%2F`)).toBe(false)
  expect(leads(`https://${name}x.example.com/x?next=%2F`)).toBe(false)
  expect(leads(`https://${name}.example.com/x`)).toBe(false)
})
