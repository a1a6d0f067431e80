import { expect, test } from 'vitest'
import { redactPath } from '../../../src/knowledge/privacy/secret-path.ts'

test.each([
  ['/webhook/T00AB12x', '/webhook/#'],
  ['/webhooks/users/T00AB12x', '/webhooks/users/#'],
  ['/webhookb2/abcdEFGH', '/webhookb2/#'],
  ['/Hook/T00AB12x', '/Hook/#'],
  ['/hooks/T00AB12x', '/hooks/#'],
  ['/services/T00AB12x/B00AB12x', '/services/#/#'],
  ['/incoming-webhook/T00AB12x', '/incoming-webhook/#'],
  ['/incomingwebhooks/T00AB12x', '/incomingwebhooks/#'],
  ['/bot123456:ABCDEF-abcdef_0123/getMe', '/#/getMe'],
  ['/bot1:ABCDEF-abcdef_01', '/#'],
  ['/v1/aB3dE5gH7jK9mN1pQ3sT', '/v1/#'],
  ['/hooks/%5400AB12x', '/hooks/#'],
])('%s becomes %s', (path, clean) => {
  expect(redactPath(path, '#')).toBe(clean)
})

test.each([
  '/T00AB12x/webhook',
  '/webhook/users',
  '/webhook/customers',
  '/webhook/CUSTOMERS',
  '/webhook/T00AB12',
  '/my-webhook/T00AB12x',
  '/webhook-list/T00AB12x',
  '/robot1:ABCDEF-abcdef_0123',
  '/bot:ABCDEF-abcdef_0123',
  '/botx:ABCDEF-abcdef_0123',
  '/bot1:ABCDEF-abcdef_0',
  '/bot1:ABCDEF-abcdef_01!',
  '/botany',
  '',
])('%s stays', (path) => {
  expect(redactPath(path, '#')).toBe(path)
})
