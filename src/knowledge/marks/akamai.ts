import { all, any, body, header, refusal, type Marks } from './marks.ts'

export const akamai: Marks = {
  id: 'akamai',
  name: 'Akamai',
  role: 'proxy',
  made: any(header('Server', /akamaighost/i), body(/Access Denied[\s\S]*errors\.edgesuite\.net/)),
  onTheWay: any(header('Server', /akamai/i), header('X-Akamai-Request-ID'), header('Akamai-GRN')),
  words: [
    {
      means: 'refused-here',
      when: all(
        refusal(),
        any(
          header('Server', /akamaighost/i),
          body(/access denied[\s\S]*(reference|errors\.edgesuite\.net)/i),
        ),
      ),
      says: 'the page of an Akamai edge server that denies access',
    },
  ],
}
