import { describe, expect, test } from 'vitest'
import { readProse } from '../../src/intake/prose.ts'

const page = 'https://shop.example.com'
const api = 'https://api.example.net/v2'

/** Page, method and address of what the words tell. */
function told(text: string): string {
  const [one] = readProse(text)?.cases ?? []
  return one === undefined ? '-' : `${one.pageOrigin} ${one.method} ${one.url}`
}

const found = `${page} GET ${api}`

describe('the words before an address tell whose it is', () => {
  test.each(
    [
      'from',
      'the origin',
      'origins:',
      'page',
      'our pages at',
      'site',
      'website',
      'webapp',
      'web app',
      'app',
      'application',
      'frontend',
      'front-end',
      'client',
      'the UI at',
      'hosted on',
      'served by',
      'running at',
      'deployed to our domain',
    ].map((words) => [words]),
  )('%s a page', (words) => {
    expect(told(`${words} ${page} and then it sends something to ${api}`)).toBe(found)
  })

  test.each(
    [
      'to',
      'call',
      'calls',
      'calling',
      'request',
      'requests',
      'requesting',
      'fetch',
      'fetches',
      'fetching',
      'api',
      'apis',
      'backend',
      'back-end',
      'endpoint',
      'server',
      'hit',
      'hits',
      'hitting',
      'load',
      'loads',
      'loading',
      'ask',
      'asks',
      'GET',
      'url',
    ].map((words) => [words]),
  )('%s what is asked', (words) => {
    expect(told(`${words} ${api} from ${page}`)).toBe(found)
  })

  test.each([
    // The nearest of the words decides, and none counts from farther away.
    [`the page calls ${api} from ${page}`, found],
    [`the api page ${page} calls ${api}`, found],
    [`${page} is our page and ${api} our api`, '-'],
    [`formfrom ${page} toto ${api}`, found],
    [`${page} ${api}`, found],
    [`${page}\n${api}\n`, found],
    [`${api} ${page}`, `https://api.example.net GET ${page}/`],
    // In words that are not known here: the name of the host.
    [`${page} ruft ${api} auf`, found],
    [`${api} wird von ${page} gerufen`, found],
    [`${page}/warenkorb ruft ${api} auf`, '-'],
    [`https://a.example.com ruft https://b.example.net/v2 auf`, '-'],
    ...[
      'api',
      'apis',
      'backend',
      'back-end',
      'gateway',
      'auth',
      'id',
      'graphql',
      'rest',
      'service',
      'services',
    ].map(
      (host) =>
        [
          `${page} ruft https://${host}.example.net/v2 auf`,
          `${page} GET https://${host}.example.net/v2`,
        ] as const,
    ),
    [`${page} ruft https://apix.example.net/v2 auf`, '-'],
    [`${page} ruft https://my-api.example.net/v2 auf`, '-'],
    [`${page} ruft ${api} und https://api.example.org auf`, '-'],
    // One method is it; of several none is.
    [`PUT from ${page} to ${api}`, `${page} PUT ${api}`],
    [`PUT or DELETE from ${page} to ${api}`, found],
    [`PUTS from ${page} to ${api}`, found],
    // Signs behind an address are not its own.
    [`from ${page}, to ${api}.`, found],
    [`from ${page}: to ${api}!?`, found],
    [`from ${page} to ${page}/v2`, '-'],
    [`from ${page}`, '-'],
    ['no address', '-'],
    [`from ${page} to ${api} ${'x'.repeat(4000)}`, '-'],
    [`from ${page} to ${api} ${`${api} `.repeat(4)}`, found],
    [`from ${page} to ${api} ${`${api} `.repeat(5)}`, '-'],
    // What a header has is no page that asks.
    [`Access-Control-Allow-Origin: ${page} to ${api}`, '-'],
    [
      `"access-control-allow-origin" = "${page}" from https://b.example.com to ${api}`,
      `https://b.example.com GET ${api}`,
    ],
  ] as const)('%s', (text, expected) => {
    expect(told(text)).toBe(expected)
  })
})
