import type { Ground } from './proof.ts'
import { apache } from './stacks/apache.ts'
import { apollo } from './stacks/apollo.ts'
import { apacheHtaccess } from './stacks/apache-htaccess.ts'
import { apiGatewayHttp } from './stacks/api-gateway-http.ts'
import { apiGatewayRest } from './stacks/api-gateway-rest.ts'
import { azureBlob } from './stacks/azure-blob.ts'
import { caddy } from './stacks/caddy.ts'
import { cloudflare } from './stacks/cloudflare.ts'
import { django } from './stacks/django.ts'
import { elasticsearch } from './stacks/elasticsearch.ts'
import { envoy } from './stacks/envoy.ts'
import { express } from './stacks/express.ts'
import { fastapi } from './stacks/fastapi.ts'
import { fastify } from './stacks/fastify.ts'
import { flask } from './stacks/flask.ts'
import { goChi, goEcho, goGin, goPlain } from './stacks/go.ts'
import { haproxy } from './stacks/haproxy.ts'
import { hono } from './stacks/hono.ts'
import { keycloak } from './stacks/keycloak.ts'
import { koa } from './stacks/koa.ts'
import { nestjs } from './stacks/nestjs.ts'
import { next } from './stacks/next.ts'
import { nextApi } from './stacks/next-api.ts'
import { nginx } from './stacks/nginx.ts'
import { nitro } from './stacks/nitro.ts'
import { minio } from './stacks/minio.ts'
import { oauth2Proxy } from './stacks/oauth2-proxy.ts'
import { socketIo } from './stacks/socket-io.ts'
import { rails } from './stacks/rails.ts'
import { rustActix, rustAxum } from './stacks/rust.ts'
import { s3 } from './stacks/s3.ts'
import { spring, springOnTomcat } from './stacks/spring.ts'
import { supabase } from './stacks/supabase.ts'
import { sveltekit } from './stacks/sveltekit.ts'
import { traefik } from './stacks/traefik.ts'
import { varnish } from './stacks/varnish.ts'
import { vite } from './stacks/vite.ts'
import { wordpress } from './stacks/wordpress.ts'

/** Every stack that recipes are proven on, in the order of the matrix. */
export const grounds: readonly Ground[] = [
  express,
  fastify,
  hono,
  django,
  nginx,
  apache,
  caddy,
  cloudflare,
  apiGatewayRest,
  apiGatewayHttp,
  vite,
  next,
  haproxy,
  varnish,
  koa,
  nestjs,
  apacheHtaccess,
  socketIo,
  apollo,
  fastapi,
  flask,
  spring,
  springOnTomcat,
  goPlain,
  goGin,
  goEcho,
  goChi,
  rustAxum,
  rustActix,
  rails,
  sveltekit,
  supabase,
  nitro,
  nextApi,
  azureBlob,
  s3,
  traefik,
  envoy,
  minio,
  oauth2Proxy,
  wordpress,
  elasticsearch,
  keycloak,
]
