import type { Node } from '@babel/types'
import { parseSource, walk, type Source } from '../source/ecmascript/parse.ts'
import { dottedName } from '../source/ecmascript/names.ts'
import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { callsOf } from './calls.ts'
import { scriptsOf } from './component-scripts.ts'
import { underConditions } from './conditions.ts'
import { isTest } from './for-development.ts'
import { corsCall, policyOf, type CorsCall } from './cors-call.ts'
import { headerPolicy } from './header-pairs.ts'
import { optionObject } from './option-objects.ts'
import { modulesOf } from './modules.ts'
import { isOfServer, proxiesOf } from './proxies.ts'
import { lineOf } from './route-order.ts'
import type { FileScan, Scanner, SourceTree } from './scan.ts'

/** Text that has none of these names neither a policy nor a call nor a proxy. */
const worthParsing =
  /[cC]ors|CORS|[aA]ccess-[cC]ontrol|ACCESS-CONTROL|fetch|axios|\bky\b|superagent|EventSource|WebSocket|XMLHttpRequest|[hH]ttp(?:Client|Link)|\bio\(|proxy|rewrites|autoConfig/

/** Express `cors`, @fastify/cors, Hono `cors`, headers set by hand, Vite and Next in JavaScript and TypeScript. */
export const javascript: Scanner = {
  reads: (path) => /\.(?:[mc]?[jt]sx?|vue|svelte|astro|html?)$/.test(path) && !/\.d\.ts$/.test(path),
  scan: (path, whole, tree): FileScan => {
    if (!worthParsing.test(whole)) return {}
    const text = /\.(?:vue|svelte|astro|html?)$/.test(path) ? scriptsOf(whole) : whole
    if (!worthParsing.test(text)) return {}
    const read = parseSource(text, modulesOf(path, tree))
    if (!read.ok) {
      const { line, column, message } = read
      return {
        problems: [{ file: path, line, column, message: `expected JavaScript or TypeScript: ${message}` }],
      }
    }
    const { source } = read
    return {
      policies: isTest(path) ? [] : underConditions(policiesOf(path, source, tree), text),
      calls: isTest(path) ? [] : callsOf(path, source, tree),
      proxies: proxiesOf(path, source),
    }
  },
}

function policiesOf(path: string, source: Source, tree: SourceTree): readonly DeclaredPolicy[] {
  const stack = stackOf(source)
  const policies: DeclaredPolicy[] = []
  walk(source.program, (node, parents) => {
    const vite = /vite\.config/.test(path) ? viteCors(node, parents) : null
    const call = vite ?? corsCall(node, parents, source)
    if (call !== null)
      policies.push(policyOf(call, parents, vite === null ? stack : 'vite', path, source, tree))
    const from = /next\.config/.test(path) ? 'next' : stack
    const written = headerPolicy(node, parents, source, { file: path, stack: from, tree })
    if (written !== null) policies.push({ ...written, file: path, line: lineOf(node), stack: from })
    if (vite === null) policies.push(...optionObject(node, parents, source, { file: path, stack, tree }))
  })
  return policies
}

function stackOf({ text }: Source): string {
  if (/['"]@fastify\/cors['"]|['"]fastify['"]/.test(text)) return 'fastify'
  if (/['"]hono/.test(text)) return 'hono'
  if (/['"](?:@elysiajs\/cors|elysia)['"]/.test(text)) return 'elysia'
  if (/['"]@nestjs\/|\bNestFactory\./.test(text)) return 'nestjs'
  if (/['"](koa|@koa\/cors|kcors)['"]/.test(text)) return 'koa'
  if (/['"](express|cors)['"]/.test(text)) return 'express'
  if (/['"]socket\.io['"]/.test(text)) return 'socket.io'
  if (/['"](@apollo\/server|apollo-server[\w-]*)['"]/.test(text)) return 'apollo'
  if (/['"]@sveltejs\/kit/.test(text)) return 'sveltekit'
  if (/['"](h3|nitropack|nuxt)['"\/]|defineNuxtConfig|defineNitroConfig|defineEventHandler/.test(text))
    return 'nitro'
  if (/['"]vite['"]/.test(text)) return 'vite'
  if (/['"]next(\/|['"])/.test(text)) return 'next'
  if (text.includes('export default {') && /\bfetch\s{0,9}\(/.test(text)) return 'cloudflare'
  return /['"]aws-cdk-lib/.test(text) ? 'api-gateway-rest' : 'node'
}

/** `server.cors` and `preview.cors` of Vite, unless switched off. */
function viteCors(node: Node, parents: readonly Node[]): CorsCall | null {
  if (node.type !== 'ObjectProperty' || dottedName(node.key) !== 'cors' || !isOfServer(parents)) return null
  return node.value.type === 'BooleanLiteral' && !node.value.value
    ? null
    : { node, options: node.value, covers: 'unknown' }
}
