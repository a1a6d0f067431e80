import { Box, type DOMElement } from 'ink'
import { useRef } from 'react'
import { focusedField } from '../../session/focused-field.ts'
import { fieldsOf } from '../../session/form.ts'
import { Panes } from '../ui/panes.tsx'
import { Scroll } from '../ui/scroll.tsx'
import { useRoom, useSession } from '../ui/surface.ts'
import { isUntouched } from '../where.ts'
import { Field } from './field.tsx'
import { Plan } from './plan.tsx'
import { WaysIn } from './ways-in.tsx'

/** The form: what was typed, what each field says to it, what will be sent. */
export function OriginsScreen() {
  const { wide } = useRoom()
  return wide ? <Panes list={<FormPane />} detail={<WaysIn />} share={0.6} /> : <FormPane />
}

function FormPane() {
  const facts = useSession((state) => state.facts)
  const place = useSession((state) => state.place)
  const { rows, wide } = useRoom()
  const isEmpty = isUntouched({ facts, place })
  const current = useRef<DOMElement>(null)
  const focused = focusedField({ facts, place })
  return (
    <Scroll of="body" anchor={current}>
      {rows >= 24 && <Box height={1} />}
      {fieldsOf(facts.form).map((field, index) => (
        <Field
          key={field}
          field={field}
          index={index}
          {...(field === focused ? { isFocused: true, anchor: current } : { isFocused: false })}
        />
      ))}
      {isEmpty && !wide ? <WaysIn /> : <Plan />}
    </Scroll>
  )
}
