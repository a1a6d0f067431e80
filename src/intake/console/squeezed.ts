import type { ReportedError } from '../../knowledge/model/evidence.ts'
import type { Wording } from './wording.ts'
import { wordings } from './wordings.ts'

/** What a hard wrap, which may stand inside a word, or a picture's reader left of the words. */
export function squeezedWording(text: string, engine: ReportedError['engine']): Wording | null {
  const letters = text.replace(/\s/g, '')
  const plain = wordings[engine].filter(({ group }) => group === undefined)
  return (
    plain.find(({ says }) => squeezed(says).test(letters)) ??
    plain.find(({ says }) => misread(says).test(letters)) ??
    null
  )
}

/** Whether words are said, whatever blanks a wrap put into them. */
export function isSaid(says: RegExp, text: string): boolean {
  return says.test(text) || squeezed(says).test(text.replace(/\s/g, ''))
}

const known = new Map<RegExp, RegExp>()
const folded = new Map<RegExp, RegExp>()

/** The words as a program reads them off a picture: it takes I, l, 1 and | for one another, and O for 0. */
function misread(says: RegExp): RegExp {
  const made =
    folded.get(says) ??
    new RegExp(
      squeezed(says)
        .source.replace(/(?<![\\{,\d[])[Il](?![}\]])/g, '[Il1|]')
        .replace(/(?<![\\{,\d[])O(?![}\]])/g, '[O0]'),
      says.flags,
    )
  folded.set(says, made)
  return made
}

function squeezed(says: RegExp): RegExp {
  const made = known.get(says) ?? new RegExp(says.source.replaceAll(' ', ''), says.flags)
  known.set(says, made)
  return made
}
