import { describe, expect, test } from 'vitest'
import type { Case } from '../../../src/knowledge/model/case.ts'
import { evidence, failure, get, request } from '../causes/evidence-builder.ts'
import { told } from './told.ts'

const silent = (more: Partial<Case>, ...failed: Parameters<typeof failure>) =>
  told(more, evidence(request({ ...get, ...more }, failure(...failed))))

describe('a failed handshake of TLS', () => {
  test('that wants a client certificate is not told to change protocols', () => {
    const says = silent({}, 'tls', {
      tls: 'certificate-required',
      code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
    })
    expect(says).toContain('none to a preflight')
    expect(says).not.toMatch(/TLS 1\.2|certificate of api/)
  })

  test('with a port of plain http names the port', () => {
    const says = silent({}, 'tls', { tls: 'handshake', code: 'ERR_SSL_WRONG_VERSION_NUMBER' })
    expect(says).toMatch(/speaks no TLS/)
    expect(says).not.toMatch(/ciphers/)
  })

  test('of any other kind may lack the name', () => {
    const says = silent({}, 'tls', { tls: 'handshake', code: 'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE' })
    expect(says).toContain('no certificate for api.example.com')
  })

  test('whose certificate is for another name explains a wildcard', () => {
    expect(silent({}, 'tls', { tls: 'name-mismatch' })).toContain('one level and no more')
  })
})

test.for([
  ['http://backend:8000/x', true],
  ['http://orders.default.svc.cluster.local:8080/x', true],
  ['http://api.internal/x', true],
  ['https://api.exampel.com/x', false],
  ['http://nas.lan/x', false],
] as const)('the name of %s is one of containers: %s', ([url, isInner]) => {
  const says = silent({ url, pageOrigin: 'http://app.example.com' }, 'dns', { code: 'ENOTFOUND' })
  expect(says.includes('docker compose')).toBe(isInner)
  expect(says.includes('dig ')).toBe(!isInner)
})
