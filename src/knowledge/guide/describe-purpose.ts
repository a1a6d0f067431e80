import type { OriginRelation, Purpose } from '../model/evidence.ts'

const relations: Record<OriginRelation, string> = {
  foreign: 'an origin nobody allowed on purpose',
  localhost: 'a development origin',
  'other-scheme': 'the other scheme',
  www: 'with and without www',
  'other-port': 'another port',
  'trailing-slash': 'a trailing slash',
  'missing-scheme': 'without its scheme',
  subdomain: 'a subdomain',
  'sibling-subdomain': 'a sibling subdomain',
  null: 'an opaque origin',
  'prefix-match': 'a longer host that begins alike',
  'suffix-match': 'a longer host that ends alike',
  'dot-match': 'a host alike but for a dot',
  server: 'the server’s own origin',
  compared: 'the page compared with',
}

const siblings = {
  root: 'the root of the same server',
  parent: 'the parent path',
  api: 'the usual path of an API on the same server',
  recorded: 'another path of the same server, as recorded',
  rewritten: 'the same address, written otherwise',
} as const

/** What a probe is for, as a short phrase; text of one line, no values beyond what was asked. */
export function describePurpose(purpose: Purpose): string {
  switch (purpose.kind) {
    case 'preflight':
      return purpose.hop === 0 ? 'the preflight' : `the preflight after redirect ${purpose.hop}`
    case 'request':
      return describeRequest(purpose.hop, purpose.standIn)
    case 'without-origin':
      return `the ${purpose.form} without an Origin, as curl sends it`
    case 'from-origin':
      return `the ${purpose.form} from ${purpose.origin} (${relations[purpose.relation]})`
    case 'bisect':
      return describeBisect(purpose.element)
    case 'allow-map':
      return `whether the policy allows ${purpose.method}`
    case 'allow-any-header':
      return 'whether the policy allows a header nobody knows'
    case 'error-path':
      return purpose.what === 'error-url' ? 'the known error URL' : 'a path that does not exist'
    case 'sibling':
      return siblings[purpose.what]
    case 'far-side':
      return `the ${purpose.form} to the end of the redirects, as the page would call it`
    case 'cache':
      return `whether a cache ignores Origin (${purpose.step.replace('-', ' ')})`
    case 'address':
      return `the address ${purpose.address}`
    case 'repeat':
      return `the same again (${purpose.turn})`
    case 'by-get':
      return 'a GET of the same URL'
    case 'as-browser':
      return "with a browser's User-Agent"
    case 'without-certificate':
      return 'without the client certificate'
    case 'page':
      return 'the page itself'
    case 'page-script':
      return 'a script of the page'
    case 'compared-url':
      return `the ${purpose.form} to the URL compared with`
  }
}

function describeRequest(hop: number, standIn: boolean): string {
  const what = standIn ? 'a GET in place of the request' : 'the request'
  return hop === 0 ? what : `${what} after redirect ${hop}`
}

function describeBisect(element: Extract<Purpose, { kind: 'bisect' }>['element']): string {
  switch (element.kind) {
    case 'origin-only':
      return 'a preflight that asks for nothing but the origin'
    case 'method':
      return `a preflight for ${element.method} alone`
    case 'header':
      return `a preflight for the header ${element.name} alone`
  }
}
