import type { OriginRelation, Purpose } from '../../knowledge/evidence.ts'

const relations: Readonly<Partial<Record<OriginRelation, string>>> = {
  foreign: 'from an unknown origin',
  null: 'from an opaque origin',
  'prefix-match': 'from a longer host, same start',
  'suffix-match': 'from a longer host, same end',
  'dot-match': 'from a host without the dot',
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
      const from = relations[purpose.relation] ?? `from ${purpose.origin.replace(/^https:\/\//, '')}`
      return purpose.form === 'preflight' ? from : `${from}, request`
    }
    case 'bisect':
      return bisectLabel(purpose.element)
    case 'allow-map':
      return `is ${purpose.method} allowed`
    case 'error-path':
      return purpose.what === 'error-url' ? 'the error URL' : 'a path that is not there'
    case 'sibling':
      return purpose.what === 'root' ? 'the root path' : 'the parent path'
    case 'cache':
      return `cache: ${cacheSteps[purpose.step]}`
    case 'address':
      return `at ${purpose.address}`
    case 'repeat':
      return `${purpose.form} again, ${purpose.turn}`
    case 'as-browser':
      return `${purpose.form} as a browser`
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
