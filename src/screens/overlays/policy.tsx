import { Box } from 'ink'
import type { ReactNode } from 'react'
import type { Triage } from '../../knowledge/triage.ts'
import { faultOf } from '../../session/selectors.ts'
import { useSession } from '../ui/surface.ts'
import { Text } from '../ui/text.tsx'
import { headersSent, methodsAsked, originMatrix, type Cell } from '../../report/policy-seen.ts'

const words = { yes: '✓ allowed', no: '✗ refused', unasked: '· not asked', untold: '· not told' } as const
const roles = { yes: 'pass', no: 'fail', unasked: 'dim', untold: 'dim' } as const

/** What the server's policy allows, as far as it was asked. */
export function Policy() {
  const facts = useSession((state) => state.facts)
  const triage = faultOf({ facts })
  if (triage === null) return <Text>Nothing has been probed yet.</Text>
  return <PolicyOf triage={triage} />
}

function PolicyOf({ triage: { subject, evidence } }: Readonly<{ triage: Triage }>) {
  const methods = methodsAsked(subject, evidence)
  return (
    <Box flexDirection="column" rowGap={1} flexShrink={0}>
      <Text role="strong">What the server allows</Text>
      <Box flexDirection="column" paddingLeft={2}>
        <Row name={<Text role="dim">origin</Text>} wide>
          <Text role="dim">preflight</Text>
          <Text role="dim">request</Text>
        </Row>
        {originMatrix(subject, evidence).map(({ origin, preflight, request }) => (
          <Row
            key={origin}
            wide
            name={
              <Text role={origin === subject.pageOrigin ? 'focus' : null} wrap="truncate-middle">
                {origin}
              </Text>
            }
          >
            <CellText cell={preflight} />
            <CellText cell={request} />
          </Row>
        ))}
      </Box>
      {methods.length > 0 && (
        <Box flexDirection="column" paddingLeft={2}>
          <Text role="dim">method</Text>
          {methods.map(({ method, cell, what }) => (
            <Row key={method} name={<Text>{method === 'CORSTRIAGE' ? 'any method at all' : method}</Text>}>
              <CellText cell={cell} />
              <Text role="dim" wrap="truncate">
                {what}
              </Text>
            </Row>
          ))}
        </Box>
      )}
      <Box flexDirection="column" paddingLeft={2}>
        {headersSent(evidence).map(({ label, value }, index) => (
          <Row key={index} name={<Text role="dim">{label}</Text>}>
            <Text>{value}</Text>
          </Row>
        ))}
      </Box>
    </Box>
  )
}

function Row({
  name,
  wide = false,
  children,
}: {
  readonly name: ReactNode
  /** A name that takes the room it needs; others stand in a column of their own. */
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  return (
    <Box flexShrink={0}>
      <Box
        {...(wide
          ? { flexGrow: 1, flexShrink: 1, flexBasis: 0, maxWidth: 60 }
          : { width: 20, flexShrink: 0 })}
      >
        {name}
      </Box>
      {Array.isArray(children) ? (
        children.map((child: ReactNode, index) => (
          <Box key={index} {...(!wide && index > 0 ? { flexShrink: 1 } : { width: 14, flexShrink: 0 })}>
            {child}
          </Box>
        ))
      ) : (
        <Box flexShrink={1}>{children}</Box>
      )}
    </Box>
  )
}

function CellText({ cell }: Readonly<{ cell: Cell }>) {
  return <Text role={roles[cell]}>{words[cell]}</Text>
}
