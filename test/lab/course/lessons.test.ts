import { describe, expect, test } from 'vitest'
import { stopsAt } from '../../../src/knowledge/facts/stops-at.ts'
import { glossary } from '../../../src/knowledge/guide/glossary.ts'
import { scenarios } from '../../../src/lab/catalogue.ts'
import { demonstrate } from '../../../src/lab/course/demonstrate.ts'
import { scenarios as incidents } from '../../../src/lab/catalogue.ts'
import { lessons } from '../../../src/lab/course/lessons.ts'

/** What the texts beside the demonstrations rest on. */
const shows: Readonly<Record<string, readonly string[]>> = {
  'what-an-origin-is': ['200 withheld', '200 withheld'],
  'why-curl-never-sees-it': ['200 unasked', '200 withheld', '200 permitted'],
  'reading-devtools': ['204 withheld'],
  'when-a-preflight-goes-first': ['204 withheld', '200 permitted'],
  'two-answers': ['405 withheld', '200 permitted'],
  errors: ['200 permitted', '500 withheld'],
  'what-script-may-read': ['200 permitted'],
  credentials: ['200 permitted', '200 withheld'],
  'sites-and-cookies': ['401 permitted', '200 permitted'],
  redirects: ['301 withheld', '200 withheld', '200 permitted'],
  caches: ['200 withheld', '200 permitted'],
  'preflight-cache': ['204 permitted'],
  'what-never-to-do': ['200 permitted', '200 permitted', '200 permitted'],
  'prove-the-fix': ['204 permitted', '200 permitted', '404 permitted', '200 withheld'],
}

describe.each(lessons)('the lesson "$title"', (lesson) => {
  const { text, terms, question, standard } = lesson

  test('is short', () => {
    expect(text.length).toBeLessThanOrEqual(4)
    for (const paragraph of text) expect(paragraph.length).toBeLessThan(420)
  })

  test('asks something with one right answer, and says why the others are wrong', () => {
    expect(question.choices.filter(({ right }) => right)).toHaveLength(1)
    expect(question.choices.length).toBeGreaterThanOrEqual(3)
    for (const { why } of question.choices) expect(why.length).toBeGreaterThan(20)
  })

  test('names terms that the glossary explains', () => {
    const known = glossary.map(({ id }) => id)
    for (const term of terms) expect(known).toContain(term)
  })

  test('shows what it says: every request is answered, every response judged as the lesson needs it', async () => {
    const { subject, observations, close } = await demonstrate(lesson)
    await close()
    const outcomes = observations.map((observation, index) => {
      const { credentials } = lesson.demonstration.steps[index]!.asks(subject, observations.slice(0, index))
      const { response, request } = observation
      if (response === null) return 'no response'
      if (!request.headers.some(([name]) => name === 'Origin')) return `${response.status} unasked`
      const stops = stopsAt(observation, { ...subject, credentials })
      return `${response.status} ${stops.length === 0 ? 'permitted' : 'withheld'}`
    })
    expect(outcomes).toEqual(shows[lesson.id])
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
  const ids = [...lessons, ...incidents].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toHaveLength(lessons.length + scenarios.length)
})
