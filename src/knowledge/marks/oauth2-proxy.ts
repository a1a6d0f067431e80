import { any, body, header, leadsTo, type Marks } from './marks.ts'

export const oauth2Proxy: Marks = {
  id: 'oauth2-proxy',
  name: 'oauth2-proxy',
  role: 'gateway',
  made: any(
    leadsTo(/^(https?:\/\/[^/]+)?\/oauth2\/(sign_in|start|auth)([/?]|$)/i),
    header('Set-Cookie', /_oauth2_proxy/),
    body(/<form[^<>]+action="\/oauth2\/start"/),
  ),
  onTheWay: header('GAP-Auth'),
  words: [
    {
      means: 'refused-here',
      when: leadsTo(/^(https?:\/\/[^/]+)?\/oauth2\/(sign_in|start|auth)(\/|\?|$)/),
      says: 'the redirect leads to oauth2-proxy',
    },
  ],
}
