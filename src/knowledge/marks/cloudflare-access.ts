import { any, header, leadsTo, type Marks } from './marks.ts'

export const cloudflareAccess: Marks = {
  id: 'cloudflare-access',
  name: 'Cloudflare Access',
  role: 'gateway',
  made: any(leadsTo(/\.cloudflareaccess\.com\/|\/cdn-cgi\/access\//i), header('CF-Access-Domain')),
  words: [
    {
      means: 'refused-here',
      when: leadsTo(
        /^https?:\/\/([\w-]+\.)*cloudflareaccess\.com(\/|$)|^(https?:\/\/[^/]+)?\/cdn-cgi\/access\//i,
      ),
      says: 'the redirect leads to Cloudflare Access',
    },
  ],
}
