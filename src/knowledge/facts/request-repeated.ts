import type { HeaderList } from '../model/case.ts'

/**
 * Whether a list of the response is the names of the headers that its request came with, as @elysiajs/cors sends them
 * where no list is set: it is another one for each request, and no policy. A list that somebody wrote lacks some of
 * them, or has others.
 */
export function isRequestRepeated(list: readonly string[], headers: HeaderList): boolean {
  const listed = list.map((name) => name.toLowerCase())
  const sent = headers.map(([name]) => name.toLowerCase())
  return (
    listed.includes('host') &&
    sent.every((name) => listed.includes(name)) &&
    listed.every((name) => sent.includes(name) || isAddedOnTheWay(name))
  )
}

/** What a client adds by itself, and a proxy. */
function isAddedOnTheWay(name: string): boolean {
  return /^(host|connection|accept-encoding|via|forwarded|x-real-ip|x-forwarded-.+)$/.test(name)
}
