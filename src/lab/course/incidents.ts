import { scenarios } from '../catalogue.ts'
import type { Scenario } from '../scenario.ts'
import { lessons } from './lessons.ts'

/** Incidents that belong together. */
interface Subject {
  /** The title of the lesson that they are for. */
  readonly lesson: string
  readonly incidents: readonly Scenario[]
}

const taught = new Set(lessons.flatMap(({ practises = [] }) => practises))

/** The incidents of the course in the order of the lessons, the easiest first; what no lesson names comes with the last. */
export const subjects: readonly Subject[] = lessons
  .map(({ title, practises = [] }, index) => {
    const belongs = ({ cause }: Scenario): boolean =>
      cause !== null && taught.has(cause) ? practises.includes(cause) : index === lessons.length - 1
    return {
      lesson: title,
      incidents: scenarios.filter(belongs).toSorted((a, b) => a.level - b.level),
    }
  })
  .filter(({ incidents }) => incidents.length > 0)
