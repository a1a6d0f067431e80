import { all, any, header, leadsTo, status, type Marks } from './marks.ts'

export const awsAlb: Marks = {
  id: 'aws-alb',
  name: 'AWS load balancer',
  role: 'gateway',
  made: any(header('Server', /^awselb/i), header('Set-Cookie', /AWSALBAuthNonce=/)),
  onTheWay: header('Set-Cookie', /(^|, ?)AWSALB(CORS|TG)?=/),
  words: [
    {
      means: 'wants-credentials',
      when: all(
        any(header('Server', /^awselb/i), header('Set-Cookie', /AWSALBAuthNonce=/)),
        leadsTo(/\/oauth2\/authorize\?|\/authorize\?/),
      ),
      says: 'a rule of the load balancer sends whoever is not signed in to a login (authenticate-cognito or authenticate-oidc)',
    },
    {
      means: 'wants-credentials',
      when: all(header('Server', /^awselb/i), status(401)),
      says: 'a rule of the load balancer answers 401 to whoever is not signed in',
    },
    {
      means: 'refused-here',
      when: all(header('Server', /^awselb/i), status(403)),
      says: 'a rule or the firewall of the load balancer refuses it before any application',
    },
    {
      means: 'nothing-behind',
      when: all(header('Server', /^awselb/i), status(502, 503, 504)),
      says: 'the load balancer got no usable response from a target',
    },
  ],
}
