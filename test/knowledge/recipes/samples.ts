import type { Case } from '../../../src/knowledge/model/case.ts'
import type { CauseId, Finding } from '../../../src/knowledge/model/diagnosis.ts'
import type { Particulars } from '../../../src/knowledge/model/particulars.ts'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import {
  noEvidence,
  type Evidence,
  type Observation,
  type Purpose,
} from '../../../src/knowledge/model/evidence.ts'
import type { ProductId } from '../../../src/knowledge/model/software.ts'

export function caseOf(changes: Partial<Case> = {}): Case {
  return {
    pageOrigin: 'https://app.example.com',
    pageUrl: null,
    url: 'https://api.example.com/v1/orders',
    method: 'GET',
    headers: [],
    credentials: 'same-origin',
    body: null,
    errorUrl: null,
    ...changes,
  }
}

/** What the findings of these causes carry at least. */
const carried = {
  'method-not-allowed': { method: 'PUT' },
  'request-header-not-allowed': { headers: [] },
  'response-header-not-exposed': { headers: [] },
  'malformed-allow-list': { headers: [] },
  'refused-by-application': { status: 400 },
  'error-response-without-cors': { status: 500 },
  'blocked-at-edge': { refusedBy: null, preflightPasses: false, status: 403 },
  'gateway-error': { refusedBy: null },
  'preflight-elsewhere': { refusedBy: null },
  'preflight-not-handled': { refusedBy: null },
  'preflight-redirected': { finalUrl: 'https://api.example.com/v2/orders' },
  'redirect-changes-origin': { finalUrl: 'https://api.example.com/v2/orders' },
  'stale-preflight': { maxAge: 7200 },
} satisfies { readonly [Id in CauseId]?: Particulars<Id> }

export function findingOf<Id extends CauseId>(
  id: Id,
  changes: Partial<Omit<Finding, 'id' | 'particulars'>> & {
    readonly particulars?: Partial<Particulars<Id>>
  } = {},
): Finding {
  const particulars = {
    ...(id in carried ? carried[id as keyof typeof carried] : {}),
    ...changes.particulars,
  }
  const plain = { confidence: 'certain', variant: null, title: '', evidence: [], against: [], question: null }
  return { ...plain, ...changes, id, particulars } as unknown as Finding
}

export function answered(purpose: Purpose, headers: HeaderList, status = 200): Observation {
  return {
    id: JSON.stringify(purpose),
    purpose,
    request: { method: 'GET', url: 'https://api.example.com/v1/orders', headers: [] },
    response: { status, headers, body: null },
    failure: null,
    address: null,
    startedMs: 0,
    durationMs: 1,
  }
}

const marks: Readonly<Record<ProductId, HeaderList>> = {
  wordpress: [['Link', '<https://api.example.com/wp-json/>; rel="https://api.w.org/"']],
  drupal: [['X-Generator', 'Drupal 10 (https://www.drupal.org)']],
  strapi: [['X-Powered-By', 'Strapi <strapi.io>']],
}

/** Evidence whose only response was made by this product. */
export function seenOn(product: ProductId): Evidence {
  const observation = answered({ kind: 'request', hop: 0, standIn: false }, marks[product])
  return { ...noEvidence, observations: [observation] }
}
