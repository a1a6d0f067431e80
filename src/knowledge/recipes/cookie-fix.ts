import type { Case } from '../model/case.ts'
import type { RecipeId } from '../model/software.ts'
import { softwareName } from '../marks/catalogue.ts'
import { isPlainName } from '../facts/plain.ts'
import type { Elsewhere } from './general-fix.ts'
import { thenProbe } from './policy-steps.ts'
import type { Stack } from './stack.ts'

type Attributes = NonNullable<Stack['cookie']>

/** No browser takes the cookie: that comes before where it may travel. */
export function takenCookie({ url }: Case): Elsewhere {
  const { hostname } = new URL(url)
  return {
    title: 'Set the cookie so that browsers take it',
    steps: [
      'Nothing of CORS helps: browsers drop the cookie as it comes, and the Network panel says why (the response, Cookies). Programs such as curl and Postman are less strict.',
      `Domain: leave it out where ${hostname} alone needs the cookie, else name a domain that ${hostname} stands under. A name that begins with __Host- allows no Domain, and demands Path=/ and Secure.`,
      'Secure: call the API over https, in development by a proxy or on localhost; Secure stays. Behind a proxy that ends TLS tell the application so (trust proxy, X-Forwarded-Proto).',
    ],
    snippet: null,
  }
}

/** The server has done what it can: what keeps the cookie back is the browser's rule for other sites. */
export function markedCookie(): Elsewhere {
  return {
    title: 'Serve page and API as one site',
    steps: [
      'The cookie has what a server can give it (SameSite=None, Secure). Safari, and Firefox, Chrome and others in their strict or private modes, keep cookies of another site back or apart.',
      'Best: serve page and API under one registrable domain (app.example.com, api.example.com), or the API under the page’s own origin by a route that passes the calls on; SameSite=Lax is enough then. Else sign in with a token in Authorization.',
    ],
    snippet: null,
  }
}

/** Browsers keep the cookie from requests of another site. `attributes` is null for software that sets no cookie of its own. */
export function travellingCookie(
  name: string | undefined,
  stack: RecipeId | null,
  attributes: Attributes | null,
): Elsewhere {
  const ways = attributes ?? (() => setElsewhere(stack))
  const { steps, snippet } = ways(name !== undefined && isPlainName(name) ? name : 'session')
  const why =
    'Best: serve page and API under one registrable domain (app.example.com, api.example.com), and SameSite=Lax is enough. Else the cookie needs SameSite=None and Secure, over https; Safari, and others with third-party cookies off, still keep it back.'
  return {
    title: 'Let the cookie travel to another site',
    steps: [why, ...steps, thenProbe(stack)],
    snippet: snippet === null ? null : `${snippet}\n`,
  }
}

function setElsewhere(stack: RecipeId | null): ReturnType<Attributes> {
  return {
    steps: [
      `${stack === null ? 'It' : softwareName(stack)} sets no cookie itself: give the cookie SameSite=None and Secure where the application behind sets it.`,
    ],
    snippet: null,
  }
}
