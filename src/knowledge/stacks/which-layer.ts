import type { Finding, StackId } from '../diagnosis.ts'
import { stacks } from './catalogue.ts'

/** Causes where a second layer speaks too, or fails to. */
const shared = new Set<Finding['id']>([
  'multiple-allow-origin',
  'preflight-elsewhere',
  'proxy-strips-headers',
  'error-response-without-cors',
  'gateway-error',
])

/**
 * Which of application and proxy should own the CORS headers, and how to take them out of the other.
 * The application, which knows who may call it; the proxy where it answers on its own (logins, errors, OPTIONS),
 * because those answers the application never sees. An HTTP API of API Gateway always owns them.
 */
export function ownerSteps(finding: Finding, owner: StackId): readonly string[] {
  if (!shared.has(finding.id)) return []
  const { role, name } = stacks[owner]
  switch (role) {
    case 'application':
      return [
        `One owner: ${name}, as long as nothing in front answers by itself. In the proxy before it, ${stacks.nginx.takeOut} (nginx); ${stacks.apache.takeOut} (Apache); ${stacks.caddy.takeOut} (Caddy).`,
      ]
    case 'proxy':
      return [
        `One owner: ${name}, which also answers what the application never sees (its own errors, logins, OPTIONS). In the application: ${stacks.express.takeOut} (Express); ${stacks.django.takeOut} (Django).`,
      ]
    case 'gateway':
      return [
        `One owner: ${name}, whose own errors the application never sees.${owner === 'api-gateway-http' ? ' It ignores the CORS headers of the application.' : ''} In a proxy or CDN before it, take out whatever adds Access-Control- headers.`,
      ]
    case 'front-end server':
      return []
  }
}
