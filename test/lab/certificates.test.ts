import { createPrivateKey, X509Certificate } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { makeAuthority, validityEnded } from '../../src/lab/certificates.ts'

const now = Date.parse('2026-03-01T12:00:00Z')

describe('certificates made for a practice run', () => {
  const authority = makeAuthority(now)
  const root = new X509Certificate(authority.cert)

  test('the authority signs itself and may sign others', () => {
    expect(root.ca).toBe(true)
    expect(root.verify(root.publicKey)).toBe(true)
  })

  test('a certificate is signed by the authority and names the hosts it is for', () => {
    const issued = new X509Certificate(authority.issue(['api.shop.example', '127.0.0.1']).cert)
    expect(issued.checkIssued(root)).toBe(true)
    expect(issued.verify(root.publicKey)).toBe(true)
    expect(issued.subjectAltName).toBe('DNS:api.shop.example, IP Address:127.0.0.1')
    expect(issued.checkHost('api.shop.example')).toBe('api.shop.example')
    expect(issued.checkHost('www.shop.example')).toBeUndefined()
    expect(issued.ca).toBe(false)
  })

  test('the key fits the certificate', () => {
    const { key, cert } = authority.issue(['api.shop.example'])
    expect(new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))).toBe(true)
  })

  test('it is valid around now, and an ended one ended yesterday', () => {
    const good = new X509Certificate(authority.issue(['a.example']).cert)
    const ended = new X509Certificate(authority.issue(['a.example'], validityEnded(now)).cert)
    expect(Date.parse(good.validFrom)).toBeLessThan(now)
    expect(Date.parse(good.validTo)).toBeGreaterThan(now)
    expect(Date.parse(ended.validTo)).toBe(now - 24 * 60 * 60 * 1000)
  })

  test('another authority has signed none of it', () => {
    const issued = new X509Certificate(authority.issue(['a.example']).cert)
    const other = new X509Certificate(makeAuthority(now).cert)
    expect(issued.verify(other.publicKey)).toBe(false)
  })
})
