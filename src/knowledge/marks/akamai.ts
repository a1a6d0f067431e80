import { all, any, body, header, refusal, status, without, type Marks } from './marks.ts'

const invalidUrl = body(/<title>Invalid URL<\/title>/i)
const accessDenied = body(/access denied[\s\S]*(reference|errors\.edgesuite\.net)/i)

export const akamai: Marks = {
  id: 'akamai',
  name: 'Akamai',
  role: 'proxy',
  isNetwork: true,
  made: any(
    header('Server', /akamai(ghost|netstorage)/i),
    body(/Access Denied[\s\S]*errors\.edgesuite\.net/),
  ),
  onTheWay: any(header('Server', /akamai/i), header('X-Akamai-Request-ID'), header('Akamai-GRN')),
  kept: header('X-Cache', /hit from \S*akamai/i),
  words: [
    {
      means: 'no-host',
      when: all(status(400), header('Server', /akamaighost/i), invalidUrl),
      says: 'Akamai has no active property for this host name (its page says “Invalid URL”)',
    },
    {
      means: 'refused-here',
      when: all(
        refusal(),
        without(invalidUrl),
        any(all(header('Server', /akamaighost/i), without(status(503))), accessDenied),
      ),
      says: 'the page of an Akamai edge server that denies access',
    },
    {
      means: 'nothing-behind',
      when: all(status(503), header('Server', /akamaighost/i), body(/DNS failure/)),
      says: 'Akamai finds no address for the name of the origin (its page says “DNS failure”)',
    },
    {
      means: 'nothing-behind',
      when: all(status(502, 503, 504), header('Server', /akamaighost/i), without(accessDenied)),
      says: 'an edge server of Akamai got no usable response from the origin',
    },
  ],
}
