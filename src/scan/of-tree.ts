import { foundOnce } from '../source/found-once.ts'
import type { SourceTree } from './scan.ts'

/**
 * What a tree says to a question, found once: a reader asks for every policy of a file, and one that looked through the
 * tree each time would take a square of the time.
 */
export function ofTree<Found>(
  find: (question: string, tree: SourceTree) => Found,
): (question: string, tree: SourceTree) => Found {
  const answersOf = foundOnce((_: SourceTree) => new Map<string, { readonly found: Found }>())
  return (question, tree) => {
    const answers = answersOf(tree)
    const kept = answers.get(question) ?? { found: find(question, tree) }
    answers.set(question, kept)
    return kept.found
  }
}
