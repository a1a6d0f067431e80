import { guessesOn } from '../../session/guesses-on.ts'
import { checks } from '../../knowledge/guide/checks.ts'
import { questions, type Question } from '../../knowledge/guide/questions.ts'
import { softwareName } from '../../knowledge/marks/catalogue.ts'
import { softwareIds } from '../../knowledge/model/software.ts'
import type { Line, MenuPurpose, Overlay } from '../../session/state.ts'

/** What is asked, and what can be chosen. */
interface Menu {
  readonly title: string
  readonly says: string
  /** What it is about, where that must be seen before a response. */
  readonly about?: readonly Line[]
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

const overrulings = [
  { value: 'pass', label: 'It holds, whatever the probes saw' },
  { value: 'fail', label: 'It fails, whatever the probes saw' },
  { value: 'not-applicable', label: 'It does not apply to this request' },
] as const

/** No stands first: Enter alone sends nothing. */
const onlyOnce = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes, once' },
] as const

const stacks = [
  { value: '', label: 'Whatever the responses show' },
  ...softwareIds.map((id) => ({ value: id, label: softwareName(id) })),
]

const known: Readonly<Record<string, Question | undefined>> = questions

/** A menu with the cursor on a value. */
export function menuAt(purpose: MenuPurpose, value: string): Overlay {
  const at = menuFor(purpose).options.findIndex((option) => option.value === value)
  return { kind: 'menu', purpose, cursor: Math.max(0, at) }
}

export function menuFor(purpose: MenuPurpose): Menu {
  switch (purpose.kind) {
    case 'question': {
      const question = known[purpose.id]
      return {
        title: question?.text ?? purpose.id,
        says: question === undefined ? '' : `It decides ${question.decides}.`,
        options: question?.options ?? [],
      }
    }
    case 'repeat':
      return {
        title: `Make ${purpose.request} once more?`,
        says: 'The page in the browser makes it, with its own cookies and headers.',
        options: onlyOnce,
      }
    case 'send':
      return {
        title: `Really send this ${purpose.method}? It may change data.`,
        says: 'Once, after its preflight passes where it needs one. Nothing sends it again by itself.',
        about: purpose.request,
        options: onlyOnce,
      }
    case 'overrule':
      return {
        title: checks[purpose.check].question,
        says: 'Your word stands beside the verdict of the probes, with your reason.',
        options: overrulings,
      }
    case 'stack':
      return {
        title: 'What runs the API, or stands in front of it?',
        says: 'The fix is written for it. A letter goes to the next one that begins with it.',
        options: stacks,
      }
    case 'guess':
      return {
        title: 'What is the cause?',
        says: 'A wrong guess is answered with what speaks against it.',
        options: guessesOn(purpose.incident).map(({ cause, text }) => ({ value: cause ?? '', label: text })),
      }
  }
}
