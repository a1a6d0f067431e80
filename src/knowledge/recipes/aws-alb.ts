import type { Stack } from './stack.ts'

export const awsAlb: Stack = {
  livesIn:
    'the rules of the listener; CORS itself belongs to the application behind (a listener attribute can add one fixed header)',
  breaksHere: [
    'authenticate-cognito or authenticate-oidc sends OPTIONS to the login.',
    'Its own 502, 503 and 504 carry no CORS headers.',
    'A fixed-response action answers without headers.',
  ],
  takeOut: 'clear the listener attributes routing.http.response.access_control_…',
  policy: {
    snippet: null,
    place: ['A load balancer has no CORS policy: set it in the application behind, and choose its recipe.'],
    settings: {},
    perCause: {
      'preflight-requires-auth':
        'Add a rule with a higher priority than the one that authenticates: condition http-request-method OPTIONS, action forward to the target group (aws elbv2 create-rule --conditions Field=http-request-method,HttpRequestMethodConfig={Values=[OPTIONS]}). The application answers the preflight; every other method stays behind the login.',
      'login-redirect':
        'For the paths of the API set the action to OnUnauthenticatedRequest: deny, so that scripts get 401 in place of the login page; the page then leads the person to the login itself.',
      'gateway-error':
        'The load balancer got no usable response: look at the health of the targets, and keep their keep-alive timeout longer than its idle timeout (60 s).',
      'blocked-at-edge':
        'A refusal by AWS WAF shows in the sampled requests of the web ACL, with the rule that it met: count or exclude that rule for these calls. Where a rule of the listener refuses OPTIONS, one of its own before it (http-request-method OPTIONS, forward) lets OPTIONS alone pass.',
    },
    reload: 'Rules are live within seconds.',
  },
  cookie: null,
}
