import type { Case } from '../model/case.ts'
import type { Finding } from '../model/diagnosis.ts'

const comment = /^\s*(#|\/\/|<!--|\*)/

/**
 * The lines of a snippet that a cause is fixed by, from 0: those of the method, the header or the credentials where
 * that is what was refused, else those that name the page's origin, and credentials with it where both are missing.
 * Empty where no line can be told.
 */
export function changedLines(
  snippet: string,
  finding: Finding,
  { pageOrigin }: Pick<Case, 'pageOrigin'>,
): readonly number[] {
  const lines = snippet.replace(/\n$/, '').split('\n')
  const of = (needle: RegExp): readonly number[] =>
    lines.flatMap((line, index) => (needle.test(line) && !comment.test(line) ? [index] : []))
  const found = needlesFor(finding)
    .map(of)
    .find(({ length }) => length > 0)
  if (found !== undefined) return found
  const origin = of(new RegExp(literally(pageOrigin), 'i'))
  return finding.particulars.lacksCredentials === true
    ? [...origin, ...of(/credentials/i)].toSorted((one, other) => one - other)
    : origin
}

/** What the line holds, the surest sign first. */
function needlesFor({ id, particulars }: Finding): readonly RegExp[] {
  switch (id) {
    case 'method-not-allowed':
      return [inList('methods?', particulars.method), word(particulars.method)]
    case 'request-header-not-allowed':
      return [
        ...particulars.headers.slice(0, 1).flatMap((name) => [inList('headers?', name), word(name)]),
        /allow.?headers/i,
      ]
    case 'response-header-not-exposed':
      return [/expose/i]
    case 'malformed-allow-list':
      return [/methods/i.test(particulars.headers.join()) ? /methods/i : /allow.?(ed)?.?headers/i]
    case 'credentials-not-allowed':
      return [/credentials/i]
    case 'stale-preflight':
      return [/max.?age|\bage\b/i]
    case 'cookie-not-sent':
      return [/same.?site/i]
    default:
      return []
  }
}

/** A line that names a list and holds the word. */
function inList(list: string, held: string): RegExp {
  return new RegExp(`${list}.*${word(held).source}`, 'i')
}

function word(text: string): RegExp {
  return new RegExp(`(?<![\\w-])${literally(text)}(?![\\w-])`, 'i')
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
