import { describe, expect, test } from 'vitest'
import {
  carriesSecret,
  isSecretField,
  isSecretHeader,
  isSecretParameter,
} from '../../../src/knowledge/privacy/secret-names.ts'

const everywhere = [
  'token',
  'X-Secret-Of',
  'PASSWORD',
  'passphrase',
  'passcode',
  'user_pwd',
  'api-key',
  'api_key',
  'api.key',
  'apikey',
  'accessKey',
  'access-key-id',
  'access_key',
  'access.key',
  'credential',
  'myjwt',
  'signature',
  'cookie2',
  'phpsession',
  'csrfmiddleware',
  'xsrf',
  'samlResponse',
  'client_assertion',
  'hmac',
  'webhook-id',
  // Whole words alone.
  'x-auth',
  'authorization',
  'authentication',
  'bearer',
  'userOtp',
  'totp',
  'db-pass',
  'PIN',
  'psk',
  'pw',
  'connect.sid',
  'sig',
  'ticket',
  'my2Sid',
]

describe('a name that says secret wherever it stands', () => {
  test.each(everywhere)('%s', (name) => {
    expect([isSecretHeader(name), isSecretParameter(name), isSecretField(name)]).toEqual([true, true, true])
  })

  test.each([
    'author',
    'authority',
    'pinned',
    'spin',
    'compass',
    'bypass',
    'passenger',
    'outside',
    'resides',
    'signal',
    'design',
    'ticketing',
    'optional',
    'keyboard',
    'monkey',
    'apix',
    'name',
    // What is behind two hundred characters is looked at no more.
    `${'x'.repeat(200)}-pin`,
    '',
  ])('and %s does not', (name) => {
    expect([isSecretHeader(name), isSecretParameter(name), isSecretField(name)]).toEqual([
      false,
      false,
      false,
    ])
  })
})

test.each([
  ['key', true, true, false],
  ['KEY', true, true, false],
  ['keys', false, false, false],
  ['x-shop-key', true, true, false],
  ['x-shop-keys', false, false, false],
  ['x_shop_key', false, true, false],
  ['x.shop.key', false, true, false],
  ['x-access', true, false, false],
  ['x-access-level', true, false, false],
  ['my-x-access', false, false, false],
  ['subscription', true, false, false],
  ['subscription-of', true, false, false],
  ['no-subscription', false, false, false],
  ['code', false, true, false],
  ['codes', false, false, false],
  ['zipcode', false, false, false],
  ['access_level', false, true, false],
  ['my_access_level', false, false, false],
  ['id_tokens', true, true, true],
  ['private_key', false, true, true],
  ['privateKey', false, false, true],
  ['shared.key', false, true, true],
  ['master-key', true, true, true],
  ['encryptionkey', false, false, true],
  ['signing_key', false, true, true],
  ['signing_keys', false, false, false],
  ['designing_key', false, true, false],
  ['public_key', false, true, false],
])('%s: as a header %s, as a parameter %s, as a field %s', (name, header, parameter, field) => {
  expect([isSecretHeader(name), isSecretParameter(name), isSecretField(name)]).toEqual([
    header,
    parameter,
    field,
  ])
})

test.each([
  'Access-Control-Allow-Credentials',
  'access-control-x-token',
  'vary',
  'WWW-Authenticate',
  'Proxy-Authenticate',
  'Authentication-Info',
  'Sec-Fetch-Token',
  'Surrogate-Key',
  'Cache-Key',
  'X-Cache-Key',
  'X-Session-Affinity',
])('%s decides cases, and is no secret of a header or a field', (name) => {
  expect([isSecretHeader(name), isSecretField(name)]).toEqual([false, false])
})

test.each([
  'X-Access-Control-Token',
  'X-WWW-Authenticate-Token',
  'WWW-Authenticate-Token',
  'Proxy-Authorization',
  'X-Surrogate-Key',
  'My-Cache-Key',
  'X-Session-Affinity-Token',
])('%s only looks like one of these', (name) => {
  expect(isSecretHeader(name)).toBe(true)
})

test('a name is read through its percent-encoding', () => {
  expect([isSecretParameter('pass%77ord'), isSecretParameter('%2570in')]).toEqual([true, true])
  expect(isSecretField('%70rivate_key')).toBe(true)
})

test('a header carries a secret by its name or by the look of its value', () => {
  expect(carriesSecret('X-Pin', '1')).toBe(true)
  expect(carriesSecret('X-Trace', 'aB3dE5gH7jK9mN1pQ3sT5')).toBe(true)
  expect(carriesSecret('X-Trace', 'orders')).toBe(false)
})
