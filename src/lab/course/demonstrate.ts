import type { Case } from '../../knowledge/model/case.ts'
import { cameBackOf, type Observation, type Purpose } from '../../knowledge/model/evidence.ts'
import { headerValues } from '../../knowledge/model/header-values.ts'
import { defaultProbeOptions } from '../../probes/options.ts'
import { createTransport } from '../../probes/transport.ts'
import { Stage } from '../stage.ts'
import type { Asking } from './asking.ts'
import type { Lesson } from './lesson.ts'

/** A demonstration that has been given; its servers stay up until it is closed, so that it can be tried by hand. */
export interface Demonstration {
  readonly subject: Case
  /** One for each step of the lesson. */
  readonly observations: readonly Observation[]
  readonly close: () => Promise<void>
}

const bodyCap = 400
const patienceMs = 5000

/** Puts up the servers of a lesson under names that curl reaches too, and sends its requests one after the other. */
export async function demonstrate(
  { demonstration }: Pick<Lesson, 'demonstration'>,
  port = 0,
): Promise<Demonstration> {
  const stage = new Stage(port, 'loopback')
  const transport = createTransport({ ...defaultProbeOptions, timeoutMs: patienceMs })
  try {
    const { subject } = await demonstration.start(stage)
    const observations: Observation[] = []
    const startedAt = performance.now()
    for (const { asks } of demonstration.steps) {
      const asking = asks(subject, observations)
      const startedMs = performance.now() - startedAt
      const exchanged = await transport.exchange(
        { ...asking, body: null },
        { addresses: ['127.0.0.1'], bodyCap },
        new AbortController().signal,
      )
      observations.push({
        id: `step-${observations.length + 1}`,
        purpose: purposeOf(asking),
        request: { method: asking.method, url: asking.url, headers: asking.headers },
        ...cameBackOf(exchanged),
        address: exchanged.address,
        startedMs,
        durationMs: performance.now() - startedAt - startedMs,
      })
    }
    return { subject, observations, close: () => stage.close() }
  } catch (problem) {
    await stage.close()
    throw problem
  } finally {
    await transport.close()
  }
}

function purposeOf({ method, headers }: Asking): Purpose {
  if (headerValues(headers, 'access-control-request-method').length > 0) return { kind: 'preflight', hop: 0 }
  return headerValues(headers, 'origin').length > 0
    ? { kind: 'request', hop: 0, standIn: false }
    : { kind: 'without-origin', form: method === 'OPTIONS' ? 'preflight' : 'request' }
}
