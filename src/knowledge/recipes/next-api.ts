import { firstSegment } from '../facts/plain.ts'
import { js, list } from './quote.ts'
import { setLines } from './set-lines.ts'
import type { Need } from './stack.ts'

/** Where the policy of an API in Next.js itself goes. */
export const nextApiPlace = [
  'Put this file beside app/ or pages/ (in src/ where they are there). Before Next.js 16 it is middleware.js, and the function is called middleware. Where you have such a file, let this be the first that runs.',
  'Take Access-Control- headers out of headers() in next.config.js and out of the route handlers.',
] as const

/** The policy of an API in Next.js itself: the page is of another origin, so that no rewrite helps. */
export function nextApiSnippet({ subject, policy }: Need): string {
  const first = firstSegment(subject.url)
  return `// proxy.js
import { NextResponse } from 'next/server'

const origins = new Set(${list(policy.origins.map(js), '')})

export function proxy(request) {
  const origin = request.headers.get('Origin')
  const asked = request.headers.get('Access-Control-Request-Method')
  const isPreflight = request.method === 'OPTIONS' && asked !== null
  const response = isPreflight ? new NextResponse(null, { status: 204 }) : NextResponse.next()
  response.headers.append('Vary', 'Origin')
  if (!origins.has(origin)) return response
  response.headers.set('Access-Control-Allow-Origin', origin)
${setLines(policy, '  response.headers.set')}
  return response
}

export const config = { matcher: ${js(first === null ? '/:path*' : `/${first}/:path*`)} }
`
}
