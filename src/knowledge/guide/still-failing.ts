import { isSameSite } from '../facts/host-class.ts'
import type { Case } from '../model/case.ts'

/** A reason outside of what a server answers: how it shows itself in a browser, and what to do about it. */
interface BeyondTheWire {
  readonly title: string
  readonly lookFor: string
}

/** For a request that every browser lets through, and a page that fails all the same: the likeliest first. */
export function stillFailing(
  subject: Pick<Case, 'pageOrigin' | 'url' | 'credentials'>,
): readonly BeyondTheWire[] {
  return asksForOtherSitesCookies(subject) ? [keptApart(subject), ...always] : always
}

function asksForOtherSitesCookies({
  pageOrigin,
  url,
  credentials,
}: Parameters<typeof stillFailing>[0]): boolean {
  return (
    credentials === 'include' && URL.canParse(pageOrigin) && !isSameSite(new URL(pageOrigin), new URL(url))
  )
}

function keptApart({ pageOrigin, url }: Parameters<typeof stillFailing>[0]): BeyondTheWire {
  return {
    title: 'Signed in with Chrome, and not with Safari, Firefox or in a private window',
    lookFor: `${new URL(pageOrigin).host} and ${new URL(url).host} are different sites: these keep the cookies of another site back, or apart from those that it sets in a window of its own, whatever the response says. Serve both under one registrable domain, or send a token.`,
  }
}

const always: readonly BeyondTheWire[] = [
  {
    title: 'It is another request',
    lookFor:
      'The page may call another address, or with another method, other headers or credentials. Copy the failing one from the Network panel (Copy as cURL) and paste it into the app, or give it to check --from.',
  },
  {
    title: '“(canceled)”, ERR_ABORTED, NS_BINDING_ABORTED',
    lookFor:
      'The page went away before the response came: a form that is submitted (preventDefault is missing, or the button is not of type button), a reload, an AbortController, a component that is taken down.',
  },
  {
    title: '“(blocked)”, ERR_BLOCKED_BY_CLIENT, or one visitor alone',
    lookFor:
      'An extension or an ad blocker stops it: a private window without extensions works. Their lists know paths such as /ads, /track and /analytics.',
  },
  {
    title: 'A status in the Network panel, and an error all the same',
    lookFor:
      'What fails comes after CORS: a body that is no JSON (SyntaxError), an empty body, an error of the page’s own code. Look at the response, and at the line that the error names.',
  },
  {
    title: '“(from service worker)”, “(from disk cache)”',
    lookFor:
      'A service worker or a kept response answers in the server’s place: unregister it (Application, Service workers), tick Disable cache, or open a private window.',
  },
  {
    title: 'It fails somewhere else',
    lookFor:
      'A VPN, a company proxy or another region may meet another server. Run this where it fails; confirm and attach show what a real browser does there.',
  },
]
