import { Box } from 'ink'
import type { ReactNode } from 'react'
import type { Triage } from '../../knowledge/triage.ts'
import { faultOf } from '../../session/selectors.ts'
import type { Role } from '../theme.ts'
import { Item } from '../ui/layout.tsx'
import { useSession } from '../ui/surface.ts'
import { Cell, Text } from '../ui/text.tsx'
import { headersSent, methodsAsked, originMatrix, type Allowed } from '../../knowledge/facts/policy-seen.ts'

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
  const rows = originMatrix(subject, evidence)
  return (
    <Box flexDirection="column" rowGap={1} flexShrink={0}>
      <Text role="strong">What the server allows</Text>
      <Box flexDirection="column" paddingLeft={2}>
        <Origin name="origin" role="dim">
          <Cell columns={14} role="dim">
            preflight
          </Cell>
          <Cell columns={14} role="dim">
            request
          </Cell>
        </Origin>
        {rows.map(({ origin, preflight, request }) => (
          <Origin key={origin} name={origin} role={origin === subject.pageOrigin ? 'focus' : null}>
            <Seen allowed={preflight} />
            <Seen allowed={request} />
          </Origin>
        ))}
      </Box>
      {methods.length > 0 && (
        <Box flexDirection="column" paddingLeft={2}>
          <Text role="dim">method</Text>
          {methods.map(({ method, cell, what }) => (
            <Box key={method} flexShrink={0}>
              <Cell columns={20}>{method === 'CORSTRIAGE' ? 'any method at all' : method}</Cell>
              <Seen allowed={cell} />
              <Text role="dim">{what}</Text>
            </Box>
          ))}
        </Box>
      )}
      <Box flexDirection="column" paddingLeft={2}>
        {headersSent(evidence).map(({ label, value }, index) => (
          <Item key={index} mark={label} columns={20}>
            {value}
          </Item>
        ))}
      </Box>
    </Box>
  )
}

function Origin({
  name,
  role,
  children,
}: Readonly<{ name: string; role: Role | null; children: ReactNode }>) {
  return (
    <Box flexShrink={0}>
      <Box flexGrow={1} flexShrink={1} flexBasis={0} maxWidth={60} paddingRight={1}>
        <Text role={role} wrap="truncate-middle">
          {name}
        </Text>
      </Box>
      {children}
    </Box>
  )
}

function Seen({ allowed }: Readonly<{ allowed: Allowed }>) {
  return (
    <Cell columns={14} role={roles[allowed]}>
      {words[allowed]}
    </Cell>
  )
}
