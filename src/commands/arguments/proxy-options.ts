import { readDirect, type Proxies, type Proxy } from '../../probes/proxies.ts'
import { redacted } from '../../knowledge/privacy/redact-text.ts'
import { Refused } from './refused.ts'

/**
 * What is sent through which proxy: `--proxy` for everything, else what the environment says. As with curl the small
 * letters of a variable come first, `ALL_PROXY` is what stands where none is named, and `NO_PROXY` holds for both ways.
 */
export function readProxies(given: unknown, env: NodeJS.ProcessEnv): Proxies {
  const direct = readDirect(env['no_proxy'] ?? env['NO_PROXY'] ?? '')
  if (typeof given === 'string') {
    const proxy = readProxy(given, '--proxy')
    return { http: proxy, https: proxy, direct }
  }
  const all = ['all_proxy', 'ALL_PROXY']
  return {
    http: fromEnvironment(env, ['http_proxy', 'HTTP_PROXY', ...all]),
    https: fromEnvironment(env, ['https_proxy', 'HTTPS_PROXY', ...all]),
    direct,
  }
}

/** The first variable that says something; a lower one is not asked where an upper one stands empty. */
function fromEnvironment(env: NodeJS.ProcessEnv, names: readonly string[]): Proxy | null {
  const name = names.find((one) => env[one] !== undefined)
  const text = name === undefined ? '' : (env[name] ?? '')
  return name === undefined || text.trim() === '' ? null : readProxy(text.trim(), name)
}

/** Without a scheme it is http, as with curl. */
function readProxy(text: string, from: string): Proxy {
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`
  if (/^https?:\/\/[^/\s]+\/?$/i.test(url) && URL.canParse(url)) return { url, from }
  // What stands before the @ may hold a password, whatever else is wrong with it.
  throw new Refused(
    `${from}: expected http://host:port, found "${text.replace(/^([a-z][a-z\d+.-]{0,20}:\/\/)?.*@/is, `$1${redacted}@`)}"`,
  )
}
