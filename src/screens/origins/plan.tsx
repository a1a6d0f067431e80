import { Box } from 'ink'
import { Fragment, type ReactNode } from 'react'
import { Labelled } from '../ui/layout.tsx'
import { readingOf } from '../../session/selectors.ts'
import { useSession } from '../ui/surface.ts'
import { Cell, Span, Text } from '../ui/text.tsx'
import { isTyping } from '../where.ts'
import { planFor } from '../../session/field-notes.ts'

/** What the browser will send for the request, and what is sent from here. */
export function Plan() {
  const form = useSession(({ facts }) => facts.form)
  const isArmed = useSession(({ facts }) => facts.sendUnsafe)
  // While letters are text, Esc comes first.
  const key = useSession((state) => (isTyping(state) ? 'Esc, u' : 'u'))
  const { subject } = readingOf(form)
  if (subject === null) return null
  const { browser, why, here, unsafe } = planFor(subject, isArmed)
  return (
    <Box flexDirection="column" flexShrink={0} marginTop={1} paddingLeft={3}>
      <Row label="A browser sends">
        <Box>
          {browser.map((request, index) => (
            <Fragment key={index}>
              {index > 0 && <Cell role="dim">{' then '}</Cell>}
              <Text role="code" wrap="truncate-middle">
                {request}
              </Text>
            </Fragment>
          ))}
        </Box>
        <Text role="dim">{why}</Text>
      </Row>
      <Row label="Sent from here">
        <Text>
          <Span role={unsafe && isArmed ? 'warn' : null}>{here}</Span>
          {unsafe && (
            <Span role="accent">{`   ${key} ${isArmed ? 'takes it back' : 'asks whether to'}`}</Span>
          )}
        </Text>
      </Row>
    </Box>
  )
}

function Row({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    <Labelled label={label} columns={18}>
      {children}
    </Labelled>
  )
}
