import type { ProbeOptions } from '../../probes/options.ts'
import type { Given } from './entered-case.ts'
import { readFile } from './read-file.ts'
import { Refused } from './refused.ts'

/** Few starts read a certificate: every one would pay for it. */
const crypto = () => process.getBuiltinModule('node:crypto')

/** `--ca`, `--cert` and `--key`, `--insecure`; every file is tried before anything is sent. */
export function readTls(
  { ca, cert, key, insecure }: Given,
  env: NodeJS.ProcessEnv,
): Pick<ProbeOptions, 'ca' | 'certificate' | 'insecure' | 'environmentInsecure'> {
  return {
    ca: typeof ca === 'string' ? readCertificates(ca, '--ca') : null,
    certificate: typeof cert === 'string' ? readIdentity(cert, key) : withoutCertificate(key),
    insecure: insecure === true,
    environmentInsecure: env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0',
  }
}

function withoutCertificate(key: Given[string]): null {
  if (key === undefined) return null
  throw new Refused('--key: expected --cert FILE beside it, found none')
}

/** The key may stand in the file of the certificate, as curl has it. */
function readIdentity(path: string, keyPath: Given[string]): { readonly cert: string; readonly key: string } {
  const cert = readCertificates(path, '--cert')
  const from = typeof keyPath === 'string' ? keyPath : path
  const option = typeof keyPath === 'string' ? '--key' : '--cert'
  const key = readFile(from, option)
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(key)) {
    throw new Refused(`${option}: expected a file with a PEM private key, found none in ${from}`)
  }
  if (/BEGIN ENCRYPTED|Proc-Type: 4,ENCRYPTED/.test(key)) {
    throw new Refused(
      `${option}: expected a private key without a passphrase, found an encrypted one in ${from}`,
    )
  }
  try {
    const { createPrivateKey, X509Certificate } = crypto()
    if (new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) return { cert, key }
  } catch {
    throw new Refused(`${option}: expected a PEM private key, found one that cannot be read in ${from}`)
  }
  throw new Refused(
    `${option}: expected the key of the certificate in ${path}, found the key of another in ${from}`,
  )
}

function readCertificates(path: string, option: string): string {
  const pem = readFile(path, option)
  const certificates = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? []
  if (certificates.length > 0 && certificates.every(isCertificate)) return pem
  throw new Refused(
    `${option}: expected a file with a PEM certificate, found ${certificates.length === 0 ? 'none' : 'one that cannot be read'} in ${path}`,
  )
}

function isCertificate(pem: string): boolean {
  try {
    return new (crypto().X509Certificate)(pem).raw.length > 0
  } catch {
    return false
  }
}
