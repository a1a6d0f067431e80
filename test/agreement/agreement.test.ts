import { describe, expect, test } from 'vitest'
import { scenarios } from '../../src/lab/catalogue.ts'
import type { Scenario } from '../../src/lab/scenario.ts'
import { startScenario, type RunningScenario } from '../../src/lab/start-scenario.ts'
import { certainOthers, conclude, firstName, named, transcript, type Concluded } from './conclude.ts'

/** What the triage of a scenario must name first. */
function own({ cause, variant }: Scenario): string | null {
  return cause === null || variant === null ? cause : `${cause}.${variant}`
}

function triage(running: RunningScenario): Promise<Concluded> {
  return conclude(running.subject, running.options, running.reported)
}

describe.each(['practice', 'loopback'] as const)('under %s names', (names) => {
  const told = scenarios.filter(({ needsNames }) => names === 'practice' || needsNames !== true)

  test.concurrent.for(told.map((scenario) => [scenario.id, scenario] as const))(
    '%s: its own cause first, no other certain, and none once it is put right',
    async ([id, scenario]) => {
      const running = await startScenario(id, { names })
      try {
        const broken = await triage(running)
        expect(firstName(broken), transcript(broken)).toBe(own(scenario))
        const others = certainOthers(broken).filter((name) => name !== scenario.alsoCause)
        expect(others, transcript(broken)).toEqual([])
        if (scenario.alsoCause !== undefined) {
          const ids = broken.diagnosis.causes.map(({ id }) => id)
          expect(ids, transcript(broken)).toContain(scenario.alsoCause)
        }
        running.applyFix()
        const corrected = await triage(running)
        expect(named(corrected), transcript(corrected)).toEqual([])
        expect(corrected.diagnosis.verdict.outcome).toBe('allowed')
      } finally {
        await running.close()
      }
    },
  )
})
