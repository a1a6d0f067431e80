import { getDomain } from 'tldts'
import type { OriginRelation } from '../knowledge/model/evidence.ts'

interface NearOrigin {
  /** The probe's id, stable between runs though a random origin is in it. */
  readonly id: string
  /** As it will stand in `Origin`: not always an origin at all, for that is what some policies compare with. */
  readonly origin: string
  readonly relation: OriginRelation
}

/** Where development servers listen: Next.js and its like, Vite, webpack and Vue, Angular, and a second one beside the first. */
const developmentPorts = [3000, 5173, 8080, 4200, 3001] as const

/**
 * The origins that are asked for besides the page's own, the most telling first.
 * `token` makes the foreign ones unguessable, so that no policy names them on purpose.
 */
export function nearOrigins(pageOrigin: string, token: string): readonly NearOrigin[] {
  const found: readonly NearOrigin[] = [
    { id: 'from-origin:foreign', origin: foreignOrigin(token), relation: 'foreign' },
    ...developmentPorts.map((port) => near(`http://localhost:${port}`, localRelation(pageOrigin))),
    ...nearPage(pageOrigin, token),
    near('null', 'null'),
  ]
  return found.filter(
    ({ origin }, at) => origin !== pageOrigin && found.findIndex((other) => other.origin === origin) === at,
  )
}

/** To a page under development another port of localhost is a near miss like others. */
function localRelation(pageOrigin: string): OriginRelation {
  return URL.parse(pageOrigin)?.hostname === 'localhost' ? 'other-port' : 'localhost'
}

/** An origin that nobody can have allowed on purpose. */
export function foreignOrigin(token: string): string {
  return `https://${token}.example`
}

function near(origin: string, relation: OriginRelation, id = origin): NearOrigin {
  return { id: `from-origin:${id}`, origin, relation }
}

function nearPage(pageOrigin: string, token: string): readonly NearOrigin[] {
  if (!URL.canParse(pageOrigin)) return []
  const page = new URL(pageOrigin)
  if (page.protocol !== 'http:' && page.protocol !== 'https:') return []
  const port = page.port === '' ? '' : `:${page.port}`
  const here = (host: string): string => `${page.protocol}//${host}${port}`
  return [
    near(`${page.protocol === 'https:' ? 'http' : 'https'}://${page.host}`, 'other-scheme'),
    ...otherPorts(page).map((origin) => near(origin, 'other-port')),
    near(`${pageOrigin}/`, 'trailing-slash'),
    near(page.host, 'missing-scheme'),
    near(here(`${page.hostname}.${token}.example`), 'prefix-match', 'prefix-match'),
    ...nearHosts(page.hostname).map(({ host, relation }) => near(here(host), relation)),
  ]
}

/** The default port written out is no origin a browser sends, but one that people put on lists. */
function otherPorts(page: URL): readonly string[] {
  const secure = page.protocol === 'https:'
  const common = secure ? '8443' : '8080'
  const bare = `${page.protocol}//${page.hostname}`
  return page.port === ''
    ? [`${bare}:${secure ? '443' : '80'}`, `${bare}:${common}`]
    : [bare, ...(page.port === common ? [] : [`${bare}:${common}`])]
}

/** `app.example.com` read as a pattern allows `appxexample.com` too, and where only its end is a pattern, `app.examplexcom`. */
function nearHosts(host: string): readonly { readonly host: string; readonly relation: OriginRelation }[] {
  const domain = getDomain(host, { allowPrivateDomains: true })
  if (domain === null) return []
  const bare = host.startsWith('www.') ? host.slice(4) : host
  return [
    { host: bare === host ? `www.${host}` : bare, relation: 'www' },
    { host: `cors-triage.${host}`, relation: 'subdomain' },
    ...parentsOf(host, domain).map((parent) => ({ host: parent, relation: 'subdomain' }) as const),
    { host: `www.${domain}`, relation: 'sibling-subdomain' },
    { host: `cors-triage.${domain}`, relation: 'sibling-subdomain' },
    { host: `evil${domain}`, relation: 'suffix-match' },
    { host: `evil${host}`, relation: 'suffix-match' },
    { host: host.replace('.', 'x'), relation: 'dot-match' },
    { host: host.replace(/\.(?=[^.]*$)/, 'x'), relation: 'dot-match' },
  ]
}

const maxParents = 3

/** `a.b.example.com` lies in `b.example.com` and in `example.com`: a page on any of them may be the one on the list. */
function parentsOf(host: string, domain: string): readonly string[] {
  const labels = host === domain ? [] : host.slice(0, -domain.length - 1).split('.')
  return labels.map((_, at) => [...labels.slice(at + 1), domain].join('.')).slice(-maxParents)
}
