import type { Case } from '../model/case.ts'
import type { Finding } from '../model/diagnosis.ts'
import { isPlainOrigin } from '../facts/plain.ts'
import { short } from './short.ts'
import { steps, type Elsewhere, type Make } from './general-fix.ts'

/** The https twin of the page is let in: an http page may be changed on its way, and whoever does that would be let in, too. */
export const securePage: Make = ({ subject }) => {
  const secure = subject.pageOrigin.replace(/^http:/, 'https:')
  return steps(
    `Serve the page over https: the policy lets ${secure} in already`,
    `Open the page as ${secure}: if the call works there, nothing has to change on the API.`,
    'Then let the server of the page send http on to https (301, and Strict-Transport-Security). Whoever stands on the way of an http page can change it; allowing its origin would let them in with the cookies of the visitor.',
    `Only where the page can have no https, as in a closed network, add ${subject.pageOrigin} to the allowed origins.`,
  )
}

/** For a page whose origin must not be allowed: opaque, or no origin a real page can have. */
export function fixForPage({ id }: Pick<Finding, 'id'>, subject: Case): Elsewhere {
  if (subject.pageOrigin === 'null' && id === 'cors-not-configured') return policyForOrigin
  if (subject.pageOrigin === 'null' || isPlainOrigin(subject.pageOrigin)) return opaquePage
  return {
    title: 'Check the page: no real page has this origin',
    steps: [
      `${short(subject.pageOrigin)} has characters that no name in DNS has. Take the origin from location.origin in the console of the page.`,
    ],
    snippet: null,
  }
}

export const opaquePage: Elsewhere = {
  title: 'Give the page an origin; never allow null',
  steps: [
    'Any sandboxed frame, local file or data: URL has the origin null: a server that allows it allows all of them.',
    'Serve the page over http or https instead of opening the file (npx vite, python3 -m http.server).',
    'For a sandboxed iframe add allow-same-origin to the sandbox attribute, if you trust what it shows.',
    'If the page has an origin, look for a cross-origin redirect on the way: after one the browser sends Origin: null.',
    'A plugin or extension that runs inside of somebody else’s product (a Figma plugin, a UI extension of Shopify) can have no origin: let a server of your own make the call. Where the API takes no cookies and a token of its own protects it, or its data is public, Access-Control-Allow-Origin: * reaches such pages too, without credentials.',
  ],
  snippet: null,
}

/** No origin that was asked is let in: one that the page gets will hardly be either. */
const policyForOrigin: Elsewhere = {
  title: 'Then set up CORS on the server, for the origin that the page gets',
  steps: [
    'No origin that was asked is let in: once the page has an origin, name exactly that one (scheme, host and port) in its CORS settings; never null.',
    'Then probe again, with the new origin of the page: the lines for it are written out then.',
  ],
  snippet: null,
}

export const sandboxedPage: Elsewhere = {
  title: 'Let a page with an origin make the call; never allow null',
  steps: [
    'Content-Security-Policy: sandbox makes the page a stranger to everything, its own host included. Who sends it (often a host of files that users upload) means that.',
    'For a page of your own take sandbox out of the header, or add allow-same-origin to it. Not where the page shows what users uploaded: serve that from a host of its own, and let your page make the call and hand the data on (postMessage).',
    'Any sandboxed frame, local file or data: URL has the origin null: a server that allows it allows all of them.',
  ],
  snippet: null,
}
