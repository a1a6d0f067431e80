import { setTimeout } from 'node:timers/promises'
import { isSafeMethod } from '../../src/knowledge/browsers/standard/safe-method.ts'
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
            ['Access-Control-Allow-Headers', 'authorization'],
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
  /** Requests that went out though they may change data. */
  readonly sent: string[]
  readonly saved: string[]
  /** The origin the server allows from now on. */
  allow: (origin: string) => void
}

/** However short, other work has its turn: a watch that waits for nothing would never let a test end. */
const pause: Ports['wait'] = (_ms, signal) => setTimeout(1, undefined, { signal }).catch(() => {})

/** Ports without a world behind them: answers come at once, what leaves is kept. */
export function stage(overrides: Partial<Ports> = {}): Stage {
  let allowed = 'http://localhost:3000'
  const copied: string[] = []
  const sent: string[] = []
  const saved: string[] = []
  const probe: Ports['probe'] = async (subject, { sendUnsafe }, on, signal) => {
    const observations = answers(allowed)(subject).flatMap((one): readonly Observation[] => {
      if (!sendUnsafe || one.purpose.kind !== 'request' || isSafeMethod(subject.method)) return [one]
      // As the real probes: what changes data goes out only after a preflight that lets it through.
      if (subject.pageOrigin !== allowed) return []
      sent.push(`${subject.method} ${subject.url}`)
      const { method } = subject
      return [{ ...one, purpose: { ...one.purpose, standIn: false }, request: { ...one.request, method } }]
    })
    const tell = (event: ProbeEvent): void => {
      if (!signal.aborted) on(event)
    }
    for (const { id, purpose } of observations) tell({ kind: 'planned', id, purpose })
    for (const { id } of observations) tell({ kind: 'sent', id, atMs: 0 })
    for (const observation of observations) tell({ kind: 'observed', observation })
    return { ...noEvidence, observations }
  }
  return {
    copied,
    sent,
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
        return 'system'
      },
      save: async (markdown) => {
        saved.push(markdown)
        return 'report.md'
      },
      open: async () => null,
      stop: () => {},
      markdown: async ({ fault, now }) =>
        `${fault.diagnosis.verdict.outcome} then ${now?.diagnosis.verdict.outcome ?? 'nothing'}`,
      confirm: async () => ({ browser: 'Chromium', outcome: 'response', corsError: null, problem: null }),
      watchBrowser: async () => 'no browser here',
      wait: pause,
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
