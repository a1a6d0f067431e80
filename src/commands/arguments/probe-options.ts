import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { defaultProbeOptions, type ProbeOptions } from '../../probes/options.ts'
import type { Given } from './entered-case.ts'
import { readFile } from './read-file.ts'
import { Refused } from './refused.ts'

/** How the probes are to be sent. */
export function probeOptions(given: Given): ProbeOptions {
  const { timeout, concurrency, resolve, ca, proxy } = given
  return {
    ...defaultProbeOptions,
    timeoutMs: readCount(timeout, '--timeout', 'milliseconds') ?? defaultProbeOptions.timeoutMs,
    concurrency: readCount(concurrency, '--concurrency', 'requests') ?? defaultProbeOptions.concurrency,
    sendUnsafe: given['send-unsafe'] === true,
    gentle: given['gentle'] === true,
    resolve: Array.isArray(resolve) ? resolve.flatMap(readResolve) : [],
    ca: typeof ca === 'string' ? readAuthority(ca) : null,
    proxy: typeof proxy === 'string' ? readProxy(proxy) : null,
  }
}

/** A whole number above 0; null where the option was not given. */
function readCount(value: Given[string], option: string, unit: string): number | null {
  if (typeof value !== 'string') return null
  if (!/^[1-9]\d{0,8}$/.test(value)) {
    throw new Refused(`${option}: expected a whole number of ${unit} above 0, found "${value}"`)
  }
  return Number(value)
}

/** `HOST:PORT:ADDRESS`, as curl reads it: several addresses stand between commas, IPv6 ones may stand in brackets. */
function readResolve(text: string): ProbeOptions['resolve'] {
  const [, host, digits, list = ''] = /^([^:\s]+):(\d{1,5}):(\S+)$/.exec(text) ?? []
  const addresses = list.split(',').map((address) => address.replace(/^\[(.*)\]$/, '$1'))
  const port = Number(digits)
  if (host === undefined || port > 65_535 || !addresses.every((address) => isIP(address) !== 0)) {
    throw new Refused(`--resolve: expected HOST:PORT:ADDRESS, the address an IP address, found "${text}"`)
  }
  return addresses.map((address) => ({ host: host.toLowerCase(), port, address }))
}

function readProxy(text: string): string {
  if (/^https?:\/\/[^/\s]+\/?$/i.test(text) && URL.canParse(text)) return text
  throw new Refused(`--proxy: expected http://host:port, found "${text}"`)
}

function readAuthority(path: string): string {
  const pem = readFile(path, '--ca')
  const certificates = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? []
  if (certificates.length > 0 && certificates.every(isCertificate)) return pem
  throw new Refused(
    `--ca: expected a file with a PEM certificate, found ${certificates.length === 0 ? 'none' : 'one that cannot be read'} in ${path}`,
  )
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0
  } catch {
    return false
  }
}
