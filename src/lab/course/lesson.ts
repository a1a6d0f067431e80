import type { Case } from '../../knowledge/case.ts'

export interface Choice {
  readonly text: string
  readonly right: boolean
  /** Why it is right, or why it is not. */
  readonly why: string
}

/** One step of the course: a little text, something to try, a question. */
export interface Lesson {
  readonly id: string
  readonly title: string
  /** Paragraphs. */
  readonly text: readonly string[]
  readonly practice: {
    /** The practice incident to try it on. */
    readonly scenario: string
    /** What to do there and what to look at. */
    readonly task: string
    /** `{page}`, `{url}` and `{origin}` (of the URL) stand for those of the running incident. */
    readonly commands: readonly string[]
  }
  readonly question: {
    readonly asks: string
    readonly choices: readonly Choice[]
  }
  /** Where the standard says so. */
  readonly standard: { readonly section: string; readonly url: string }
}

/** The commands of a lesson with the values of the incident that runs. */
export function commandsFor(
  { practice }: Pick<Lesson, 'practice'>,
  { pageOrigin, url }: Pick<Case, 'pageOrigin' | 'url'>,
): readonly string[] {
  const values: Readonly<Record<string, string>> = {
    '{page}': pageOrigin,
    '{url}': url,
    '{origin}': new URL(url).origin,
  }
  return practice.commands.map((command) =>
    command.replace(/\{(page|url|origin)\}/g, (name) => values[name] ?? name),
  )
}
