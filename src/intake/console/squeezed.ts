import type { ReportedError } from '../../knowledge/model/evidence.ts'
import { wordings, type Wording } from './wordings.ts'

/** What a terminal's hard wrap left of the words: the end of a line may stand inside one. */
export function squeezedWording(text: string, engine: ReportedError['engine']): Wording | null {
  const letters = text.replace(/\s/g, '')
  return (
    wordings[engine].find(({ says, group }) => group === undefined && squeezed(says).test(letters)) ?? null
  )
}

const known = new Map<RegExp, RegExp>()

function squeezed(says: RegExp): RegExp {
  const made = known.get(says) ?? new RegExp(says.source.replaceAll(' ', ''), says.flags)
  known.set(says, made)
  return made
}
