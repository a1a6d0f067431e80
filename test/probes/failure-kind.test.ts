import { describe, expect, test } from 'vitest'
import { failureOf } from '../../src/probes/failure-kind.ts'

function coded(code: string, message = code): Error {
  return Object.assign(new Error(message), { code })
}

describe('an error of Node becomes the closed kind of its code', () => {
  test.each([
    ['ENOTFOUND', 'dns', null],
    ['EAI_AGAIN', 'dns', null],
    ['ECONNREFUSED', 'refused', null],
    ['ETIMEDOUT', 'timeout', null],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout', null],
    ['ECONNRESET', 'reset', null],
    ['EPIPE', 'reset', null],
    ['UND_ERR_SOCKET', 'reset', null],
    ['EHOSTUNREACH', 'unreachable', null],
    ['ENETUNREACH', 'unreachable', null],
    ['HPE_INVALID_HEADER_TOKEN', 'protocol', null],
    ['UND_ERR_HEADERS_OVERFLOW', 'protocol', null],
    ['CERT_HAS_EXPIRED', 'tls', 'expired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', 'name-mismatch'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', 'untrusted'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls', 'untrusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', 'untrusted'],
    ['EPROTO', 'tls', 'handshake'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', 'handshake'],
    ['SOMETHING_NEW', 'protocol', null],
  ] as const)('%s → %s', (code, kind, tls) => {
    expect(failureOf(coded(code))).toEqual({ kind, tls, code, message: code })
  })

  test('several addresses tried count as the first of them', () => {
    const error = new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')])
    expect(failureOf(error)).toMatchObject({ kind: 'refused', code: 'ECONNREFUSED' })
  })

  test('a wrapped error counts as what it wraps', () => {
    const error = new Error('fetch failed', { cause: coded('ENOTFOUND') })
    expect(failureOf(error)).toMatchObject({ kind: 'dns', code: 'ENOTFOUND' })
  })

  test('control characters in its message are made visible, and its length is bounded', () => {
    const { message } = failureOf(coded('EPROTO', `a\u001b[2J\r\nb${'c'.repeat(1000)}`))
    expect(message).toMatch(/^a\\x1b\[2J\\x0d\\x0ab/)
    expect(message.length).toBeLessThanOrEqual(300)
  })

  test('what is no error at all is still a value', () => {
    expect(failureOf('odd')).toEqual({ kind: 'protocol', code: null, tls: null, message: 'odd' })
  })
})
