import { scenarios } from '../catalogue.ts'
import type { Level, Scenario } from '../scenario.ts'
import { lessons } from './lessons.ts'

/** The incidents of the course, easiest first; within a level in the order of the catalogue. */
export const incidents: readonly Scenario[] = [1, 2, 3].flatMap((level) =>
  scenarios.filter((scenario) => scenario.level === level),
)

export function incidentsOn(level: Level): readonly Scenario[] {
  return incidents.filter((scenario) => scenario.level === level)
}

/** Ids of everything in the course, in order: lessons, then incidents by level. */
export const courseOrder: readonly string[] = [
  ...lessons.map(({ id }) => id),
  ...incidents.map(({ id }) => id),
]
