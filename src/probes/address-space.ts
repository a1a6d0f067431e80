import ipaddr from 'ipaddr.js'
import type { AddressSpace } from '../knowledge/model/evidence.ts'

type Block = readonly [prefix: string, space: AddressSpace]

/** First match wins. What stands in no block is public; so are the benchmarking addresses 198.18.0.0/15. */
const blocks: readonly Block[] = [
  ['127.0.0.0/8', 'loopback'],
  ['10.0.0.0/8', 'local'],
  ['172.16.0.0/12', 'local'],
  ['192.168.0.0/16', 'local'],
  ['169.254.0.0/16', 'local'],
  ['100.64.0.0/10', 'local'],
  ['0.0.0.0/32', 'loopback'],
  ['0.0.0.0/8', 'local'],
  ['::1/128', 'loopback'],
  ['::/128', 'loopback'],
  ['fc00::/7', 'local'],
  ['fe80::/10', 'local'],
  ['fec0::/10', 'local'],
  ['2001:db8::/32', 'local'],
  ['3fff::/20', 'local'],
]

const parsed = blocks.map(([prefix, space]) => ({ range: ipaddr.parseCIDR(prefix), space }))

/**
 * How private an IP address is, as Chromium's Local Network Access counts it
 * (services/network/public/cpp/ip_address_space_util.cc). An IPv4-mapped address counts as the IPv4 one.
 */
export function addressSpaceOf(address: string): AddressSpace {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (!ipaddr.isValid(bare)) return 'unknown'
  const ip = ipaddr.process(bare)
  const block = parsed.find(({ range }) => range[0].kind() === ip.kind() && ip.match(range))
  return block?.space ?? 'public'
}
