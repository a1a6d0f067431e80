import type { LogFormat } from './log-entry.ts'

/**
 * `OPTIONS https://… - Ok @ …` of `wrangler tail`: what became of the Worker, never the status of its response; and
 * Spring's `CommonsRequestLoggingFilter`.
 */
export function withoutStatus(): LogFormat {
  let preflights = 0
  return {
    name: 'without status',
    read: (line) => {
      const found =
        /^([A-Z]{3,7}) https?:\/\/\S{1,4000} - \w[\w ]{1,40} @ /.exec(line) ?? springLine.exec(line)
      if (found === null) return null
      if (found[1] === 'OPTIONS') preflights += 1
      return 'aside'
    },
    pending: () => preflights,
  }
}

const springLine = /\b(?:Before|After) request \[([A-Z]{3,7}) \/[^\],]{0,2000}[,\]]/

/** Whether such a line stands in a text; it looks like a request of an editor's file. */
export const tailLine = /^[A-Z]{3,7} https?:\/\/\S+ - \w[\w ]* @ |\b(?:Before|After) request \[[A-Z]{3,7} \//m
