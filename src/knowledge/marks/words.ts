import type { SoftwareId } from '../model/software.ts'
import { catalogue } from './catalogue.ts'
import { answererOf, makerOf } from './layer-of.ts'
import type { Meaning, Received, Remedy } from './marks.ts'

/** What software says in its own words, and whose words they are. */
export interface Said {
  readonly by: SoftwareId | null
  readonly name: string
  readonly says: string
  readonly isGuess: boolean
  readonly isChallenge: boolean
  readonly isOfTunnel: boolean
  readonly remedy?: Remedy
}

/** The words of this meaning on a response, or null: those of who made it before what others say alike. */
export function saidOf(received: Received, means: Meaning): Said | null {
  const maker = makerOf(received)?.id
  const own = maker === undefined ? [] : catalogue.filter(({ id }) => id === maker)
  for (const { id, name, words = [] } of [...own, ...catalogue]) {
    const word = words.find((one) => one.means === means && one.when(received) !== null)
    if (word !== undefined)
      return {
        by: id,
        name,
        says: word.says,
        isGuess: word.isGuess === true,
        isChallenge: word.isChallenge === true,
        isOfTunnel: word.isOfTunnel === true,
        ...(word.remedy === undefined ? {} : { remedy: word.remedy }),
      }
  }
  return null
}

/** Whose doing a response is that says something in words, or nothing: never what merely handed it on. */
export function refuserOf(received: Received, said: Said | null): SoftwareId | null {
  return said === null ? answererOf(received) : (makerOf(received)?.id ?? said.by)
}

type Part = 'origin' | 'method' | 'headers'

/** What the CORS policy says that it refuses, where it says it in words: Starlette and aiohttp-cors do, by name. */
export function refusedParts({ status, response }: Received): readonly Part[] {
  const body = response.body ?? ''
  if (status === 403) return aiohttpWords.flatMap(([words, part]) => (words.test(body) ? [part] : []))
  const [, list = ''] =
    (status === 400 && /^Disallowed CORS ((?:origin|method|headers)(?:, (?:method|headers))*)$/.exec(body)) ||
    []
  return (['origin', 'method', 'headers'] as const).filter((part) => list.split(', ').includes(part))
}

/** aiohttp_cors/preflight_handler.py */
const aiohttpWords: readonly (readonly [RegExp, Part])[] = [
  [/^CORS preflight request failed: origin '[^']*' is not allowed/, 'origin'],
  [/^CORS preflight request failed: request method '[^']*' is not allowed/, 'method'],
  [/^CORS preflight request failed: headers are not allowed: /, 'headers'],
]
