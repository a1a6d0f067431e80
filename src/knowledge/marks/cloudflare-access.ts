import { all, any, body, header, leadsTo, status, type Marks } from './marks.ts'

const noPolicy = all(status(403), body(/<title>Error [・·] Cloudflare Access<\/title>/i))

/** Its own host, or its own path of whatever host it stands in front of. */
const toLogin = leadsTo(
  /^https?:\/\/([\w-]+\.)*cloudflareaccess\.com([:/]|$)|^(https?:\/\/[^/]+)?\/cdn-cgi\/access\//i,
)

export const cloudflareAccess: Marks = {
  id: 'cloudflare-access',
  name: 'Cloudflare Access',
  role: 'gateway',
  made: any(noPolicy, toLogin, header('CF-Access-Domain')),
  words: [
    {
      means: 'refused-here',
      when: toLogin,
      says: 'the redirect leads to Cloudflare Access',
    },
    {
      means: 'refuses-caller',
      when: any(all(status(403), header('CF-Access-Domain')), noPolicy),
      says: 'Cloudflare Access lets in neither this account nor this token',
      remedy: [
        'Let this account into the Access application, or sign in with another one',
        'Cloudflare Access answers by itself: no policy of the application lets in whoever is signed in, and its CORS settings put no header on that page.',
        'Which policy decided stands in the Access logs of Zero Trust. Add the account to a policy of the application (Zero Trust, Access, Applications, the application, Policies), or sign out at /cdn-cgi/access/logout of the host and in again as somebody whom it lets in.',
        'Where nobody is signed in, open the API once in this browser and sign in; the cookie CF_Authorization goes along with credentials: include.',
        'Then probe again.',
      ],
    },
  ],
}
