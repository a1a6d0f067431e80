import { describe, expect, it } from 'vitest'

import { all, allowed, api, engines, page, told } from './told.ts'
import { readExchange } from '../../../../src/knowledge/browsers/judge/read-exchange.ts'
import { verdicts } from '../../../../src/knowledge/browsers/judge/verdict.ts'

const to = (location: string) => ['Location', location] as const
const badPort = to('https://api.example.com:1/')
const coded = (value: string) => ['Content-Encoding', value] as const
const clearing = [allowed, to(api), ['Clear-Site-Data', '"cookies", "cache"']] as const
const byHand = { redirect: 'manual' } as const
const except = (said: string, engine: (typeof engines)[number], otherwise: string) =>
  engines.map((one) => (one === engine ? otherwise : said))

describe('what never ends', () => {
  const asked = 'GET with Origin'
  it.each([
    [
      'an XMLHttpRequest led to a bad port',
      told('xhr', [allowed, badPort], {}, 302),
      except(`${asked}, bad-port`, 'firefox', `${asked}, never-ends`),
    ],
    ['a fetch led there', told('cors', [allowed, badPort], {}, 302), all(`${asked}, bad-port`)],
    [
      'an image led there',
      told('img', [allowed, badPort], {}, 302),
      except('GET, bad-port', 'webkit', 'GET, never-ends'),
    ],
    [
      'an image led to one that is mixed content, too',
      told('img', [allowed, to('http://127.0.0.1:1/')], {}, 302),
      all('GET, bad-port'),
    ],
    ['an image led to what is no URL', told('img', [to('https://[')], {}, 302), all('GET, invalid-location')],
    [
      'an EventSource at a bad port',
      told('eventsource', [], { url: 'https://api.example.com:1/' }),
      except('bad-port', 'webkit', 'never-ends'),
    ],
    [
      'an EventSource led there',
      told('eventsource', [allowed, badPort], {}, 302),
      except(`${asked}, bad-port`, 'webkit', `${asked}, never-ends`),
    ],
    [
      'an EventSource led to one that is mixed content, too',
      told('eventsource', [allowed, to('http://127.0.0.1:1/')], {}, 302),
      all(`${asked}, bad-port`),
    ],
    [
      'an EventSource at one that is mixed content, too',
      told('eventsource', [], { url: 'http://api.example.com:1/' }),
      all('bad-port'),
    ],
    [
      'an EventSource at an address that stands for any',
      told('eventsource', [], { url: 'https://0.0.0.0/' }),
      ['GET with Origin, MissingAllowOriginHeader', 'unreachable', 'never-ends'],
    ],
    [
      'an EventSource at one that is mixed content, too',
      told('eventsource', [], { url: 'http://0.0.0.0/' }),
      ['mixed-content', 'unreachable', 'unreachable'],
    ],
    [
      'a response that names a coding with a dictionary and more',
      told('cors', [allowed, coded('gzip, dcb')]),
      except(`${asked}, cors`, 'firefox', `${asked}, never-ends`),
    ],
    ['one that names it alone', told('cors', [allowed, coded('dcb')]), all(`${asked}, cors`)],
    [
      'a preflight that does so',
      told('cors', [coded('gzip, dcb')], { method: 'PUT' }),
      except(
        'OPTIONS with Origin, PreflightMissingAllowOriginHeader',
        'firefox',
        'OPTIONS with Origin, never-ends',
      ),
    ],
    [
      'a redirect by hand that clears the cache',
      told('cors', clearing, byHand, 302),
      except(`${asked}, opaqueredirect`, 'webkit', `${asked}, never-ends`),
    ],
    [
      'one that is followed',
      told('cors', clearing, {}, 302),
      all(`${`${asked}, `.repeat(21)}too-many-redirects`),
    ],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))

  it('is told to scripts as pending, and nothing else is', () => {
    const line = {
      id: '1',
      page,
      url: api,
      request: { as: 'xhr' },
      hops: [{ url: api, response: { status: 302, headers: [allowed, badPort] } }],
    }
    const exchange = readExchange(JSON.stringify(line))
    if ('problem' in exchange) throw new Error(exchange.problem)
    expect(verdicts(exchange)).toMatchObject({
      firefox: { outcome: 'network-error', pending: true },
      chromium: { outcome: 'network-error' },
    })
    expect(JSON.stringify(verdicts(exchange)).match(/pending/g)).toHaveLength(1)
  })
})
