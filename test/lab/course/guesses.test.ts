import { describe, expect, test } from 'vitest'
import { causes } from '../../../src/knowledge/causes/catalogue.ts'
import { guessesFor } from '../../../src/lab/course/guesses.ts'
import { incidents } from '../../../src/lab/course/incidents.ts'

describe.each(incidents)('the guesses of "$title"', (incident) => {
  const guesses = guessesFor(incident, causes)

  test('one is right, and it is the incident’s own cause', () => {
    expect(guesses.filter(({ right }) => right).map(({ cause }) => cause)).toEqual([incident.cause])
  })

  test('there are several plausible wrong ones, each with what speaks against it', () => {
    expect(guesses.length).toBeGreaterThanOrEqual(5)
    expect(new Set(guesses.map(({ text }) => text)).size).toBe(guesses.length)
    for (const { why } of guesses) expect(why.length).toBeGreaterThan(20)
  })
})

test('the place of the right guess gives nothing away', () => {
  const places = incidents.map((incident) => guessesFor(incident, causes).findIndex(({ right }) => right))
  expect(new Set(places).size).toBeGreaterThan(3)
})
