import type { Where } from '../../src/screens/bindings.ts'
import { bindingsAt, keyName } from '../../src/screens/keymap.ts'
import { stageNames } from '../../src/screens/ui/stepper.tsx'

const places: readonly (readonly [Where, string])[] = [
  ['form', 'Typing into the form'],
  ['origins', `1 ${stageNames.origins}`],
  ['probes', `2 ${stageNames.probes}`],
  ['first-ten-minutes', `3 ${stageNames['first-ten-minutes']}`],
  ['diagnosis', `4 ${stageNames.diagnosis}`],
  ['verify', `5 ${stageNames.verify}`],
  ['course', 'The course'],
  ['lesson', 'A lesson'],
  ['incident', 'An incident'],
  ['palette', 'All commands, ctrl-p'],
  ['menu', 'A choice'],
  ['prompt', 'A question'],
  ['help', 'Panels: keys, terms, policy'],
  ['comparison', 'Side by side'],
  ['resume', 'Saved sessions'],
]

/** Every key of the program as a page of documentation, read from the keymap. */
export function keysPage(): string {
  const sections = places.map(([where, title]) => {
    const lines = bindingsAt(where, () => true).map(
      ({ keys, says }) => `- ${keys.map((key) => `\`${keyName(key)}\``).join(' or ')}: ${says}`,
    )
    return `## ${title}\n\n${lines.join('\n')}\n`
  })
  return `# Keys\n\nWhile a field is being typed into, letters are text; Esc makes them commands again.\n\n${sections.join('\n')}`
}
