import type { StackId } from '../model/diagnosis.ts'
import { apache } from './apache.ts'
import { apiGatewayHttp } from './api-gateway-http.ts'
import { apiGatewayRest } from './api-gateway-rest.ts'
import { caddy } from './caddy.ts'
import { cloudflare } from './cloudflare.ts'
import { django } from './django.ts'
import { express } from './express.ts'
import { fastify } from './fastify.ts'
import { hono } from './hono.ts'
import { next } from './next.ts'
import { nginx } from './nginx.ts'
import type { Stack } from './stack.ts'
import { vite } from './vite.ts'

/** Every stack there is a recipe for, by the name `--stack` takes. */
export const stacks: Readonly<Record<StackId, Stack>> = {
  express,
  fastify,
  django,
  nginx,
  cloudflare,
  'api-gateway-rest': apiGatewayRest,
  'api-gateway-http': apiGatewayHttp,
  vite,
  next,
  hono,
  apache,
  caddy,
}
