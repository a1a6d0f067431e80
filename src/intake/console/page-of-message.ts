import { opaqueOrigin } from '../../knowledge/model/case.ts'
import { describeProblem, readPage } from '../../knowledge/read-case.ts'
import type { Note } from '../copied-request.ts'
import type { Message } from './message.ts'

/** After a redirect across origins Chromium writes the origin that the redirect made opaque, not the page's. */
export function pageOfMessage(
  { named, text }: Message,
  notes: Note[],
): { pageOrigin: string | null; pageUrl: string | null } {
  const read = named['page'] === undefined ? null : readPage(named['page'])
  const page = read?.ok
    ? { pageOrigin: read.value.origin, pageUrl: read.value.pageUrl }
    : { pageOrigin: null, pageUrl: null }
  const [first, url] = [named['first'], named['url']]
  const cut = /(?:from origin|\bat) (['"‘“])[^'"’”\s]{1,4000}$/.exec(text)
  if (cut !== null) {
    const part = cut[0].startsWith('from') ? 'page' : 'url'
    notes.push({
      message: `the message is cut off inside the ${part === 'page' ? 'origin of the page' : 'URL'}`,
      part,
    })
    if (part === 'page') return { pageOrigin: null, pageUrl: null }
  }
  if (read?.ok === false) notes.push({ message: describeProblem(read.problem), part: 'page' })
  if (page.pageOrigin !== opaqueOrigin || first === undefined || url === undefined) return page
  if (!URL.canParse(first) || !URL.canParse(url) || new URL(first).origin === new URL(url).origin) return page
  notes.push({
    message:
      'origin "null" comes of the redirect to another origin, not of the page: say which page made the request',
    part: 'page',
  })
  return { pageOrigin: null, pageUrl: null }
}
