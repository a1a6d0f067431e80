import { expect, test } from 'vitest'
import { isSigned, redirectKind } from '../../../src/knowledge/facts/redirect-kind.ts'

test.for<[string, string, string | null]>([
  ['http://api.example.com/v1', 'https://api.example.com/v1', 'https-upgrade'],
  ['https://api.example.com/v1', 'http://api.example.com/v1/', 'http-downgrade'],
  ['https://example.com/v1', 'http://www.example.com/v1', 'http-downgrade'],
  ['https://a.github.io/v1', 'http://www.example.net/v1', 'http-downgrade'],
  ['https://example.com/v1', 'https://www.example.com/v1', 'www'],
  ['https://www.example.com/v1', 'https://example.com/v1', 'www'],
  ['https://api.example.com/v1', 'https://api2.example.com/v1', 'other-host'],
  ['https://api.example.com/v1', 'https://api.example.com:8443/v1', 'other-host'],
  ['https://api.example.com/v1', 'https://api.example.com/v1/', 'trailing-slash'],
  ['https://api.example.com/v1/?a=1', 'https://api.example.com/v1?a=1', 'trailing-slash'],
  ['https://api.example.com/v1', 'https://api.example.com/v1//', 'trailing-slash'],
  ['https://api.example.com/v1', 'https://api.example.com/v2', null],
  ['https://api.example.com/v1?a=1', 'https://api.example.com/v1?a=2', null],
])('%s to %s is %s', ([from, to, kind]) => {
  expect(redirectKind(new URL(from), new URL(to))).toBe(kind)
})

test.for<[string, boolean]>([
  ['https://b.s3.amazonaws.com/k?X-Amz-Signature=1&X-Amz-Date=2', true],
  ['https://storage.googleapis.com/b/k?x-goog-signature=1', true],
  ['https://d1.cloudfront.net/k?Expires=1&Signature=2&Key-Pair-Id=3', true],
  ['https://a.blob.core.windows.net/c/k?sv=1&se=2&sig=3', true],
  ['https://api.example.com/?signature=1', false],
  ['https://api.example.com/?sig=1', false],
  ['https://api.example.com/?expires=1', false],
])('%s is signed: %s', ([url, signed]) => {
  expect(isSigned(new URL(url))).toBe(signed)
})
