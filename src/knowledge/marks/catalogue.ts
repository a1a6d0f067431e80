import { akamai } from './akamai.ts'
import { apache } from './apache.ts'
import { apiGatewayHttp } from './api-gateway-http.ts'
import { apiGatewayRest } from './api-gateway-rest.ts'
import { apim } from './apim.ts'
import { apollo } from './apollo.ts'
import { aspnet } from './aspnet.ts'
import { awsAlb } from './aws-alb.ts'
import { awsWaf } from './aws-waf.ts'
import { azureAppService } from './azure-app-service.ts'
import { azureBlob } from './azure-blob.ts'
import { azureFunctions } from './azure-functions.ts'
import { caddy } from './caddy.ts'
import { cloudRun } from './cloud-run.ts'
import { cloudflare } from './cloudflare.ts'
import { cloudflareAccess } from './cloudflare-access.ts'
import { cloudfront } from './cloudfront.ts'
import { django } from './django.ts'
import { drupal } from './drupal.ts'
import { elasticsearch } from './elasticsearch.ts'
import { envoy } from './envoy.ts'
import { express } from './express.ts'
import { fastapi } from './fastapi.ts'
import { fastify } from './fastify.ts'
import { fastly } from './fastly.ts'
import { firewalls } from './firewalls.ts'
import { flask } from './flask.ts'
import { gcs } from './gcs.ts'
import { githubPages } from './github-pages.ts'
import { go } from './go.ts'
import { haproxy } from './haproxy.ts'
import { heroku } from './heroku.ts'
import { hostGuards } from './host-guards.ts'
import { protocolGuards } from './protocol-guards.ts'
import { hono } from './hono.ts'
import { iis } from './iis.ts'
import { ingressNginx } from './ingress-nginx.ts'
import { istio } from './istio.ts'
import { keycloak } from './keycloak.ts'
import { koa } from './koa.ts'
import { kong } from './kong.ts'
import { lambdaUrl } from './lambda-url.ts'
import { laravel } from './laravel.ts'
import { lmStudio } from './lm-studio.ts'
import { minio } from './minio.ts'
import { nestjs } from './nestjs.ts'
import { netlify } from './netlify.ts'
import { next } from './next.ts'
import { nginx } from './nginx.ts'
import { nitro } from './nitro.ts'
import { node } from './node.ts'
import { oauth2Proxy } from './oauth2-proxy.ts'
import { ollama } from './ollama.ts'
import { php } from './php.ts'
import { platforms } from './platforms.ts'
import { r2 } from './r2.ts'
import { rails } from './rails.ts'
import { rust } from './rust.ts'
import { s3 } from './s3.ts'
import { socketIo } from './socket-io.ts'
import { spring } from './spring.ts'
import { strapi } from './strapi.ts'
import { supabase } from './supabase.ts'
import { sveltekit } from './sveltekit.ts'
import { traefik } from './traefik.ts'
import { tunnels } from './tunnels.ts'
import { varnish } from './varnish.ts'
import { vercel } from './vercel.ts'
import { vite } from './vite.ts'
import { webGateways } from './web-gateways.ts'
import { wordpress } from './wordpress.ts'
import type { Marks } from './marks.ts'
import type { RecipeId } from '../model/software.ts'

/**
 * Every software that is told by its marks. The order is that in which they are read where several have made a mark:
 * what answers in another's place, products, platforms, frameworks, hosting, networks, proxies.
 */
export const catalogue: readonly Marks[] = [
  cloudflareAccess,
  oauth2Proxy,
  keycloak,
  socketIo,
  lmStudio,
  ollama,
  elasticsearch,
  wordpress,
  drupal,
  strapi,
  lambdaUrl,
  apiGatewayHttp,
  apiGatewayRest,
  apim,
  cloudRun,
  azureBlob,
  minio,
  s3,
  r2,
  gcs,
  next,
  nestjs,
  apollo,
  express,
  fastify,
  sveltekit,
  nitro,
  vite,
  flask,
  fastapi,
  django,
  rails,
  spring,
  laravel,
  php,
  aspnet,
  hono,
  koa,
  go,
  rust,
  supabase,
  vercel,
  netlify,
  githubPages,
  azureFunctions,
  azureAppService,
  cloudflare,
  cloudfront,
  akamai,
  fastly,
  awsAlb,
  kong,
  traefik,
  istio,
  envoy,
  haproxy,
  varnish,
  ingressNginx,
  nginx,
  apache,
  caddy,
  iis,
  node,
  heroku,
  platforms,
  tunnels,
  awsWaf,
  firewalls,
  webGateways,
  hostGuards,
  protocolGuards,
]

const byId = new Map<RecipeId, Marks>(
  catalogue.flatMap((one) => (one.id === null ? [] : [[one.product ?? one.id, one] as const])),
)

export function marksOf(id: RecipeId): Marks | undefined {
  return byId.get(id)
}

/** What the software is called, for people. */
export function softwareName(id: RecipeId): string {
  return byId.get(id)?.name ?? id
}
