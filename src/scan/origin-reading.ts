import type { DeclaredPolicy } from '../knowledge/model/declared.ts'

/** How a software reads the origins that it is given. */
export interface OriginReading {
  /** What lets through where no origin is named. */
  readonly without: DeclaredPolicy['origins']
  /** What `*` among others does. */
  readonly starInList: 'open' | 'compared'
  /** Whether `https://*.example.com` stands for its subdomains. */
  readonly globs: boolean
  /** Several origins in one text, with commas between. */
  readonly several: 'split' | 'sent' | 'compared'
  /** Whether a host without scheme stands for both schemes. */
  readonly bareHosts: boolean
  /** Whether a slash at the end is taken off before origins are compared. */
  readonly dropsSlash: boolean
  /** What becomes of `*` together with credentials, and the fault that it is; null where it is sent as it is. */
  readonly starWithCredentials: { readonly cause: string; readonly says: string } | null
}

const strict: OriginReading = {
  without: 'unknown',
  starInList: 'compared',
  globs: false,
  several: 'compared',
  bareHosts: false,
  dropsSlash: false,
  starWithCredentials: null,
}

const together = 'the wildcard stands together with credentials'

const throws = (what: string) => ({ cause: 'wildcard-with-credentials', says: `${together}: ${what}` })

const reflects = (who: string) => ({
  cause: 'origin-not-allowed',
  says: `${together}: ${who} sends every origin back, so any site can act as the visitor; compare against a list`,
})

/**
 * Where a software differs from comparing text with text. Each from its own documentation or source: Express `cors`
 * (lib/index.js, isOriginAllowed), @fastify/cors (index.js), Starlette (middleware/cors.py), Litestar (config/cors.py), Flask-CORS (core.py),
 * php-cors (CorsService.php), @elysiajs/cors (src/index.ts, processOrigin),
 * Spring (CorsConfiguration), ASP.NET Core (CorsService), rack-cors (resources.rb), gin-contrib/cors, rs/cors, echo and
 * fiber (their cors.go), ingress-nginx (annotations/cors), Kong (plugins/cors/handler.lua), Envoy (http/cors/cors_filter.cc), Amazon S3 (CORS rules).
 */
const readings: Readonly<Record<string, Partial<OriginReading>>> = {
  express: { without: '*', several: 'sent' },
  vite: { without: '*', several: 'sent' },
  fastify: { without: '*', starInList: 'open' },
  hono: { without: '*' },
  nestjs: { without: '*', several: 'sent' },
  elysia: { without: 'reflect', bareHosts: true, starInList: 'open' },
  koa: { without: 'reflect', several: 'sent' },
  'socket.io': { several: 'sent' },
  apollo: { without: '*', several: 'sent' },
  fastapi: {
    without: [],
    starInList: 'open',
    starWithCredentials: throws(
      'Starlette sends it as it is where no cookie comes along, which browsers refuse, and every origin back where one does, so any site can act as the visitor',
    ),
  },
  litestar: {
    without: '*',
    starInList: 'open',
    globs: true,
    starWithCredentials: reflects('Litestar in its current version'),
  },
  flask: { without: '*', starInList: 'open', globs: true },
  django: {},
  spring: {
    dropsSlash: true,
    without: '*',
    starWithCredentials: throws('Spring refuses the request with an exception'),
    starInList: 'open',
  },
  'spring-patterns': {
    dropsSlash: true,
    globs: true,
    starInList: 'open',
    starWithCredentials: reflects('Spring'),
  },
  aspnet: {
    starInList: 'open',
    without: [],
    starWithCredentials: throws('ASP.NET Core refuses the policy when it starts'),
  },
  'aspnet-subdomains': { globs: true, starInList: 'open', without: [] },
  rails: { bareHosts: true, starInList: 'open', starWithCredentials: throws('rack-cors refuses to start') },
  laravel: { globs: true, starInList: 'open', without: [], starWithCredentials: reflects('Laravel') },
  php: { starInList: 'open', without: [] },
  'gin-wildcard': { globs: true, starInList: 'open', without: [] },
  gin: { starInList: 'open', without: [] },
  'rs-cors': { globs: true, starInList: 'open', without: '*' },
  chi: { globs: true, starInList: 'open', without: '*' },
  echo: { globs: true, starInList: 'open', without: '*' },
  fiber: { several: 'split', starInList: 'open', globs: true, without: '*' },
  'jub0bs-cors': { globs: true, starInList: 'open' },
  gorilla: { starInList: 'open', without: '*' },
  rust: { without: [] },
  ktor: { bareHosts: true, without: [] },
  'ingress-nginx': { several: 'split', globs: true, starInList: 'open', without: '*' },
  traefik: { starInList: 'open', several: 'split', without: 'unknown' },
  kong: { starInList: 'open', without: '*', starWithCredentials: reflects('Kong') },
  envoy: { globs: true, starInList: 'open', starWithCredentials: reflects('Envoy') },
  istio: { starInList: 'open', starWithCredentials: reflects('Envoy') },
  s3: { globs: true, starInList: 'open' },
  r2: { globs: true, starInList: 'open' },
  gcs: { starInList: 'open' },
  minio: { several: 'split', globs: true, starInList: 'open', without: '*' },
  'azure-blob': { several: 'split', starInList: 'open', globs: true },
  'azure-functions': { starInList: 'open' },
  'azure-app-service': { starInList: 'open' },
  'api-gateway-http': { starInList: 'open', globs: true },
  'lambda-url': { starInList: 'open', globs: true },
  cloudfront: { starInList: 'open', globs: true },
  elasticsearch: { several: 'split', globs: true },
  ollama: { several: 'split', globs: true, bareHosts: true, starInList: 'open' },
  apim: { starInList: 'open' },
}

/** The reading of a middleware, or of the one that a stack is read with. */
export function readingOf(software: string): OriginReading {
  return { ...strict, ...readings[software] }
}
