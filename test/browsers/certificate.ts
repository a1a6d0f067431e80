import 'reflect-metadata'

import { webcrypto } from 'node:crypto'
import { isIP } from 'node:net'

import * as x509 from '@peculiar/x509'

/** A key and a certificate, in PEM. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** An authority of the tests' own, which makes certificates that stand for names and addresses. */
export interface Authority {
  /** Its own certificate, for whoever shall trust it. PEM. */
  readonly cert: string
  issue(names: readonly string[]): Promise<Certificate>
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const day = 86_400_000

/** Makes a certificate for 127.0.0.1, `localhost` and `names`. Browsers must be told to accept it. */
export async function makeCertificate(names: readonly string[] = []): Promise<Certificate> {
  const keys = await newKeys()
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    ...lifetime(),
    name: 'CN=cors-triage witness',
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true),
      ...serverExtensions(['127.0.0.1', 'localhost', ...names]),
    ],
  })
  return { key: await keyPem(keys.privateKey), cert: certificate.toString('pem') }
}

export async function makeAuthority(): Promise<Authority> {
  const keys = await newKeys()
  const usage = x509.KeyUsageFlags
  const own = await x509.X509CertificateGenerator.createSelfSigned({
    ...lifetime(),
    name: 'CN=cors-triage witness authority',
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(usage.keyCertSign | usage.cRLSign, true),
    ],
  })
  return {
    cert: own.toString('pem'),
    issue: async (names) => {
      const { publicKey, privateKey } = await newKeys()
      const certificate = await x509.X509CertificateGenerator.create({
        ...lifetime(),
        subject: 'CN=cors-triage witness',
        issuer: own.subject,
        publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: algorithm,
        extensions: [
          new x509.BasicConstraintsExtension(false),
          new x509.KeyUsagesExtension(usage.digitalSignature, true),
          ...serverExtensions(names),
        ],
      })
      return { key: await keyPem(privateKey), cert: certificate.toString('pem') }
    },
  }
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  x509.cryptoProvider.set(webcrypto)
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}

function lifetime(): { readonly notBefore: Date; readonly notAfter: Date } {
  const now = Date.now()
  return { notBefore: new Date(now - day), notAfter: new Date(now + 30 * day) }
}

function serverExtensions(names: readonly string[]): readonly x509.Extension[] {
  return [
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    new x509.SubjectAlternativeNameExtension(
      names.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value })),
    ),
  ]
}

async function keyPem(key: webcrypto.CryptoKey): Promise<string> {
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key)).toString('base64')
  return `-----BEGIN PRIVATE KEY-----\n${pkcs8.replace(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`
}
