import dns from 'node:dns/promises'
import { syncBuiltinESMExports } from 'node:module'
import { pathToFileURL } from 'node:url'

// What a test sees must not hang on the network of the machine: no name but loopback's has an address here, as RFC 6761
// (section 6.4) has it for `.invalid`. Processes that a test starts load this file as well.
const { lookup } = dns

dns.lookup = async (host, options) => {
  if (host === 'localhost') return lookup(host, options)
  const why = { errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: host }
  throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), why)
}
syncBuiltinESMExports()

const load = `--import=${pathToFileURL(import.meta.filename)}`
const given = process.env.NODE_OPTIONS ?? ''
if (!given.includes(load)) process.env.NODE_OPTIONS = `${given} ${load}`.trim()
