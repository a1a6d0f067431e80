import type { Scenario } from '../lab/scenario.ts'
import { startScenario } from '../lab/start-scenario.ts'
import { defaultProbeOptions } from '../probes/options.ts'
import { runProbes } from '../probes/run-probes.ts'
import { conclude, type Triage } from '../knowledge/triage.ts'

/** Puts an incident up, probes it, takes it down. */
export async function triageScenario(scenario: Scenario, port: number, signal: AbortSignal): Promise<Triage> {
  const running = await startScenario(scenario.id, { port })
  try {
    const options = { ...defaultProbeOptions, ...running.options }
    const evidence = await runProbes(running.subject, options, () => {}, signal)
    return conclude(running.subject, { ...evidence, reported: running.reported }, null)
  } finally {
    await running.close()
  }
}
