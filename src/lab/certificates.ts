import type { KeyObject } from 'node:crypto'
import { isIP } from 'node:net'
import { der } from './der.ts'

/** A key and its certificate, as `https.createServer` takes them. */
export interface Identity {
  readonly key: string
  readonly cert: string
}

/** A certificate authority made for one practice run: its key never leaves the process. */
export interface Authority {
  /** PEM, for `--ca`. */
  readonly cert: string
  readonly issue: (names: readonly string[], validity?: Validity) => Identity
}

interface Validity {
  readonly from: Date
  readonly until: Date
}

/** Most starts make none. */
const crypto = () => process.getBuiltinModule('node:crypto')

const day = 24 * 60 * 60 * 1000

function validityAround(now: number): Validity {
  return { from: new Date(now - day), until: new Date(now + 90 * day) }
}

export function validityEnded(now: number): Validity {
  return { from: new Date(now - 91 * day), until: new Date(now - day) }
}

/** Certificates are made at run time, so that no key lies in the package and none of them can run out in it. */
export function makeAuthority(now: number): Authority {
  const commonName = `Practice authority ${crypto().randomBytes(4).toString('hex')}`
  const keys = newKeys()
  const cert = certify({
    issuer: commonName,
    subject: commonName,
    signer: keys.privateKey,
    subjectKey: keys.publicKey,
    validity: validityAround(now),
    extensions: [extension('2.5.29.19', der.sequence(der.true()), 'critical')],
  })
  return {
    cert,
    issue: (names, validity = validityAround(now)) => {
      const own = newKeys()
      return {
        key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
        cert: certify({
          issuer: commonName,
          subject: names[0] ?? 'localhost',
          signer: keys.privateKey,
          subjectKey: own.publicKey,
          validity,
          extensions: [extension('2.5.29.17', der.sequence(...names.map(alternativeName)))],
        }),
      }
    },
  }
}

function newKeys() {
  return crypto().generateKeyPairSync('ec', { namedCurve: 'P-256' })
}

interface Wanted {
  readonly issuer: string
  readonly subject: string
  readonly signer: KeyObject
  readonly subjectKey: KeyObject
  readonly validity: Validity
  readonly extensions: readonly Uint8Array[]
}

/** RFC 5280, 4.1: version 3, signed with ecdsa-with-SHA256. */
function certify({ issuer, subject, signer, subjectKey, validity, extensions }: Wanted): string {
  const algorithm = der.sequence(der.identifier('1.2.840.10045.4.3.2'))
  const serial = crypto().randomBytes(12)
  serial[0] = (serial[0]! & 0x7f) | 0x40
  const body = der.sequence(
    der.explicit(0, der.integer(Buffer.from([2]))),
    der.integer(serial),
    algorithm,
    der.name(issuer),
    der.sequence(der.time(validity.from), der.time(validity.until)),
    der.name(subject),
    subjectKey.export({ type: 'spki', format: 'der' }),
    der.explicit(3, der.sequence(...extensions)),
  )
  const certificate = der.sequence(body, algorithm, der.bits(crypto().sign('sha256', body, signer)))
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

function extension(identifier: string, value: Uint8Array, critical?: 'critical'): Buffer {
  return der.sequence(
    der.identifier(identifier),
    ...(critical === undefined ? [] : [der.true()]),
    der.octets(value),
  )
}

function alternativeName(name: string): Buffer {
  return isIP(name) === 4
    ? der.implicit(7, Buffer.from(name.split('.').map(Number)))
    : der.implicit(2, Buffer.from(name, 'ascii'))
}
