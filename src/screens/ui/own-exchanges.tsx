import { Box } from 'ink'
import { Fragment } from 'react'
import type { Triage } from '../../knowledge/triage.ts'
import { Exchange } from './exchange.tsx'

/** The exchanges of the page itself, as the probes saw them. */
export function OwnExchanges({ triage: { evidence, subject } }: Readonly<{ triage: Triage }>) {
  return evidence.observations
    .filter(({ purpose }) => purpose.kind === 'preflight' || purpose.kind === 'request')
    .slice(0, 6)
    .map((observation, index) => (
      <Fragment key={observation.id}>
        {index > 0 && <Box height={1} flexShrink={0} />}
        <Exchange observation={observation} subject={subject} />
      </Fragment>
    ))
}
