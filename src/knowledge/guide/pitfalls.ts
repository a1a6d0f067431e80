import type { Facts } from '../facts/facts.ts'

/** A mistake to avoid. */
export interface Pitfall {
  readonly title: string
  /** What goes wrong, and what to do instead. */
  readonly text: string
  /** Whether the case invites it, whatever its cause; the causes name further ones. */
  readonly fits: (facts: Facts) => boolean
}

/** The mistakes that make such a bug worse or harder to find, by id. */
export const pitfalls = {
  'wildcard-forever': {
    title: 'Allow-Origin: * as the lasting answer',
    text: 'It opens the API to every page on the web, and the first request that sends cookies fails again. Name the origins.',
    fits: () => true,
  },
  'forgotten-scheme': {
    title: 'An origin on the list without its scheme, or with the other one',
    text: 'app.example.com, http://app.example.com and https://app.example.com are three different things; only the one the browser sends counts.',
    fits: ({ page, judged }) => page !== null && judged.verdict.outcome !== 'unreachable',
  },
  'security-switched-off': {
    title: 'Switching the check off in your own browser',
    text: 'An extension or a start-up flag changes one browser: yours. Everyone else still fails, and you no longer see it.',
    fits: () => true,
  },
  'frontend-blamed': {
    title: 'Looking for it in the page’s code',
    text: 'The decision rests on response headers. Unless the address is wrong or a header is superfluous, no change to the fetch call can help.',
    fits: ({ judged }) => judged.verdict.outcome === 'blocked',
  },
  'errors-without-headers': {
    title: 'Testing good responses only',
    text: 'A 400 or 500 without the headers reaches script as a bare network error: status and message are lost when they are needed most. Test an error on purpose.',
    fits: () => true,
  },
  'reflect-everything': {
    title: 'Sending back whatever Origin came',
    text: 'With credentials it lets any site act as the visitor who is signed in. Compare against a list first, and answer only what is on it.',
    fits: ({ sendsCredentials }) => sendsCredentials,
  },
  'null-allowed': {
    title: 'Allowing the origin null',
    text: 'Every sandboxed frame and every local file has this origin, an attacker’s among them. Give the page a real origin instead.',
    fits: ({ page }) => page === null,
  },
  'no-cors-mode': {
    title: 'mode: "no-cors"',
    text: 'It silences the message and takes the response away: script gets an empty response of status 0 that it cannot read.',
    fits: ({ judged }) => judged.verdict.outcome === 'blocked',
  },
  'headers-twice': {
    title: 'Two layers that both send the headers',
    text: 'Two Access-Control-Allow-Origin values are refused even where both are right. Choose one owner, and take the header away in the other.',
    fits: () => false,
  },
  'cache-keeps-old-answers': {
    title: 'Testing the fix through a cache',
    text: 'Preflights are kept by the browser up to Max-Age, answers by the CDN. Purge, and try in a private window, before you conclude that it did not help.',
    fits: () => false,
  },
  'postman-proves-nothing': {
    title: '“It works in Postman”',
    text: 'Only browsers ask for permission. curl and Postman show the same response and let it through whatever its headers say.',
    fits: ({ judged }) => judged.verdict.outcome === 'blocked',
  },
} as const satisfies Readonly<Record<string, Pitfall>>

export type PitfallId = keyof typeof pitfalls
