import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { declare } from '../declare.ts'
import type { OptionPlace } from '../declared-origins.ts'
import { misspelled } from '../header-names.ts'
import { besideOrigin } from './beside-origin.ts'
import { textValue } from './text-value.ts'

/** A header of CORS as a file tells a server to send it. */
export interface HeaderByHand {
  readonly name: string
  readonly value: string
  readonly line: number
}

/** The policies of headers that are sent together, one for each line that names an origin. */
export function policiesByHand(
  headers: readonly HeaderByHand[],
  place: Omit<OptionPlace, 'line' | 'readBy'>,
): readonly DeclaredPolicy[] {
  const value = (name: string) => {
    const found = headers.find((one) => one.name.toLowerCase() === name)
    return found === undefined ? undefined : textValue(found.value)
  }
  const beside = besideOrigin(value)
  // Said once, at the first.
  const findings = headers.flatMap(({ name, line }) => misspelled(name, line))
  return headers
    .filter(({ name }) => name.toLowerCase() === 'access-control-allow-origin')
    .map((one, index) =>
      declare(
        { ...place, line: one.line, readBy: 'by-hand' },
        { origins: textValue(one.value), ...beside, findings: index === 0 ? findings : [] },
      ),
    )
}
