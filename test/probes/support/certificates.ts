import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const day = 86_400_000

/** A key and what the server presents with it, in PEM. */
export interface ServerIdentity {
  readonly key: string
  readonly cert: string
}

/** Authorities and leaf certificates of one test run. */
export interface Pki {
  /** PEM of the root, for `ca`. */
  readonly root: string
  /** Issued by the root. */
  readonly good: ServerIdentity
  readonly expired: ServerIdentity
  readonly otherName: ServerIdentity
  readonly selfSigned: ServerIdentity
  /** Issued by an intermediate authority that the server does not send. */
  readonly missingIntermediate: ServerIdentity
}

/** Makes certificates for `api.example.com` and 127.0.0.1. */
export async function makePki(): Promise<Pki> {
  x509.cryptoProvider.set(webcrypto)
  const root = await makeAuthority('CN=Test root', null)
  const intermediate = await makeAuthority('CN=Test intermediate', root)
  const names = ['api.example.com']
  return {
    root: root.certificate.toString('pem'),
    good: await issue(root, names, 30),
    expired: await issue(root, names, -1),
    otherName: await issue(root, ['other.example.org'], 30),
    selfSigned: await issue(null, names, 30),
    missingIntermediate: await issue(intermediate, names, 30),
  }
}

interface Authority {
  readonly name: string
  readonly keys: webcrypto.CryptoKeyPair
  readonly certificate: x509.X509Certificate
}

async function makeAuthority(name: string, issuer: Authority | null): Promise<Authority> {
  const keys = await newKeys()
  const certificate = await x509.X509CertificateGenerator.create({
    subject: name,
    issuer: issuer?.name ?? name,
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - 90 * day),
    notAfter: new Date(Date.now() + 90 * day),
    extensions: [new x509.BasicConstraintsExtension(true, undefined, true)],
  })
  return { name, keys, certificate }
}

async function issue(
  issuer: Authority | null,
  names: readonly string[],
  daysLeft: number,
): Promise<ServerIdentity> {
  const keys = await newKeys()
  const subject = `CN=${names[0] ?? 'localhost'}`
  const certificate = await x509.X509CertificateGenerator.create({
    subject,
    issuer: issuer?.name ?? subject,
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - 60 * day),
    notAfter: new Date(Date.now() + daysLeft * day),
    extensions: [
      new x509.SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value }))),
    ],
  })
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64')
  return {
    key: `-----BEGIN PRIVATE KEY-----\n${key.replace(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`,
    cert: certificate.toString('pem'),
  }
}

async function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}
