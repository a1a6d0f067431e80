import type { Need, Stack } from './stack.ts'

export const cloudfront: Stack = {
  livesIn:
    'the behavior of the distribution: allowed methods, cache policy, origin request policy, response headers policy',
  breaksHere: [
    'The behavior allows GET and HEAD only: CloudFront refuses OPTIONS with 403.',
    'Origin is not passed on, so the bucket or application never sends the headers.',
    'Origin is not in the cache key: one copy serves every site, also a bare one.',
    'Old copies stay after the fix until they are invalidated.',
  ],
  takeOut: 'detach the response headers policy from the behavior',
  policy: {
    snippet,
    place: [
      'Simplest: a response headers policy, which CloudFront adds to every response, copies too. Create it from this file with aws cloudfront create-response-headers-policy --response-headers-policy-config file://cors.json, and attach it to the behavior of this path.',
      'Allowed HTTP methods of the behavior must include OPTIONS, and the origin must answer it with 200 or 204 (a bucket does so only with a CORS configuration).',
      'Then invalidate: aws cloudfront create-invalidation --distribution-id YOUR_ID --paths "/*".',
    ],
    settings: {},
    perCause: {
      'preflight-requires-auth':
        'Where a function of the distribution asks for the login (X-Cache: LambdaGeneratedResponse or FunctionGeneratedResponse), let it hand OPTIONS on as it came, or answer OPTIONS 204 with the headers: a policy adds headers, and changes no status.',
      'preflight-not-handled':
        'In the behavior of this path set Allowed HTTP methods to GET, HEAD, OPTIONS, or to all seven: what is not allowed there is refused with 403.',
      'cached-for-another-origin':
        'Put Origin into the cache key (a cache policy with Origin among its headers), or let a response headers policy set the headers. Then invalidate the copies.',
      'proxy-strips-headers':
        'The origin gets no Origin header: attach the origin request policy CORS-S3Origin (a bucket) or CORS-CustomOrigin, and a cache policy with Origin in its key; or let a response headers policy set the headers. Then invalidate the copies.',
      'cors-not-configured':
        'Where a copy from the cache answers, the origin was not asked: pass Origin on and put it into the cache key (origin request policy CORS-S3Origin or CORS-CustomOrigin, cache policy with Origin), set CORS on the origin, and invalidate the copies.',
      'blocked-at-edge':
        'AWS WAF or a geographic restriction of the distribution refused: look at the sampled requests of the web ACL.',
      'gateway-error':
        'Where a function of the distribution failed, its log in CloudWatch tells (of Lambda@Edge in the region of the edge). Where CloudFront got no usable response from the origin, look at its domain, its certificate and the origin response timeout (30 s).',
    },
    stepsOnly: ['preflight-not-handled', 'blocked-at-edge'],
    reload: 'Wait until the distribution is deployed.',
  },
  cookie: null,
}
const known = new Set(['GET', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'HEAD'])

function snippet({ policy }: Need): string {
  const items = (values: readonly string[]): object => ({ Quantity: values.length, Items: values })
  const config = {
    Name: 'cors',
    CorsConfig: {
      AccessControlAllowOrigins: items(policy.origins),
      AccessControlAllowHeaders: items(policy.headers),
      AccessControlAllowMethods: items(policy.methods.filter((name) => known.has(name))),
      AccessControlAllowCredentials: policy.credentials,
      ...(policy.exposed.length > 0 ? { AccessControlExposeHeaders: items(policy.exposed) } : {}),
      AccessControlMaxAgeSec: policy.maxAge,
      OriginOverride: true,
    },
  }
  return `${JSON.stringify(config, null, 2)}\n`
}
