import type { SoftwareId } from '../model/software.ts'
import { catalogue } from './catalogue.ts'
import type { Meaning, Received } from './marks.ts'

/** What software says in its own words, and whose words they are. */
export interface Said {
  readonly by: SoftwareId | null
  readonly name: string
  readonly says: string
  readonly isGuess: boolean
  readonly isChallenge: boolean
  readonly isOfTunnel: boolean
}

/** The words of this meaning on a response, or null. */
export function saidOf(received: Received, means: Meaning): Said | null {
  for (const { id, name, words = [] } of catalogue) {
    const word = words.find((one) => one.means === means && one.when(received) !== null)
    if (word !== undefined)
      return {
        by: id,
        name,
        says: word.says,
        isGuess: word.isGuess === true,
        isChallenge: word.isChallenge === true,
        isOfTunnel: word.isOfTunnel === true,
      }
  }
  return null
}

/** What the CORS policy says that it refuses, where it says it in words: Starlette does, by name. */
export function refusedParts({ status, response }: Received): readonly ('origin' | 'method' | 'headers')[] {
  const [, list = ''] =
    (status === 400 &&
      /^Disallowed CORS ((?:origin|method|headers)(?:, (?:method|headers))*)$/.exec(response.body ?? '')) ||
    []
  return (['origin', 'method', 'headers'] as const).filter((part) => list.split(', ').includes(part))
}
