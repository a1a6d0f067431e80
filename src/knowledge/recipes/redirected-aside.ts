import type { Make } from './general-fix.ts'
import { js } from './quote.ts'
import { short } from './short.ts'

/** The redirect leads the window of a person, and the call of a script takes it by mistake. */
export const handAddressOver: Make = ({ final, url }) => ({
  title: `Answer ${short(url.pathname)} with the address in place of the redirect`,
  steps: [
    `The browser follows the redirect inside of the call, where nobody sees ${new URL(final ?? url.href).host}, and CORS is checked at that page, which needs none.`,
    'Answer calls of script with 200 and the address in JSON, and let the page lead the window there (below): a payment (Stripe: session.url), a sign-in, a dashboard.',
    'Where the page wants to know the outcome alone, answer 200 or 204 without a Location (S3: success_action_status in place of success_action_redirect; leave the success URL of Passport, Spring or Django out for calls of script).',
    'Or send a form without script: then the window goes along.',
  ],
  snippet: 'const { url } = await response.json()\nwindow.location.assign(url)\n',
})

/** OPTIONS is sent to a page for people: the API is not called by its address. */
export const apiUnderNewName: Make = ({ final, subject, url }) => {
  const there = new URL(final ?? url.href)
  return {
    title: `Find the address of the API: ${short(there.href)} is a page`,
    steps: [
      `Every redirect of ${url.host} that forgets the path ends at a page: the forwarding of a domain does that. If the host was renamed, the API is most likely at ${short(`${there.origin}${url.pathname}`)}: try it with curl, then put it into the configuration of the page.`,
      'Where a login or a notice stands there, let OPTIONS and the calls of the page pass it.',
      `The address at the end needs the CORS policy for ${subject.pageOrigin}, on OPTIONS too.`,
    ],
    snippet: null,
  }
}

/** The server names its own port, or none, and is published on another one. */
export const keepPort: Make = ({ final, subject, url }) => {
  const meant = new URL(final ?? url.href)
  meant.port = url.port
  return {
    title: `Call ${short(meant.href)} directly, and let the server keep the port ${url.port}`,
    steps: [
      `At once: call ${short(meant.href)}, which nothing redirects.`,
      'For good: a proxy or a published port of a container hands on another port than the server listens on. Let it redirect by path alone (nginx: absolute_redirect off), or pass the whole Host on (proxy_set_header Host $http_host).',
      `The address at the end needs the CORS policy for ${subject.pageOrigin}, on OPTIONS too.`,
    ],
    snippet: `const url = ${js(meant.href)}\n`,
  }
}

/** Whatever is asked is sent to one address: what stands there is in front of the API. */
export const pastTheDoor: Make = ({ final, subject, url }) => ({
  title: `Let calls to ${short(url.pathname)} past what redirects everything`,
  steps: [
    `A path that does not exist is sent to ${short(final ?? '')} as well: that is a login or a notice (maintenance, a block, a terms page), and nothing to be called.`,
    'Open the address in a window to see which. A login: let OPTIONS pass without it, and answer script 401 with the CORS headers in place of the redirect. A notice: end it, or answer the paths of the API 503.',
    `Then the address itself needs the CORS policy for ${subject.pageOrigin}, on OPTIONS too; whether it has one did not show.`,
  ],
  snippet: null,
})
