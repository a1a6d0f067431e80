import { scenarios } from '../catalogue.ts'
import type { Scenario } from '../scenario.ts'

/** The incidents of the course, easiest first; within a level in the order of the catalogue. */
export const incidents: readonly Scenario[] = [1, 2, 3].flatMap((level) =>
  scenarios.filter((scenario) => scenario.level === level),
)
