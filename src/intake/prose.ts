import { readCopiedRequest } from './copied-request.ts'
import { pageOf } from './browser-headers.ts'
import { nothingImported, type Imported } from './imported.ts'
import { problemAt } from './position.ts'

const longest = 4000
const address = /https?:\/\/[^\s<>"'`()[\]{},;]{1,2000}/g

/** Words before an address that make it the page's, or the one that is asked. */
const pageWords =
  /\b(?:from|origins?|page|pages|site|website|web ?app|app|application|front-?end|client|ui|hosted|served|running|deployed|domain)\b/gi
const askedWords =
  /\b(?:to|calls?|calling|requests?|requesting|fetch(?:es|ing)?|api|apis|back-?end|endpoint|server|hits?|hitting|loads?|loading|asks?|GET|POST|PUT|PATCH|DELETE|url)\b/gi

/**
 * Words of a person with the address of a page and of what it asks: which is which is told by the words before each,
 * or by their order where nothing else stands there. All of it is said to be a guess. Null where it cannot be told.
 */
export function readProse(text: string): Imported | null {
  if (text.length > longest) return null
  const found = [...text.matchAll(address)]
    // What a header has is no page that asks.
    .filter(
      ({ index }) => !/access-control-allow-origin\W{0,8}$/i.test(text.slice(Math.max(index - 40, 0), index)),
    )
    .map(({ index, 0: url }) => ({ index, url: url.replace(/[.,:;!?]{1,10}$/, '') }))
  const [first, second] = found
  if (first === undefined || found.length > 6) return null
  const roles = found.map(({ index }, number) => {
    const last = found[number - 1]
    const from = Math.max(last === undefined ? 0 : last.index + last.url.length, index - 80)
    return roleOf(text.slice(from, index))
  })
  const bare = found.length === 2 && text.replace(address, '').trim() === ''
  const isWordless = roles.every((role) => role === null)
  const [page, asked] = bare ? [first, second] : isWordless ? byTheirLooks(found) : byWords(found, roles)
  if (asked === undefined || page === undefined) return null
  const { pageOrigin } = pageOf(null, page.url)
  if (pageOrigin === null || !URL.canParse(asked.url) || new URL(asked.url).origin === pageOrigin) return null
  const methods = new Set(text.match(/\b(?:GET|HEAD|POST|PUT|PATCH|DELETE)\b/g) ?? [])
  const [method] = methods.size === 1 ? methods : []
  const { subject, notes } = readCopiedRequest({
    url: asked.url,
    method: method ?? 'GET',
    headers: [],
    body: null,
    credentials: null,
    page: pageOf(null, page.url),
    told: {
      url: 'your words',
      page: 'your words',
      ...(method === undefined ? {} : { method: 'your words' }),
    },
  })
  if (subject === null) return null
  const guess = `guessed from the words around the addresses: ${pageOrigin} asks ${new URL(asked.url).origin}; add method, headers and credentials as script sends them`
  return {
    ...nothingImported,
    kind: 'url',
    cases: [subject],
    problems: [
      problemAt(text, asked.index, guess),
      ...notes.map(({ message, part }) => problemAt(text, asked.index, message, part)),
    ],
  }
}

interface Address {
  readonly index: number
  readonly url: string
}

type Role = 'page' | 'asked' | null

function byWords(
  found: readonly Address[],
  roles: readonly Role[],
): readonly [Address | undefined, Address | undefined] {
  const page = found.find((_, number) => roles[number] === 'page')
  return [page, found.find(({ url }, number) => roles[number] === 'asked' && url !== page?.url)]
}

const apiHost = /^https?:\/\/(?:api|apis|back-?end|gateway|auth|id|graphql|rest|services?)\b/i

/** Words in a language that is not known here: of two addresses the one whose host is named as APIs are is asked by the bare one. */
function byTheirLooks(found: readonly Address[]): readonly [Address | undefined, Address | undefined] {
  const [asked, ...others] = found.filter(({ url }) => apiHost.test(url))
  const [page] = found.filter(({ url }) => !apiHost.test(url) && /^https?:\/\/[^/]+\/?$/.test(url))
  return found.length === 2 && others.length === 0 ? [page, asked] : [undefined, undefined]
}

/** The nearest of the words decides. */
function roleOf(before: string): Role {
  const at = (words: RegExp) => [...before.matchAll(words)].at(-1)?.index ?? -1
  const [page, asked] = [at(pageWords), at(askedWords)]
  if (page < 0 && asked < 0) return null
  return page > asked ? 'page' : 'asked'
}
