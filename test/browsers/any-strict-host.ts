import type { HeaderList } from '../../src/knowledge/model/case.ts'
import type { Places } from './ground.ts'
import { mutate } from './mutate.ts'
import type { Random } from './random.ts'
import type { WitnessHop } from './witness-case.ts'

/** Where in the chain a host says that it is https alone, and in answer to what. */
export interface StrictHop {
  readonly hop: number
  readonly at: 'preflight' | 'response'
}

/** Now and then the chain goes over https by a host of the case's own and on to http of that host. */
export function byStrictHost(
  random: Random,
  index: number,
  chain: readonly string[],
  { strictHosts }: Places,
): { readonly chain: readonly string[]; readonly strict: StrictHop | null } {
  const host = strictHosts[index]
  if (host === undefined || chain.length === 1 || chain.length > 4 || random.chance(0.92))
    return { chain, strict: null }
  const hop = random.integer(chain.length - 1)
  const back = random.chance(0.3) ? chain.slice(hop + 1, -1) : []
  const http = random.chance(0.9) ? `http://${host}` : `http://${host}:8080`
  return {
    chain: [...chain.slice(0, hop), `https://${host}`, ...back, http, ...chain.slice(hop + 2 + back.length)],
    strict: { hop, at: random.chance(0.8) ? 'response' : 'preflight' },
  }
}

const values = [
  ...['max-age=600', 'max-age=600; includeSubDomains', 'max-age=600;includeSubDomains;preload', 'max-age=0'],
  ...['max-age="600"', 'MAX-AGE=600', 'includeSubDomains', 'max-age=600, max-age=0', 'max-age=1', 'bogus'],
]

/** The hops with what that host says. */
export function toldStrict(
  random: Random,
  hops: readonly WitnessHop[],
  strict: StrictHop | null,
): readonly WitnessHop[] {
  if (strict === null) return hops
  const value = random.chance(0.6) ? 'max-age=600' : random.pick(values)
  const line = ['Strict-Transport-Security', random.chance(0.1) ? mutate(random, value) : value] as const
  const told = (headers: HeaderList): HeaderList => [...headers, line]
  return hops.map((one, hop) =>
    hop === strict.hop
      ? { ...one, [strict.at]: { ...one[strict.at], headers: told(one[strict.at].headers) } }
      : one,
  )
}
