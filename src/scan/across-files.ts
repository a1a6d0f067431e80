import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { withoutDevelopment } from './for-development.ts'

const proxies = /^(nginx|ingress-nginx|apache|caddy|haproxy|varnish|traefik|kong|envoy|istio)$/

/**
 * What policies of different files do to each other: a proxy that adds its header to what the application behind it has
 * set already gives browsers two values, which none of them accepts; origins of development are none of a profile's fault.
 */
export function acrossFiles(
  policies: readonly DeclaredPolicy[],
  besideUpstream: ReadonlySet<DeclaredPolicy>,
): readonly DeclaredPolicy[] {
  return withoutDevelopment(besideAnApplication(policies, besideUpstream))
}

function besideAnApplication(
  policies: readonly DeclaredPolicy[],
  besideUpstream: ReadonlySet<DeclaredPolicy>,
): readonly DeclaredPolicy[] {
  const application = policies.find(({ stack }) => !proxies.test(stack) && isServer(stack))
  if (application === undefined) return policies
  return policies.map((policy) => {
    if (!besideUpstream.has(policy)) return policy
    const says = `${application.file}:${application.line} sets Access-Control-Allow-Origin too: where this ${policy.stack} passes requests to it, browsers get two values`
    const finding = { cause: 'multiple-allow-origin', line: policy.line, says }
    return { ...policy, findings: [...policy.findings, finding] }
  })
}

/** What may stand behind a proxy of the same tree: not a development server, and not a gateway of a cloud. */
function isServer(stack: string): boolean {
  return /^(express|koa|fastify|hono|nestjs|node|next|sveltekit|nitro|django|flask|fastapi|spring|aspnet|rails|laravel|php|go|rust)$/.test(
    stack,
  )
}
