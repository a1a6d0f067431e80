import type { Case } from '../../src/knowledge/model/case.ts'
import type { Observation } from '../../src/knowledge/model/evidence.ts'
import { noEvidence } from '../../src/knowledge/model/evidence.ts'
import { nothingImported } from '../../src/intake/imported.ts'
import type { ProbeEvent } from '../../src/probes/options.ts'
import { readAny } from '../../src/intake/read-any.ts'
import { nothingSaved } from '../../src/session/course.ts'
import type { Ports } from '../../src/session/ports.ts'

/** What a policy that knows one origin answers. */
export function answers(allowed: string): (subject: Case) => readonly Observation[] {
  return ({ pageOrigin, url, method }) => {
    const exchange = (id: string, purpose: Observation['purpose'], origin: string): Observation => {
      const preflight = purpose.kind !== 'request'
      return {
        id,
        purpose,
        request: {
          method: preflight ? 'OPTIONS' : 'GET',
          url,
          headers: [
            ['Origin', origin],
            ...(preflight ? [['Access-Control-Request-Method', method] as const] : []),
          ],
        },
        response: {
          status: preflight ? 204 : 200,
          headers: [
            ...(origin === allowed ? [['Access-Control-Allow-Origin', allowed] as const] : []),
            ['Access-Control-Allow-Methods', 'GET,PUT'],
            ['Vary', 'Origin'],
            ['X-Powered-By', 'Express'],
          ],
          body: null,
        },
        failure: null,
        address: '127.0.0.1',
        startedMs: 0,
        durationMs: 12,
      }
    }
    return [
      ...(method === 'GET' ? [] : [exchange('preflight', { kind: 'preflight', hop: 0 }, pageOrigin)]),
      exchange('request', { kind: 'request', hop: 0, standIn: method !== 'GET' }, pageOrigin),
      exchange(
        'from-origin:http://localhost:3000',
        { kind: 'from-origin', form: 'preflight', origin: 'http://localhost:3000', relation: 'localhost' },
        'http://localhost:3000',
      ),
    ]
  }
}

export interface Stage {
  readonly ports: Ports
  readonly copied: string[]
  readonly saved: string[]
  /** The origin the server allows from now on. */
  allow: (origin: string) => void
}

/** Ports without a world behind them: answers come at once, what leaves is kept. */
export function stage(overrides: Partial<Ports> = {}): Stage {
  let allowed = 'http://localhost:3000'
  const copied: string[] = []
  const saved: string[] = []
  const probe: Ports['probe'] = async (subject, _unsafe, on, signal) => {
    const observations = answers(allowed)(subject)
    const tell = (event: ProbeEvent): void => {
      if (!signal.aborted) on(event)
    }
    for (const { id, purpose } of observations) tell({ kind: 'planned', id, purpose })
    for (const observation of observations) tell({ kind: 'observed', observation })
    return { ...noEvidence, observations }
  }
  return {
    copied,
    saved,
    allow: (origin) => {
      allowed = origin
    },
    ports: {
      now: () => 0,
      probe,
      read: async (text) => (text === '' ? nothingImported : readAny(text)),
      copy: async (text) => {
        copied.push(text)
        return 'terminal'
      },
      save: async (markdown) => {
        saved.push(markdown)
        return 'report.md'
      },
      markdown: async ({ fault, now }) =>
        `${fault.diagnosis.verdict.outcome} then ${now?.diagnosis.verdict.outcome ?? 'nothing'}`,
      confirm: async () => ({ browser: 'Chromium', outcome: 'response', corsError: null, problem: null }),
      watchBrowser: async () => 'no browser here',
      wait: async () => {},
      ring: () => {},
      course: {
        start: async () => ({ ok: false, problem: 'no server here' }),
        applyFix: () => null,
        demonstrate: async () => ({ ok: false, problem: 'no server here' }),
        stop: async () => {},
        recall: async () => ({ saved: nothingSaved, problem: null }),
        keep: () => {},
      },
      ...overrides,
    },
  }
}
