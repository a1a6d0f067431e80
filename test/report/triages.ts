import type { Case } from '../../src/knowledge/model/case.ts'
import {
  noEvidence,
  type Evidence,
  type Observation,
  type Purpose,
} from '../../src/knowledge/model/evidence.ts'
import { conclude, type Triage } from '../../src/knowledge/triage.ts'

export const secret = 'tok-1a2b3c4d5e6f'
export const subject: Case = {
  pageOrigin: 'https://app.example.com',
  pageUrl: null,
  url: `https://api.example.com/v1/orders?access_token=${secret}`,
  method: 'PUT',
  headers: [
    ['Authorization', `Bearer ${secret}`],
    ['Content-Type', 'application/json'],
  ],
  credentials: 'include',
  body: '{"secret":true}',
  errorUrl: null,
}

export function observation(
  purpose: Purpose,
  method: string,
  origin: string,
  status: number,
  headers: readonly (readonly [string, string])[],
): Observation {
  return {
    id: purpose.kind === 'from-origin' ? `from-origin:${purpose.origin}` : purpose.kind,
    purpose,
    request: {
      method,
      url: subject.url,
      headers: [
        ['Origin', origin],
        ...(method === 'OPTIONS' ? [['Access-Control-Request-Method', 'PUT'] as const] : subject.headers),
      ],
    },
    response: { status, headers, body: `<script>${secret}</script>` },
    failure: null,
    address: '203.0.113.7',
    startedMs: 0,
    durationMs: 12,
  }
}

export const hostile: readonly [string, string] = ['X-Evil', `\u001b[2J<b>|${secret}|\u202e`]
export const local = 'http://localhost:3000'
export const evidence: Evidence = {
  ...noEvidence,
  observations: [
    observation({ kind: 'preflight', hop: 0 }, 'OPTIONS', subject.pageOrigin, 204, [
      ['Vary', 'Origin'],
      hostile,
    ]),
    observation({ kind: 'request', hop: 0, standIn: true }, 'GET', subject.pageOrigin, 200, [
      ['Vary', 'Origin'],
    ]),
    observation(
      { kind: 'from-origin', form: 'preflight', origin: local, relation: 'localhost' },
      'OPTIONS',
      local,
      204,
      [
        ['Access-Control-Allow-Origin', local],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Access-Control-Allow-Methods', 'PUT'],
        ['Access-Control-Allow-Headers', 'authorization,content-type'],
      ],
    ),
  ],
}
export const triage = conclude(subject, evidence, 'express')

export function answered(headers: readonly (readonly [string, string])[]): Triage {
  const observations = [
    observation({ kind: 'request', hop: 0, standIn: false }, 'GET', subject.pageOrigin, 200, headers),
  ]
  return conclude(
    { ...subject, method: 'GET', headers: [], credentials: 'omit' },
    { ...noEvidence, observations },
    'express',
  )
}
