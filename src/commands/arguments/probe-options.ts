import { isIP } from 'node:net'
import { defaultProbeOptions, type ProbeOptions } from '../../probes/options.ts'
import type { Given } from './entered-case.ts'
import { readProxies } from './proxy-options.ts'
import { Refused } from './refused.ts'
import { readTls } from './tls-options.ts'

/** How the probes are to be sent, by the options and by what the environment says of proxies and certificates. */
export function probeOptions(given: Given, env: NodeJS.ProcessEnv): ProbeOptions {
  const { timeout, concurrency, resolve, cookie, proxy } = given
  return {
    ...defaultProbeOptions,
    timeoutMs: readCount(timeout, '--timeout', 'milliseconds') ?? defaultProbeOptions.timeoutMs,
    concurrency: readCount(concurrency, '--concurrency', 'requests') ?? defaultProbeOptions.concurrency,
    sendUnsafe: given['send-unsafe'] === true,
    gentle: given['gentle'] === true,
    resolve: Array.isArray(resolve) ? resolve.flatMap(readResolve) : [],
    proxies: readProxies(proxy, env),
    ...readTls(given, env),
    cookie: typeof cookie === 'string' ? readCookie(cookie) : null,
    sendSecretsAcross: given['send-secrets-across'] === true,
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

/** `name=value`, several between semicolons. What is wrong with it is said without quoting it. */
function readCookie(text: string): string {
  const pairs = text.split(';').map((pair) => pair.trim())
  if (pairs.every((pair) => /^[^\s=;,]+=[^\u0000-\u001f\u007f;]*$/.test(pair))) return pairs.join('; ')
  throw new Refused('--cookie: expected name=value, found something else (not shown: it may be secret)')
}
