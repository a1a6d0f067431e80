import { describe, expect, test } from 'vitest'
import { failureOf, ownFailure } from '../../src/probes/failure-kind.ts'

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

  test.each([
    ['dns', 'ENODATA EAI_NONAME'],
    ['timeout', 'UND_ERR_HEADERS_TIMEOUT UND_ERR_BODY_TIMEOUT'],
    ['reset', 'ECONNABORTED UND_ERR_DESTROYED'],
    ['unreachable', 'EHOSTDOWN ENETDOWN EADDRNOTAVAIL EACCES EPERM UND_ERR_ABORTED UND_ERR_PRX_CONN'],
    ['protocol', 'XEAI_AGAIN XERR_SSL_A ERR_TLSX'],
    ['expired', 'CERT_NOT_YET_VALID'],
    ['name-mismatch', 'HOSTNAME_MISMATCH'],
    [
      'untrusted',
      'UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY CERT_UNTRUSTED CERT_REJECTED CERT_REVOKED CERT_CHAIN_TOO_LONG CERT_SIGNATURE_FAILURE INVALID_CA INVALID_PURPOSE PATH_LENGTH_EXCEEDED CA_MD_TOO_WEAK EE_KEY_TOO_SMALL CA_KEY_TOO_SMALL',
    ],
    [
      'certificate-required',
      'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN ERR_SSL_TLSV1_ALERT_UNKNOWN_CA',
    ],
    ['handshake', 'ERR_TLS_HANDSHAKE_TIMEOUT ERR_SSL_NO_PROTOCOLS_AVAILABLE'],
  ])('%s: %s', (kind, codes) => {
    for (const code of codes.split(' ')) {
      const failure = failureOf(coded(code))
      expect([code, failure.tls ?? failure.kind]).toEqual([code, kind])
    }
  })

  test('an error without a code around one that has none is itself', () => {
    const error = new Error('outer', { cause: new Error('inner') })
    expect(failureOf(error)).toEqual({ kind: 'protocol', code: null, tls: null, message: 'outer' })
    expect(failureOf(new AggregateError([], 'none')).message).toBe('none')
    expect(failureOf(null)).toEqual({ kind: 'protocol', code: null, tls: null, message: 'null' })
    expect(failureOf(Object.assign(new Error('x'), { code: 7 })).code).toBeNull()
  })

  test('the reason of OpenSSL speaks, and Node’s advice does not', () => {
    const reason = (said: unknown) =>
      failureOf(Object.assign(coded('EPROTO', '80:error'), { reason: said })).message
    expect([reason('wrong version number'), reason(''), reason(7)]).toEqual([
      'wrong version number',
      '80:error',
      '80:error',
    ])
    const advice = 'self-signed certificate; if the root CA is installed locally, try running Node.js with x'
    expect(failureOf(coded('SELF_SIGNED_CERT_IN_CHAIN', advice)).message).toBe('self-signed certificate')
  })

  test('what the program decided itself has no code', () => {
    expect(ownFailure('timeout', 'late')).toEqual({ kind: 'timeout', code: null, tls: null, message: 'late' })
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
