import { all, any, body, header, lacks, leadsTo, notMethod, status, type Marks } from './marks.ts'

/** Its own page for people without a session: what it sends unless skip_provider_button is set. */
const signInPage = all(
  status(403),
  any(body(/href="\/oauth2\/static\//), body(/<form[^<>]+action="\/oauth2\/(start|sign_in)"/)),
)

/** By this trio it forbids copies of its own pages and redirects; chi forbids them in other words, with Pragma. */
const forbidsCopies = all(
  header('Expires', /^Thu, 01 Jan 1970 00:00:00 UTC$/),
  header('Cache-Control', /^no-cache, no-store, must-revalidate, max-age=0$/),
  header('X-Accel-Expires', /^0$/),
  lacks('Pragma'),
)

const signIn = 'the body is the sign-in page of oauth2-proxy'

export const oauth2Proxy: Marks = {
  id: 'oauth2-proxy',
  name: 'oauth2-proxy',
  role: 'gateway',
  made: any(
    leadsTo(/^(https?:\/\/[^/]+)?\/oauth2\/(sign_in|start|auth)([/?]|$)/i),
    header('Set-Cookie', /_oauth2_proxy/),
    signInPage,
    all(status(302, 401, 403), forbidsCopies),
  ),
  onTheWay: header('GAP-Auth'),
  words: [
    {
      means: 'refused-here',
      when: leadsTo(/^(https?:\/\/[^/]+)?\/oauth2\/(sign_in|start|auth)(\/|\?|$)/),
      says: 'the redirect leads to oauth2-proxy',
    },
    { means: 'refused-here', when: all(signInPage, notMethod('OPTIONS')), says: signIn },
    { means: 'wants-credentials', when: signInPage, says: signIn },
  ],
}
