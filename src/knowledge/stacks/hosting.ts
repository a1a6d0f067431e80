import type { CauseId, Finding } from '../diagnosis.ts'
import type { Evidence, Observation } from '../evidence.ts'

/** Where a hosting platform decides what the browser sees before any application code runs. */
export interface Hosting {
  readonly name: string
  readonly domain: string
  readonly tls: string
  readonly redirects: string
  readonly headers: string
}

/** Platforms that serve the page, by the ids of `layers/` where there is one. */
export const hosting = {
  vercel: {
    name: 'Vercel',
    domain:
      'Project, Settings, Domains. Choose there which of apex and www is the real one: the other redirects, and a redirect answers a preflight too.',
    tls: 'Issued once DNS points at Vercel; http is answered with a 308 to https.',
    redirects:
      'vercel.json: redirects, rewrites, trailingSlash, cleanUrls; rewrites make another host same-origin.',
    headers: 'vercel.json: headers. They do not apply where a function sets the same header itself.',
  },
  netlify: {
    name: 'Netlify',
    domain: 'Domain management: the primary domain is the real one, the others redirect to it.',
    tls: 'Domain management, HTTPS; forced once the certificate is there.',
    redirects:
      '_redirects or netlify.toml; a rule with status 200 proxies to another host, which makes it same-origin.',
    headers:
      '_headers or netlify.toml. They do not apply to functions and proxied answers, which must set their own.',
  },
  'cloudflare-pages': {
    name: 'Cloudflare Pages',
    domain: 'Workers & Pages, the project, Custom domains; each branch has a preview address of its own.',
    tls: 'SSL/TLS, Overview: with mode Flexible the origin sees http and may redirect for ever; use Full (strict).',
    redirects: '_redirects in the build output, Bulk Redirects, and Always Use HTTPS.',
    headers: '_headers in the build output. They do not apply to Pages Functions, which must set their own.',
  },
} as const satisfies Readonly<Record<string, Hosting>>

/** Causes whose fix may be a setting of the platform. */
const onPlatform = new Set<CauseId>(['preflight-redirected', 'redirect-changes-origin', 'tls-failure'])

/** Where the platform that answered sets domain, TLS and redirects; empty where none is known or it does not matter. */
export function hostingSteps(finding: Finding, evidence: Evidence): readonly string[] {
  if (!onPlatform.has(finding.id)) return []
  const host = evidence.observations.map(platformOf).find((one) => one !== null)
  if (host === undefined) return []
  const { name, domain, tls, redirects } = hosting[host]
  return finding.id === 'tls-failure'
    ? [`${name}, TLS: ${tls}`]
    : [`${name}, domain: ${domain}`, `${name}, redirects: ${redirects}`]
}

function platformOf({ request, response }: Observation): keyof typeof hosting | null {
  const names = (response?.headers ?? []).map(([name]) => name.toLowerCase())
  if (names.includes('x-vercel-id')) return 'vercel'
  if (names.includes('x-nf-request-id')) return 'netlify'
  return new URL(request.url).hostname.endsWith('.pages.dev') ? 'cloudflare-pages' : null
}
