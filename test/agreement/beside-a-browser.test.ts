import { expect, test } from 'vitest'
import { scenarios } from '../../src/lab/catalogue.ts'
import { startScenario } from '../../src/lab/start-scenario.ts'
import { stopsAt } from '../../src/knowledge/facts/stops-at.ts'
import type { Case } from '../../src/knowledge/model/case.ts'
import type { Evidence, Observation } from '../../src/knowledge/model/evidence.ts'
import { conclude } from '../../src/knowledge/triage.ts'
import { defaultProbeOptions, type ProbeOptions } from '../../src/probes/options.ts'
import { runProbes } from '../../src/probes/run-probes.ts'

async function probed(subject: Case, options: ProbeOptions) {
  let sent = 0
  const evidence = await runProbes(
    subject,
    options,
    ({ kind }) => {
      if (kind === 'sent') sent += 1
    },
    AbortSignal.timeout(60_000),
  )
  return { sent, evidence }
}

/** What Chromium would have met of this: nothing after a preflight that stops it, and no body. */
function metBy({ observations }: Evidence, subject: Case): readonly Observation[] {
  const isStopped = observations.some(
    ({ id, ...one }) => id === 'preflight' && stopsChromium({ id, ...one }, subject),
  )
  return observations.flatMap((one) => {
    const isMet = one.purpose.kind === 'preflight' || (one.purpose.kind === 'request' && !isStopped)
    return isMet && one.response !== null ? [{ ...one, response: { ...one.response, body: null } }] : []
  })
}

function stopsChromium(observation: Observation, subject: Case): boolean {
  return stopsAt(observation, subject).some(({ engine }) => engine === 'chromium')
}

/** Whether the browser would have met more than the probes: the method itself, which was not sent. */
function isStandIn({ purpose }: Observation): boolean {
  return purpose.kind === 'request' && purpose.standIn
}

test.concurrent.for(scenarios.map(({ id }) => id))(
  '%s: with what a browser met the same cause and the same fix come of fewer requests',
  { timeout: 60_000 },
  async (id) => {
    const running = await startScenario(id)
    try {
      const { subject, reported } = running
      const options = { ...defaultProbeOptions, ...running.options }
      const alone = await probed(subject, options)
      const told = conclude(subject, { ...alone.evidence, reported }, null)
      const { at, corsError } = told.diagnosis.verdict.browsers.chromium
      const seen = metBy(alone.evidence, subject)
      // What the page itself forbids, or met before, shows on no wire.
      if (seen.length === 0 || seen.some(isStandIn) || at === 'page' || reported.length > 0) return
      const beside = await probed(subject, { ...options, seen })
      const statements =
        corsError === null || at === 'connection' || at === null
          ? []
          : [{ kind: 'cors', corsError, parameter: '', at } as const]
      const browser = { engine: 'chromium', browser: 'Chrome/156', statements } as const
      const both = conclude(subject, { ...beside.evidence, copied: seen, browser }, null)
      const [first, again] = [told, both].map(({ diagnosis: { causes } }) => causes[0])
      expect([again?.id, again?.variant]).toEqual([first?.id, first?.variant])
      if (first?.confidence === 'certain') expect(again?.confidence).toBe('certain')
      expect(both.fixes[0]).toEqual(told.fixes[0])
      expect(beside.sent).toBeLessThan(alone.sent)
    } finally {
      await running.close()
    }
  },
)
