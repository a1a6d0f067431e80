import { all, any, body, header, type Fingerprint } from './fingerprint.ts'

/** Login gateways: whatever stands behind them did not answer. */
export const loginGateways: readonly Fingerprint[] = [
  {
    id: 'cloudflare-access',
    name: 'Cloudflare Access',
    reads: any(
      header('Location', /\.cloudflareaccess\.com\/|\/cdn-cgi\/access\//i),
      header('CF-Access-Domain'),
    ),
  },
  {
    id: 'oauth2-proxy',
    name: 'oauth2-proxy',
    reads: any(
      header('Location', /\/oauth2\/(sign_in|start|auth)/i),
      header('Set-Cookie', /_oauth2_proxy/),
      header('GAP-Auth'),
    ),
  },
]

/** Platforms that answer for the application or in its place. */
export const platforms: readonly Fingerprint[] = [
  {
    id: 'api-gateway-http',
    name: 'API Gateway (HTTP API)',
    reads: header('Apigw-Requestid'),
  },
  {
    id: 'api-gateway-rest',
    name: 'API Gateway (REST API)',
    reads: any(
      header('X-Amz-Apigw-Id'),
      body(/"message":\s*"Missing Authentication Token"/),
      all(header('X-Amzn-ErrorType'), header('X-Amzn-RequestId')),
    ),
  },
  {
    id: 's3',
    name: 'Amazon S3',
    reads: any(
      header('Server', /amazons3/i),
      all(header('X-Amz-Id-2'), header('X-Amz-Request-Id')),
      body(/CORSResponse:/),
    ),
  },
]

/** Hosting platforms, content delivery networks and load balancers, from the most telling to the least. */
export const networks: readonly Fingerprint[] = [
  { id: 'vercel', name: 'Vercel', reads: any(header('X-Vercel-Id'), header('Server', /^vercel/i)) },
  { id: 'netlify', name: 'Netlify', reads: any(header('X-NF-Request-Id'), header('Server', /^netlify/i)) },
  {
    id: 'cloudflare',
    name: 'Cloudflare',
    reads: any(header('CF-Mitigated'), header('Server', /^cloudflare/i), header('CF-Ray')),
  },
  {
    id: 'cloudfront',
    name: 'CloudFront',
    reads: any(header('X-Amz-Cf-Id'), header('Server', /cloudfront/i), header('Via', /cloudfront/i)),
  },
  {
    id: 'akamai',
    name: 'Akamai',
    reads: any(header('Server', /akamai/i), header('X-Akamai-Request-ID'), header('Akamai-GRN')),
  },
  {
    id: 'fastly',
    name: 'Fastly',
    reads: any(header('X-Fastly-Request-ID'), all(header('X-Served-By', /^cache-/i), header('X-Timer'))),
  },
  { id: 'aws-alb', name: 'an AWS load balancer', reads: header('Server', /^awselb/i) },
  {
    id: 'envoy',
    name: 'Envoy',
    reads: any(
      header('Server', /envoy/i),
      header('X-Envoy-Upstream-Service-Time'),
      body(/upstream connect error|no healthy upstream/),
    ),
  },
  {
    id: 'haproxy',
    name: 'HAProxy',
    reads: any(
      header('Server', /haproxy/i),
      body(/No server is available to handle this request|Request forbidden by administrative rules/),
    ),
  },
  {
    id: 'nginx',
    name: 'nginx',
    reads: any(header('Server', /nginx|openresty/i), body(/<center>(nginx|openresty)[^<]*<\/center>/)),
  },
  { id: 'apache', name: 'Apache', reads: any(header('Server', /^apache/i), body(/<address>Apache\/[\d.]+/)) },
  { id: 'caddy', name: 'Caddy', reads: any(header('Server', /^caddy/i), header('Via', /caddy/i)) },
  {
    id: 'node',
    name: 'a plain Node.js server',
    reads: (answer) =>
      header('Server')(answer) === null && header('X-Powered-By')(answer) === null
        ? all(header('Connection', /^keep-alive$/i), header('Keep-Alive', /^timeout=\d+$/))(answer)
        : null,
  },
]
