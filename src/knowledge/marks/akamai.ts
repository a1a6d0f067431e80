import { all, any, body, header, refusal, status, without, type Marks } from './marks.ts'

const invalidUrl = body(/<title>Invalid URL<\/title>/i)

export const akamai: Marks = {
  id: 'akamai',
  name: 'Akamai',
  role: 'proxy',
  isNetwork: true,
  made: any(header('Server', /akamaighost/i), body(/Access Denied[\s\S]*errors\.edgesuite\.net/)),
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
        any(
          header('Server', /akamaighost/i),
          body(/access denied[\s\S]*(reference|errors\.edgesuite\.net)/i),
        ),
      ),
      says: 'the page of an Akamai edge server that denies access',
    },
  ],
}
