import { describe, expect, test } from 'vitest'
import { scenarios } from '../../../src/lab/catalogue.ts'
import { courseOrder } from '../../../src/lab/course/incidents.ts'
import { commandsFor } from '../../../src/lab/course/lesson.ts'
import { lessons } from '../../../src/lab/course/lessons.ts'
import { startScenario } from '../../../src/lab/start-scenario.ts'

describe.each(lessons)('the lesson "$title"', ({ text, practice, question, standard }) => {
  test('is short', () => {
    expect(text.length).toBeLessThanOrEqual(4)
    for (const paragraph of text) expect(paragraph.length).toBeLessThan(420)
  })

  test('asks something with one right answer, and says why the others are wrong', () => {
    expect(question.choices.filter(({ right }) => right)).toHaveLength(1)
    expect(question.choices.length).toBeGreaterThanOrEqual(3)
    for (const { why } of question.choices) expect(why.length).toBeGreaterThan(20)
  })

  test('is tried on a practice incident that exists', () => {
    expect(scenarios.map(({ id }) => id)).toContain(practice.scenario)
  })

  test('ends on a section of a standard', () => {
    expect(standard.url).toMatch(/^https:\/\/(fetch|html)\.spec\.whatwg\.org\/.*#/)
  })
})

test('the right answer is not always in the same place', () => {
  const places = lessons.map(({ question }) => question.choices.findIndex(({ right }) => right))
  expect(new Set(places).size).toBeGreaterThan(1)
})

test('the course holds every lesson and every incident once', () => {
  expect(new Set(courseOrder).size).toBe(courseOrder.length)
  expect(courseOrder).toHaveLength(lessons.length + scenarios.length)
})

test('the commands of a lesson carry the values of the incident that runs', async () => {
  for (const lesson of lessons) {
    const running = await startScenario(lesson.practice.scenario, { names: 'loopback' })
    const commands = commandsFor(lesson, running.subject)
    for (const command of commands) expect(command).not.toMatch(/\{\w+\}/)
    expect(commands.join('\n')).toContain(new URL(running.subject.url).origin)
    await running.close()
  }
})
