import { describePurpose } from '../../knowledge/guide/describe-purpose.ts'
import type { Observation } from '../../knowledge/model/evidence.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import type { ProbeEvent } from '../../probes/options.ts'
import { warn, type Io } from '../io.ts'
import type { Request } from '../arguments/request-options.ts'

/** Progress on standard error: a line a probe with --verbose, a count where a person watches, else silence. */
export function progress(io: Io, request: Request): (event: ProbeEvent) => void {
  if (request.presentation.verbose) return (event) => verbose(io, event)
  if (io.stderr.isTTY !== true || io.env['TERM'] === 'dumb' || io.env['CI'] !== undefined) return () => {}
  return counter(io)
}

function verbose(io: Io, event: ProbeEvent): void {
  if (event.kind === 'observed') warn(io, observed(event.observation))
  if (event.kind === 'dropped') warn(io, `${visible(event.id)}: not sent, ${event.why}`)
}

function observed({ id, purpose, response, failure, durationMs }: Observation): string {
  const came = response === null ? (failure?.kind ?? 'nothing') : String(response.status)
  return visible(`${id}: ${came} in ${Math.round(durationMs)} ms, ${describePurpose(purpose)}`)
}

function counter(io: Io): (event: ProbeEvent) => void {
  let planned = 0
  let settled = 0
  return ({ kind }) => {
    if (kind === 'planned') planned += 1
    if (kind === 'observed' || kind === 'dropped') settled += 1
    const done = planned > 0 && settled >= planned
    io.stderr.write(done ? '\r\u001b[K' : `\r\u001b[Kprobing ${settled}/${planned}`)
  }
}
