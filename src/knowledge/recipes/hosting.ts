import type { CauseId, Finding } from '../model/diagnosis.ts'
import type { Evidence, Observation } from '../model/evidence.ts'

/** Where a hosting platform decides what the browser sees before any application code runs. */
interface Hosting {
  readonly name: string
  readonly domain: string
  readonly tls: string
  readonly redirects: string
  readonly headers: string
  /** What stands before a deployment and may refuse a preflight; null where there is nothing of the kind. */
  readonly protection: string | null
}

/** Platforms that serve the page, by the ids of `layers/` where there is one. Held against their documentation. */
export const hosting = {
  vercel: {
    name: 'Vercel',
    domain:
      'Project, Settings, Domains. Edit a domain and "Redirect to" says which of apex and www is the real one: the other redirects, and a redirect answers a preflight too.',
    tls: 'Issued once DNS points at Vercel; http is answered with a 308 to https.',
    redirects:
      'vercel.json: redirects, trailingSlash and cleanUrls (308); rewrites to another host make it same-origin.',
    headers:
      'vercel.json: headers, by path, each with one literal origin. A list of origins is for the function to compare; set the header in one of the two places.',
    protection:
      'Settings, Deployment Protection: it refuses OPTIONS as well. Add the path to its OPTIONS Allowlist.',
  },
  netlify: {
    name: 'Netlify',
    domain:
      'Domain management. Of apex and www the one that is not the primary domain redirects to it; an alias is served as it is, unless _redirects sends it on.',
    tls: 'Domain management, HTTPS; forced once the certificate is there.',
    redirects:
      '_redirects or netlify.toml; a rule with status 200 proxies to another host, which makes it same-origin.',
    headers:
      '_headers or netlify.toml, for files that Netlify serves itself. Functions and proxied responses must set their own.',
    protection: null,
  },
  'cloudflare-pages': {
    name: 'Cloudflare Pages',
    domain: 'Workers & Pages, the project, Custom domains; each branch has a preview address of its own.',
    tls: 'Issued once the CNAME points at the project, unless a CAA record forbids it. For a server of your own behind Cloudflare: SSL/TLS, Overview, Full (strict); with Flexible it sees http and may redirect for ever.',
    redirects:
      '_redirects in the build output (not for Pages Functions), Bulk Redirects, and Always Use HTTPS.',
    headers: '_headers in the build output. They do not apply to Pages Functions, which must set their own.',
    protection:
      'Access on the preview addresses refuses OPTIONS as well: in its application, "Bypass OPTIONS requests to origin".',
  },
} as const satisfies Readonly<Record<string, Hosting>>

/** What of a platform may be the fix of a cause. */
const onPlatform: Readonly<Partial<Record<CauseId, readonly (keyof Omit<Hosting, 'name'>)[]>>> = {
  'preflight-redirected': ['domain', 'redirects'],
  'redirect-changes-origin': ['domain', 'redirects'],
  'tls-failure': ['tls'],
  'cors-not-configured': ['headers'],
  'cors-after-routes': ['headers'],
  'origin-not-allowed': ['headers'],
  'error-response-without-cors': ['headers'],
  'multiple-allow-origin': ['headers'],
  'preflight-requires-auth': ['protection'],
}

/** Where the platform that answered sets what is at fault; empty where none is known or it does not matter. */
export function hostingSteps(finding: Finding, evidence: Evidence): readonly string[] {
  const subjects = onPlatform[finding.id]
  const host = evidence.observations
    .filter(({ purpose }) => purpose.kind !== 'page' && purpose.kind !== 'page-script')
    .map(platformOf)
    .find((one) => one !== null)
  if (subjects === undefined || host === undefined) return []
  const platform: Hosting = hosting[host]
  return subjects.flatMap((subject) =>
    platform[subject] === null ? [] : [`${platform.name}, ${subject}: ${platform[subject]}`],
  )
}

function platformOf({ request, response }: Observation): keyof typeof hosting | null {
  const names = (response?.headers ?? []).map(([name]) => name.toLowerCase())
  if (names.includes('x-vercel-id')) return 'vercel'
  if (names.includes('x-nf-request-id')) return 'netlify'
  return new URL(request.url).hostname.endsWith('.pages.dev') ? 'cloudflare-pages' : null
}
