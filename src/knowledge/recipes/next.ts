import { nextApiPlace, nextApiSnippet } from './next-api.ts'
import { firstSegment } from '../facts/plain.ts'
import { js } from './quote.ts'
import type { Need, Stack } from './stack.ts'
import { pathOf } from './vite.ts'

export const next = {
  livesIn:
    'next.config.js: rewrites() for calls to another server; proxy.js (before Next.js 16 middleware.js) for an API in Next itself',
  breaksHere: [
    'A route handler (app/api/…/route.js) answers OPTIONS by itself, with 204 and no CORS header; one of pages/api gets OPTIONS like any other method.',
    'rewrites() needs a Next server: with output: "export" there is none.',
    'The 308 that takes the slash off a path answers the preflight too.',
    'NEXT_PUBLIC_… is fixed when the page is built; unset, it is undefined.',
  ],
  takeOut: 'delete the headers() entries, route handler headers and proxy.js lines that name Access-Control-',
  policy: {
    snippet,
    place: (need) =>
      need.isApi
        ? nextApiPlace
        : [
            `Merge this into next.config.mjs and let the page call the path alone (${pathOf(need)}): the browser then sees one origin, and no CORS is needed, in production either.`,
            'This needs next start or a host that runs Next; with output: "export" put the same rule in the server of the files, or allow the page on the API (choose the stack of the API for that recipe).',
          ],
    settings: {},
    perCause: {
      'preflight-redirected': 'skipTrailingSlashRedirect keeps Next from answering with a 308 of its own.',
      'cookie-not-sent': 'Through the rewrite the cookie is first-party, if the API sets it without Domain.',
    },
    reload: 'next build && next start (next dev reads the file again by itself).',
  },
  cookie: (name) => ({
    steps: ['Give the cookie these attributes where it is set.'],
    snippet: `response.cookies.set(${js(name)}, value, { httpOnly: true, secure: true, sameSite: 'none', path: '/' })`,
  }),
} as const satisfies Stack

function snippet(need: Need): string {
  return need.isApi ? nextApiSnippet(need) : throughPage(need)
}

function throughPage({ subject }: Need): string {
  const first = firstSegment(subject.url)
  const { origin } = new URL(subject.url)
  const from = `/${first ?? 'api'}`
  const to = `${origin}${first === null ? '' : `/${first}`}`
  return `export default {
  skipTrailingSlashRedirect: true,
  async rewrites() {
    return [
      { source: ${js(from)}, destination: ${js(to)} },
      { source: ${js(`${from}/:path*`)}, destination: ${js(`${to}/:path*`)} },
    ]
  },
}
`
}
