import type { Evidence, Observation } from '../model/evidence.ts'
import type { ProductId, SoftwareId } from '../model/software.ts'
import { keptBy, makerOf, onTheWay } from './layer-of.ts'
import type { Received } from './marks.ts'

/** The responses of the server that is called, or of the application behind it: not those of the page. */
export function receivedFrom({ observations }: Pick<Evidence, 'observations'>): readonly Received[] {
  return observations
    .filter(({ purpose }) => purpose.kind !== 'page' && purpose.kind !== 'page-script')
    .flatMap(received)
}

/** Every software that left a mark on one of them. */
export function seenLayers(evidence: Pick<Evidence, 'observations'>): ReadonlySet<SoftwareId> {
  return new Set(
    receivedFrom(evidence).flatMap((one) =>
      [makerOf(one), ...onTheWay(one)].flatMap((shown) => (shown === null ? [] : [shown.id])),
    ),
  )
}

/** Every software that made one of them, for sure. */
export function makersIn(evidence: Pick<Evidence, 'observations'>): ReadonlySet<SoftwareId> {
  return new Set(
    receivedFrom(evidence).flatMap((one) => {
      const maker = makerOf(one)
      return maker === null ? [] : [maker.id]
    }),
  )
}

/** Every software that says of one of them that it is a copy which it kept. */
export function keepersIn(evidence: Pick<Evidence, 'observations'>): ReadonlySet<SoftwareId> {
  return new Set(receivedFrom(evidence).flatMap((one) => keptBy(one).map(({ id }) => id)))
}

/** The product built on this software that made one of them, or null. */
export function productOn(software: SoftwareId, evidence: Pick<Evidence, 'observations'>): ProductId | null {
  const makers = receivedFrom(evidence).map(makerOf)
  return makers.find((maker) => maker?.id === software && maker.product !== null)?.product ?? null
}

function received(observation: Observation): readonly Received[] {
  const { response } = observation
  return response === null ? [] : [{ status: response.status, response, observation }]
}
