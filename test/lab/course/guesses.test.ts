import { describe, expect, test } from 'vitest'
import { causes } from '../../../src/knowledge/causes/catalogue.ts'
import { refutation } from '../../../src/knowledge/causes/refutation.ts'
import { guessesFor, verdictOn } from '../../../src/lab/course/guesses.ts'
import { scenarios as incidents } from '../../../src/lab/catalogue.ts'
import { startScenario } from '../../../src/lab/start-scenario.ts'
import { conclude } from '../../agreement/conclude.ts'

describe.each(incidents)('the guesses of "$title"', (incident) => {
  const guesses = guessesFor(incident, causes)

  test('one is right, and it is the incident’s own cause', () => {
    expect(guesses.filter(({ right }) => right).map(({ cause }) => cause)).toEqual([incident.cause])
  })

  test('there are several plausible wrong ones', () => {
    expect(guesses.length).toBeGreaterThanOrEqual(5)
    expect(new Set(guesses.map(({ text }) => text)).size).toBe(guesses.length)
  })
})

test('the place of the right guess gives nothing away', () => {
  const places = incidents.map((incident) => guessesFor(incident, causes).findIndex(({ right }) => right))
  expect(new Set(places).size).toBeGreaterThan(3)
})

test.concurrent.for(incidents.map((incident) => [incident.title, incident] as const))(
  '%s: what speaks against a wrong guess is what its own probes brought',
  async ([, incident]) => {
    const running = await startScenario(incident.id)
    const { evidence } = await conclude(running.subject, running.options, running.reported)
    const found = { subject: running.subject, evidence }
    await running.close()
    const wrong = guessesFor(incident, causes).filter(({ right, cause }) => !right && cause !== null)
    const silentOn = wrong.flatMap(({ cause }) =>
      cause === null || refutation(cause, found.subject, evidence) !== null ? [] : [cause],
    )
    // Where the evidence is silent, the look-alike in the catalogue tells the two apart.
    expect(silentOn.length, silentOn.join()).toBeLessThanOrEqual(2)
    const name = incident.cause === null ? 'nothing is wrong' : causes[incident.cause].name
    for (const { cause } of wrong) {
      const why = verdictOn(cause, incident, found, causes)
      expect(why.length).toBeGreaterThan(20)
      expect(why.toLowerCase()).not.toContain(name.toLowerCase())
    }
  },
)
