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
import { neutral } from './neutral.ts'
import type { Stack } from './stack.ts'
import { vite } from './vite.ts'
import type { SoftwareId } from '../model/software.ts'

const recipes: Readonly<Partial<Record<SoftwareId, Stack>>> = {
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

/** How to fix it on this software: by its own recipe, or in neutral words where there is none. */
export function recipeOf(stack: SoftwareId | null): Stack {
  return (stack === null ? undefined : recipes[stack]) ?? neutral
}

/** Whether there are lines to paste for this software; else the fix is in neutral words. */
export function hasRecipe(stack: SoftwareId): boolean {
  return stack in recipes
}
