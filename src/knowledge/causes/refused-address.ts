import type { AddressRefusal } from '../facts/address-refusal.ts'
import { seen } from '../facts/faults.ts'
import { proof, type Draft } from './cause.ts'

/** The server refuses the address for how it is written, whatever is asked of it. */
export function refusedAddress({ odd, refused, other }: AddressRefusal): Draft<'preflight-failed'> {
  const otherwise = { slashes: 'with one', characters: 'percent-encoded', length: 'without the query' }[
    odd.of
  ]
  return {
    variant: 'address',
    // Without its query an address may be answered for many a reason.
    confidence: odd.of === 'length' ? 'likely' : 'certain',
    title: `The server answers ${refused.status} to the address as it is written, before any CORS: ${odd.says}; ${otherwise} it is answered ${other.status}`,
    evidence: [seen(refused), seen(other), proof(refused, odd.says)],
  }
}
