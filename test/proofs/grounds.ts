import type { Ground } from './proof.ts'
import { apache } from './stacks/apache.ts'
import { apiGatewayHttp } from './stacks/api-gateway-http.ts'
import { apiGatewayRest } from './stacks/api-gateway-rest.ts'
import { caddy } from './stacks/caddy.ts'
import { cloudflare } from './stacks/cloudflare.ts'
import { django } from './stacks/django.ts'
import { express } from './stacks/express.ts'
import { fastify } from './stacks/fastify.ts'
import { hono } from './stacks/hono.ts'
import { next } from './stacks/next.ts'
import { nginx } from './stacks/nginx.ts'
import { vite } from './stacks/vite.ts'

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
]
