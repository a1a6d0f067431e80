import { akamai } from './akamai.ts'
import { apache } from './apache.ts'
import { apiGatewayHttp } from './api-gateway-http.ts'
import { apiGatewayRest } from './api-gateway-rest.ts'
import { apim } from './apim.ts'
import { apollo } from './apollo.ts'
import { aspnet } from './aspnet.ts'
import { awsAlb } from './aws-alb.ts'
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
import { flask } from './flask.ts'
import { gcs } from './gcs.ts'
import { githubPages } from './github-pages.ts'
import { go } from './go.ts'
import { haproxy } from './haproxy.ts'
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
import { varnish } from './varnish.ts'
import { vercel } from './vercel.ts'
import { vite } from './vite.ts'
import { wordpress } from './wordpress.ts'
import { neutral } from './neutral.ts'
import { marksOf } from '../marks/catalogue.ts'
import type { Role } from '../model/role.ts'
import type { RecipeId } from '../model/software.ts'
import type { Stack } from './stack.ts'

const recipes: Readonly<Record<RecipeId, Stack>> = {
  express,
  fastify,
  hono,
  koa,
  nestjs,
  next,
  sveltekit,
  nitro,
  'socket.io': socketIo,
  apollo,
  vite,
  django,
  flask,
  fastapi,
  spring,
  aspnet,
  iis,
  rails,
  laravel,
  php,
  go,
  rust,
  nginx,
  'ingress-nginx': ingressNginx,
  apache,
  caddy,
  haproxy,
  varnish,
  traefik,
  kong,
  envoy,
  istio,
  cloudflare,
  'cloudflare-access': cloudflareAccess,
  cloudfront,
  akamai,
  fastly,
  vercel,
  netlify,
  'github-pages': githubPages,
  'api-gateway-rest': apiGatewayRest,
  'api-gateway-http': apiGatewayHttp,
  'lambda-url': lambdaUrl,
  'aws-alb': awsAlb,
  s3,
  r2,
  minio,
  gcs,
  'cloud-run': cloudRun,
  'azure-blob': azureBlob,
  'azure-app-service': azureAppService,
  'azure-functions': azureFunctions,
  apim,
  supabase,
  keycloak,
  'oauth2-proxy': oauth2Proxy,
  elasticsearch,
  ollama,
  'lm-studio': lmStudio,
  node,
  wordpress,
  drupal,
  strapi,
}

/** How to fix it on this software; in neutral words where nobody knows which it is. */
export function recipeOf(stack: RecipeId | null): Stack {
  return stack === null ? neutral : recipes[stack]
}

/** What the software is to the application: itself, a proxy before it, a service that runs it. */
export function roleOf(stack: RecipeId | null): Role {
  return (stack === null ? undefined : marksOf(stack)?.role) ?? 'unknown'
}
