import type { OriginRelation, Purpose } from '../knowledge/model/evidence.ts'

const siblings = {
  root: 'the root path',
  parent: 'the parent path',
  api: 'the path /api/',
  recorded: 'another path, recorded',
  rewritten: 'the address written otherwise',
} as const

/** What an origin is to the page's own, where its name would say less. */
function fromLabel(origin: string, relation: OriginRelation): string {
  const url = URL.parse(origin)
  switch (relation) {
    case 'foreign':
      return 'from an unknown origin'
    case 'null':
      return 'from an opaque origin'
    case 'other-scheme':
      return `from ${url?.protocol ?? ''}//`
    case 'other-port':
      return origin.endsWith(':443') || origin.endsWith(':80')
        ? 'with its default port'
        : `from port ${url?.port || 'default'}`
    case 'trailing-slash':
      return 'with a trailing slash'
    case 'missing-scheme':
      return 'without the scheme'
    case 'prefix-match':
      return 'from a host that begins alike'
    case 'subdomain':
    case 'sibling-subdomain':
    case 'suffix-match':
    case 'dot-match':
    case 'localhost':
    case 'server':
    case 'www':
    case 'compared':
      return `from ${origin.replace(/^https?:\/\//, '')}`
  }
}

/** A probe in the fewest words that tell it from the others. */
export function probeLabel(purpose: Purpose): string {
  switch (purpose.kind) {
    case 'preflight':
      return purpose.hop === 0 ? 'preflight' : `preflight, hop ${purpose.hop}`
    case 'request':
      return requestLabel(purpose.hop, purpose.standIn)
    case 'without-origin':
      return purpose.form === 'preflight' ? 'preflight without Origin' : 'without Origin, as curl'
    case 'from-origin': {
      const from = fromLabel(purpose.origin, purpose.relation)
      return purpose.form === 'preflight' ? from : `${from}, request`
    }
    case 'bisect':
      return bisectLabel(purpose.element)
    case 'allow-map':
      return purpose.method === 'CORSTRIAGE' ? 'any method at all' : `the method ${purpose.method}`
    case 'allow-any-header':
      return 'any header at all'
    case 'error-path':
      return purpose.what === 'error-url' ? 'the error URL' : 'a path that is not there'
    case 'sibling':
      return siblings[purpose.what]
    case 'far-side':
      return `${purpose.form} past the redirects`
    case 'cache':
      return `cache: ${cacheSteps[purpose.step]}`
    case 'address':
      return `at ${purpose.address}`
    case 'repeat':
      return `${purpose.form} again, ${purpose.turn}`
    case 'by-get':
      return 'the same by GET'
    case 'as-browser':
      return `${purpose.form} as a browser`
    case 'without-certificate':
      return `${purpose.form}, no certificate`
    case 'page':
      return 'the page itself'
    case 'page-script':
      return 'a script of the page'
    case 'compared-url':
      return `${purpose.form} to the other URL`
  }
}

const cacheSteps = {
  'without-origin': 'without Origin',
  'origin-a': 'this page',
  'origin-b': 'another page',
  busted: 'past the cache',
} as const

function requestLabel(hop: number, standIn: boolean): string {
  if (hop > 0) return `request, hop ${hop}`
  return standIn ? 'GET in its place' : 'request, as the page'
}

function bisectLabel(element: Extract<Purpose, { kind: 'bisect' }>['element']): string {
  switch (element.kind) {
    case 'origin-only':
      return 'preflight, origin only'
    case 'method':
      return `preflight, ${element.method} only`
    case 'header':
      return `preflight, ${element.name} only`
  }
}
