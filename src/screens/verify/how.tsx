import { Labelled } from '../ui/layout.tsx'
import type { VerificationItem } from '../../knowledge/model/diagnosis.ts'
import { isSafeMethod } from '../../knowledge/browsers/standard/safe-method.ts'
import { methodOf } from '../../session/form.ts'
import { triageOf } from '../../session/selectors.ts'
import { useSession } from '../ui/surface.ts'
import { KeyName, Text } from '../ui/text.tsx'

/** Columns of a label in the detail. */
export const labelColumns = 9

/** How one of them is seen to hold; what was held back, and the keys for it. */
export function How({ item: { id, how, title, status } }: Readonly<{ item: VerificationItem }>) {
  const unsent = useSession((state) => {
    const method = methodOf(state.facts.form)
    const isOpen = triageOf(state)?.diagnosis.verdict.outcome === 'inconclusive'
    return isOpen && !isSafeMethod(method) ? method : null
  })
  const lacksError = useSession(
    ({ facts }) => id === 'errors-carry-headers' && status === 'todo' && facts.form.errorUrl.trim() === '',
  )
  return (
    <>
      <Text role="strong">{title}</Text>
      <Labelled label="how" columns={labelColumns}>
        <Text>{how}</Text>
        {status === 'todo' && <Text role="dim">Space ticks it once you have seen it</Text>}
      </Labelled>
      {lacksError && (
        <Labelled label="errors" columns={labelColumns}>
          <KeyName name="x" does="names a URL that answers an error" />
        </Labelled>
      )}
      {unsent !== null && (
        <Labelled label="unsent" columns={labelColumns}>
          <KeyName name="u" does={`asks whether to send ${unsent} itself, which may change data`} />
        </Labelled>
      )}
    </>
  )
}
