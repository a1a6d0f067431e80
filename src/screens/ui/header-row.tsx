import { Box } from 'ink'
import { memo, type ReactNode } from 'react'
import type { Role } from '../theme.ts'
import type { Need } from '../../knowledge/facts/needed.ts'
import { useShown } from './surface.ts'
import { Cell, Span, Text } from './text.tsx'
import { ValueDifference } from './value-difference.tsx'

/** A longer value is cut in its middle. */
const longestValue = 320

/** A header as it was sent, or as it came without a browser looking at it. */
export const HeaderRow = memo(function HeaderRow({
  name,
  value,
  mark = '',
  markRole = null,
  role = null,
}: Readonly<{ name: string; value: string; mark?: string; markRole?: Role | null; role?: Role | null }>) {
  const shown = useShown().headerValue(name, value)
  const short =
    shown.length <= longestValue ? shown : `${shown.slice(0, longestValue - 100)}…${shown.slice(-100)}`
  return (
    <Marked mark={mark} role={markRole}>
      <Text>
        <Span role={mark === '✗' ? null : 'dim'}>{`${name}: `}</Span>
        <Span role={role}>{short}</Span>
      </Text>
    </Marked>
  )
})

/** A header that came; where a browser needed another value, that value stands right below its last line. */
export function CameRow({
  name,
  value,
  needs,
  isLast,
}: Readonly<{ name: string; value: string; needs: readonly Need[]; isLast: boolean }>) {
  const { headerValue } = useShown()
  const need = needs.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
  if (need === undefined) return <HeaderRow name={name} value={value} />
  if (need.holds) return <HeaderRow name={name} value={value} mark="✓" markRole="pass" role="pass" />
  const isRepeated = need.isOneValue && value !== need.came
  if (isRepeated || !need.isOneValue)
    return (
      <>
        <HeaderRow name={name} value={value} mark="✗" markRole="fail" role="fail" />
        {isLast && (
          <Marked mark="" role={null}>
            <Text>
              <Span role="dim">{'needed'.padEnd(name.length + 2)}</Span>
              {need.value}
              {isRepeated && <Span role="dim">{', on one line'}</Span>}
            </Text>
          </Marked>
        )}
      </>
    )
  return (
    <>
      <Marked mark="✗" role="fail">
        <Text>{name}</Text>
      </Marked>
      <Marked mark="" role={null}>
        <ValueDifference came={headerValue(name, value)} needed={need.value} />
      </Marked>
    </>
  )
}

/** A header that is missing, with the value that was needed. */
export function AbsentRow({ name, value }: Need) {
  return (
    <Marked mark="✗" role="fail">
      <Box flexWrap="wrap" columnGap={2}>
        <Text role="fail">{`(${name} is not there)`}</Text>
        <Text role="dim">{`needed ${value}`}</Text>
      </Box>
    </Marked>
  )
}

/** What a browser makes of a line, in front of it. */
export function Marked({
  mark,
  role,
  children,
}: Readonly<{ mark: string; role: Role | null; children: ReactNode }>) {
  return (
    <Box flexShrink={0}>
      <Cell columns={2} role={role}>
        {mark}
      </Cell>
      <Box flexGrow={1} flexShrink={1} flexBasis={0} flexDirection="column">
        {children}
      </Box>
    </Box>
  )
}
