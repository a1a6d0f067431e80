import type { Answer } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { seen } from '../facts/faults.ts'
import type { Said } from '../marks/words.ts'
import { proof, type Draft } from './cause.ts'

/** The server does not take the host name: the same for a preflight and a request, and before anything of CORS. */
export function refusedHost(
  answer: Answer,
  { says, isGuess }: Said,
  { url }: Pick<Facts, 'url'>,
): Draft<'preflight-failed'> {
  return {
    variant: 'host-name',
    confidence: isGuess ? 'likely' : 'certain',
    title: isGuess
      ? `The server answers ${answer.status} before any CORS, as it does to a host name that it does not take: ${says}`
      : `The server answers ${answer.status} to everything under the host name ${url.hostname}, before any CORS: ${says}`,
    evidence: [seen(answer), proof(answer, says)],
    particulars: { says },
  }
}
