import type { Answer } from '../facts/answer.ts'
import { headerOf } from '../facts/answer.ts'
import type { SoftwareId } from '../model/software.ts'

/** One mark of a layer: what to show, and how to tell. `reads` gives the evidence as text, or null where it is not there. */
export interface Fingerprint {
  readonly id: SoftwareId
  /** What the software is called, for people. */
  readonly name: string
  readonly reads: (answer: Answer) => string | null
}

/** The header with its value where it matches. */
export function header(name: string, pattern: RegExp = /./): (answer: Answer) => string | null {
  return (answer) => {
    const value = headerOf(answer, name.toLowerCase())
    return value !== null && pattern.test(value) ? `${name}: ${value}` : null
  }
}

/** The part of the body that matches, on one line. */
export function body(pattern: RegExp): (answer: Answer) => string | null {
  return (answer) => {
    const found = pattern.exec(answer.response.body ?? '')
    return found === null ? null : `the body says “${found[0].replace(/\s+/g, ' ').slice(0, 80)}”`
  }
}

/** The first of several marks that is there. */
export function any(
  ...marks: readonly ((answer: Answer) => string | null)[]
): (answer: Answer) => string | null {
  return (answer) => {
    for (const mark of marks) {
      const found = mark(answer)
      if (found !== null) return found
    }
    return null
  }
}

/** All of several marks, or nothing. */
export function all(
  ...marks: readonly ((answer: Answer) => string | null)[]
): (answer: Answer) => string | null {
  return (answer) => {
    const found = marks.map((mark) => mark(answer))
    return found.every((text) => text !== null) ? found.join(' and ') : null
  }
}
