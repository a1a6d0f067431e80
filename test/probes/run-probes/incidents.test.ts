import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { scenarios } from '../../../src/lab/catalogue.ts'
import { startScenario } from '../../../src/lab/start-scenario.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { defaultProbeOptions, type ProbeEvent, type ProbeOptions } from '../../../src/probes/options.ts'
import { runProbes } from '../../../src/probes/run-probes.ts'

// Those wait for time limits and resolvers; the agreement tests do.
const unanswered = ['connection-broken', 'dns-failure', 'timeout', 'wrong-url.typo-host']
const answered = scenarios.map(({ id }) => id).filter((id) => !unanswered.includes(id))

// What is asked of an incident and how, alone, where a browser was seen to ask, and gently: nothing more, nothing else.
test.each(answered)('%s', async (id) => {
  const running = await startScenario(id)
  try {
    const options = { ...defaultProbeOptions, ...running.options }
    const alone = await asked(running.subject, options)
    expect(alone.told).toMatchSnapshot('alone')
    const seen = alone.observations.filter(
      ({ purpose: { kind }, response }) => response !== null && (kind === 'preflight' || kind === 'request'),
    )
    expect((await asked(running.subject, { ...options, seen })).told).toMatchSnapshot('beside a browser')
    expect((await asked(running.subject, { ...options, gentle: true })).told).toMatchSnapshot('gently')
  } finally {
    await running.close()
  }
})

/** The probes in order, with what came of each; the last word stands for the bytes sent and all else that was learnt. */
async function asked(subject: Case, options: ProbeOptions) {
  const dropped: string[] = []
  const on = (event: ProbeEvent): void => {
    if (event.kind === 'dropped') dropped.push(`${event.id} not sent: ${event.why}`)
  }
  const { observations: asSent, ...rest } = await runProbes(subject, options, on, AbortSignal.timeout(60_000))
  // Redirects are followed beside the rest: which of the two is planned first is the machine's to say.
  const observations = [...asSent.filter((one) => !isOfChain(one)), ...asSent.filter(isOfChain)]
  const came = observations.map(({ id, request: { method }, response, failure }) =>
    [id, method, response?.status ?? failure?.kind].join(' '),
  )
  const sent = observations.map(({ purpose, request, address, attempts }) => [
    purpose,
    request,
    address,
    attempts,
  ])
  const learnt = steady(JSON.stringify([sent, rest]))
  const digest = createHash('sha256').update(learnt).digest('hex').slice(0, 8)
  return { observations, told: steady([...came, ...dropped, digest].join(', ')) }
}

function isOfChain({ purpose }: Observation): boolean {
  return purpose.kind === 'far-side' || ('hop' in purpose && purpose.hop > 0)
}

/** Without the word drawn for strangers and the ports that the system hands out. */
function steady(text: string): string {
  return text
    .replaceAll(/\bt[bcdfghjklmnpqrst]{6}\b/g, 'WORD')
    .replaceAll(/:(?:3[2-9]|[45]\d|6[0-5])\d{3}\b/g, ':PORT')
}
