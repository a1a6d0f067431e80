import type { SoftwareId } from '../model/software.ts'
import { saidOf } from '../marks/words.ts'
import { headerOf, type Answer } from './answer.ts'

/** Who counted, where a response is 429. */
interface Limiter {
  readonly by: 'application' | 'edge' | 'unknown'
  readonly says: string
  /** The software that counted, where it signs: a CDN may have handed its response on. */
  readonly counter?: SoftwareId | null
}

/** Pages, bodies and headers by which what stands in front says that it counted. */
const edges: readonly (readonly [
  string,
  SoftwareId | null,
  (answer: Answer, body: string, server: string) => boolean,
])[] = [
  [
    'Cloudflare',
    'cloudflare',
    (_, body, server) =>
      /cloudflare/.test(server) &&
      /error code: 1015|error 1015|you are being rate limited|cf-error/i.test(body),
  ],
  ['the page of nginx', 'nginx', (_, body) => /<center>(nginx|openresty)/i.test(body)],
  [
    'Envoy’s rate limit',
    'envoy',
    (answer, body) => headerOf(answer, 'x-envoy-ratelimited') !== null || /^local_rate_limited/.test(body),
  ],
  [
    'Kong’s rate limiting',
    'kong',
    (answer, body) =>
      /API rate limit exceeded/i.test(body) &&
      /kong/i.test(
        `${headerOf(answer, 'via') ?? ''} ${headerOf(answer, 'server') ?? ''} ${headerOf(answer, 'x-kong-response-latency') === null ? '' : 'kong'}`,
      ),
  ],
  [
    'API Gateway’s throttling',
    null,
    (answer, body) =>
      /(limitexceeded|toomanyrequests|throttl)/i.test(headerOf(answer, 'x-amzn-errortype') ?? '') ||
      (headerOf(answer, 'apigw-requestid') !== null && /"message":\s*"Too Many Requests"/.test(body)),
  ],
  ['an AWS load balancer, by its firewall', 'aws-alb', (_, __, server) => /^awselb/.test(server)],
  [
    'CloudFront',
    'cloudfront',
    (_, body, server) => /cloudfront/.test(server) || /could not be satisfied/i.test(body),
  ],
  ['Akamai', null, (_, __, server) => /akamai/.test(server)],
  [
    'HAProxy',
    'haproxy',
    (_, body) => /You have sent too many requests in a given amount of time/i.test(body),
  ],
  ['Azure API Management', 'apim', (answer) => headerOf(answer, 'ocp-apim-trace-location') !== null],
  ['Vercel', 'vercel', (answer) => headerOf(answer, 'x-vercel-mitigated') !== null],
]

const applicationMarks = [
  'x-powered-by',
  'x-runtime',
  'x-aspnet-version',
  'x-ratelimit-reset',
  'ratelimit-policy',
  'ratelimit',
  'ratelimit-limit',
  'x-retry-after-throttle',
]

/** Null for any other status. Words of a JSON body, or a header that only an application sets, tell that it was reached. */
export function limiterOf(answer: Answer): Limiter | null {
  if (answer.status !== 429) return null
  const said = saidOf(answer, 'refused-here')
  if (said !== null) return { by: 'edge', says: said.says }
  const body = answer.response.body ?? ''
  const server = (headerOf(answer, 'server') ?? '').toLowerCase()
  const edge = edges.find(([, , shows]) => shows(answer, body, server))
  if (edge !== undefined) return { by: 'edge', says: `429 from ${edge[0]}`, counter: edge[1] }
  const mark = applicationMarks.find((name) => headerOf(answer, name) !== null)
  if (mark !== undefined)
    return { by: 'application', says: `${mark}: ${headerOf(answer, mark) ?? ''} is the application’s` }
  return { by: 'unknown', says: 'nothing on it tells whether the application or something in front counted' }
}
