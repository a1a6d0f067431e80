import type { SoftwareId } from '../model/software.ts'

/** A place where such a bug is usually found. */
export interface Place {
  readonly title: string
  /** What to open there and what to look for. */
  readonly lookFor: string
  /** What it is called in some software, for somebody whose own is not known. */
  readonly suchAs?: string
}

/** What to look for in a place, with the names of other software only where the person's own is not known. */
export function lookFor({ lookFor, suchAs }: Place, stack: SoftwareId | null): string {
  return stack === null && suchAs !== undefined ? `${lookFor} ${suchAs}` : lookFor
}

/** The places, by id. */
export const places = {
  'server-configuration': {
    title: 'The CORS settings of the API',
    lookFor:
      'The options given to the CORS middleware: find the variable the origins are read from, and its value where the server is deployed, not on your machine.',
    suchAs:
      'In Express it is cors(), in Fastify @fastify/cors, in Django the CORS_ settings of django-cors-headers.',
  },
  'proxy-or-gateway': {
    title: 'The reverse proxy, CDN or API gateway in front',
    lookFor:
      'Rules about headers: what is added, hidden, cached or answered there never reaches the application, and the last one to touch a header wins.',
    suchAs: 'Nginx, Cloudflare and AWS API Gateway have such rules.',
  },
  'deployment-platform': {
    title: 'Domains and certificates of the hosting platform',
    lookFor:
      'Custom domains, forced HTTPS, apex or www forwarding (Vercel: Settings, Domains; Netlify: Domain management; Cloudflare Pages: Custom domains): each may answer with a redirect, and after a redirect the address is another origin than the one that was called.',
  },
  'frontend-code': {
    title: 'The address that the page really calls',
    lookFor:
      'The fetch or axios call and the variable its base address comes from. A build fixes such variables: a value missing at build time leaves localhost or “undefined” in the bundle.',
  },
  'devtools-network': {
    title: 'The Network panel of the browser',
    lookFor:
      'The row of the failing call and the OPTIONS row before it: status, request Origin, and every response header that begins with Access-Control.',
  },
  'server-logs': {
    title: 'The access log of the server',
    lookFor:
      'OPTIONS lines and their status. None at all means that something in front answered; 401, 403, 404 or 405 says who refused.',
  },
} as const satisfies Readonly<Record<string, Place>>

export type PlaceId = keyof typeof places
