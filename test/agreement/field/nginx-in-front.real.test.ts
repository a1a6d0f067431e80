import { describe, test } from 'vitest'
import { saving } from './incident.ts'
import { expectFromNginx, ok, order, origin, preflight, type NginxIncident } from './nginx-incident.ts'

const limit = (rate: string): string => `limit_req_zone $binary_remote_addr zone=visitors:1m rate=${rate};`
const cache = 'proxy_cache_path cache keys_zone=answers:1m;'
/** The app answers each page by its name and does not say that it does; the cache keeps one response for all. */
const cached = `location / { proxy_cache answers; proxy_cache_valid 200 5m; proxy_pass http://127.0.0.1:$port/app/; }
  location /app/ { add_header Access-Control-Allow-Origin $http_origin; ${ok} }`

const incidents: readonly NginxIncident[] = [
  {
    title: 'a cache that was filled for another page',
    http: cache,
    server: cached,
    visitedBy: 'http://www.shop.example',
    expect: 'cached-for-another-origin',
    confidence: 'certain',
  },
  {
    title: 'a cache that was filled by curl',
    http: cache,
    server: cached,
    visitedBy: null,
    expect: 'proxy-strips-headers.cache',
    confidence: 'certain',
  },
  {
    title: 'healthy behind a limit of ten requests a second, answered with 503',
    http: limit('10r/s'),
    server: `location / { limit_req zone=visitors burst=10 nodelay; ${preflight} ${origin} always; empty_gif; }`,
    expect: null,
  },
  {
    title: 'healthy behind a strict limit, answered with 503',
    http: limit('2r/s'),
    server: `location / { limit_req zone=visitors burst=1 nodelay; ${preflight} ${origin} always; empty_gif; }`,
    path: order,
    ask: saving,
    expect: null,
  },
  {
    title: 'healthy behind a strict limit, answered with 429',
    http: limit('2r/s'),
    server: `location / { limit_req zone=visitors burst=2 nodelay; limit_req_status 429;
      ${preflight} ${origin} always; empty_gif; }`,
    expect: null,
  },
]

describe('nginx as a cache and a limit in front', () => {
  test.each(incidents)('$title', expectFromNginx)
})
