import type { Case } from '../../../src/knowledge/model/case.ts'
import type { CauseId, Finding } from '../../../src/knowledge/model/diagnosis.ts'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Observation, Purpose } from '../../../src/knowledge/model/evidence.ts'

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

export function findingOf(id: CauseId, changes: Partial<Finding> = {}): Finding {
  return {
    id,
    variant: null,
    confidence: 'certain',
    title: '',
    evidence: [],
    against: [],
    question: null,
    particulars: {},
    ...changes,
  }
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
