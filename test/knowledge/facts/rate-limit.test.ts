import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { answerOf } from '../../../src/knowledge/facts/answer.ts'
import { limiterOf } from '../../../src/knowledge/facts/rate-limit.ts'
import { get, request } from '../causes/evidence-builder.ts'

function limiter(status: number, headers: HeaderList, body = '') {
  const answer = answerOf(request(get, [status, headers, body]), get)
  return answer === null ? null : limiterOf(answer)
}

test.each<readonly [HeaderList, string, string]>([
  [[['Server', 'cloudflare']], 'error code: 1015', 'edge: a Cloudflare challenge or block page'],
  [[['Server', 'my cloudflare']], 'You are being rate limited', 'edge: 429 from Cloudflare'],
  [[['Server', 'my cloudflare']], 'Error 1015', 'edge: 429 from Cloudflare'],
  [[['Server', 'my cloudflare']], 'quota', 'unknown'],
  [[], 'error 1015', 'unknown'],
  [[], '<center>nginx/1.28</center>', 'edge: 429 from the page of nginx'],
  [[], '<center>openresty</center>', 'edge: 429 from the page of nginx'],
  [[['X-Envoy-RateLimited', 'true']], '', 'edge: 429 from Envoy’s rate limit'],
  [[], 'local_rate_limited', 'edge: 429 from Envoy’s rate limit'],
  [[], 'a local_rate_limited', 'unknown'],
  [[], '{"message":"API rate limit exceeded"}', 'edge: the rate limiting of Kong'],
  [[['Via', '1.1 kong']], 'api rate limit exceeded', 'edge: 429 from Kong’s rate limiting'],
  [[['Server', 'my kong']], 'api rate limit exceeded', 'edge: 429 from Kong’s rate limiting'],
  [[['X-Kong-Response-Latency', '1']], 'api rate limit exceeded', 'edge: 429 from Kong’s rate limiting'],
  [[], 'api rate limit exceeded', 'unknown'],
  [[['X-Amzn-ErrorType', 'LimitExceededException']], '', 'edge: 429 from API Gateway’s throttling'],
  [[['X-Amzn-ErrorType', 'TooManyRequestsException']], '', 'edge: 429 from API Gateway’s throttling'],
  [[['X-Amzn-ErrorType', 'ThrottlingException']], '', 'edge: 429 from API Gateway’s throttling'],
  [[['X-Amzn-ErrorType', 'Other']], '', 'unknown'],
  [[['Apigw-Requestid', 'x']], '{"message":"Too Many Requests"}', 'edge: 429 from API Gateway’s throttling'],
  [
    [['Apigw-Requestid', 'x']],
    '{"message":  "Too Many Requests"}',
    'edge: 429 from API Gateway’s throttling',
  ],
  [[['Apigw-Requestid', 'x']], 'quota', 'unknown'],
  [[], '{"message":"Too Many Requests"}', 'unknown'],
  [[['Server', 'awselb/2.0']], '', 'edge: 429 from an AWS load balancer, by its firewall'],
  [[['Server', 'my awselb']], '', 'unknown'],
  [[['Server', 'CloudFront']], '', 'edge: 429 from CloudFront'],
  [[], 'The request could not be satisfied.', 'edge: 429 from CloudFront'],
  [[['Server', 'AkamaiNetStorage']], '', 'edge: 429 from Akamai'],
  [
    [],
    'You have sent too many requests in a given amount of time.',
    'edge: the page by which HAProxy limits the rate',
  ],
  [[], 'you have sent too many requests in a given amount of time', 'edge: 429 from HAProxy'],
  [[['Ocp-Apim-Trace-Location', 'x']], '', 'edge: 429 from Azure API Management'],
  [[['X-Vercel-Mitigated', 'deny']], '', 'edge: 429 from Vercel'],
  [[['X-Powered-By', 'PHP']], '', 'application: x-powered-by: PHP is the application’s'],
  [[['X-Runtime', '1']], '', 'application: x-runtime: 1 is the application’s'],
  [[['X-AspNet-Version', '1']], '', 'application: x-aspnet-version: 1 is the application’s'],
  [[['X-RateLimit-Reset', '1']], '', 'application: x-ratelimit-reset: 1 is the application’s'],
  [[['RateLimit-Policy', '1']], '', 'application: ratelimit-policy: 1 is the application’s'],
  [[['RateLimit', '1']], '', 'application: ratelimit: 1 is the application’s'],
  [[['RateLimit-Limit', '1']], '', 'application: ratelimit-limit: 1 is the application’s'],
  [[['X-Retry-After-Throttle', '1']], '', 'application: x-retry-after-throttle: 1 is the application’s'],
  [[], '', 'unknown'],
])('a 429 with %j and “%s”: %s', (headers, body, told) => {
  const found = limiter(429, headers, body)
  expect(found?.by === 'unknown' ? 'unknown' : `${found?.by ?? ''}: ${found?.says ?? ''}`).toBe(told)
})

test('any other status is no limit', () => {
  expect(limiter(403, [['Server', 'CloudFront']])).toBeNull()
})

test('who counted is told where it signs', () => {
  expect(limiter(429, [['Server', 'CloudFront']])?.counter).toBe('cloudfront')
  expect(limiter(429, [['Server', 'akamai']])?.counter).toBeNull()
})
