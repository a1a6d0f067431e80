import type { AddressRefusal } from '../facts/address-refusal.ts'
import { seen } from '../facts/faults.ts'
import { proof, type Draft } from './cause.ts'

/** The server refuses the address for how it is written, whatever is asked of it. */
export function refusedAddress({ odd, refused, other }: AddressRefusal): Draft<'preflight-failed'> {
  const otherwise = {
    slashes: 'with one',
    characters: 'percent-encoded',
    encoded: 'without that',
    length: 'without the query',
  }
  const then = other.check.kind === 'passes' ? 'with the headers of the policy' : 'well'
  return {
    variant: 'address',
    // Another address may be answered otherwise for many a reason.
    confidence: odd.of === 'length' || odd.of === 'encoded' ? 'likely' : 'certain',
    title: `The server answers ${refused.status} to the address as it is written, before any CORS: ${odd.says}; ${otherwise[odd.of]} it is answered ${other.status}, ${then}`,
    evidence: [seen(refused), seen(other), proof(refused, odd.says)],
  }
}
