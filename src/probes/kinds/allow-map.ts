import { probeIn, type Probe, type Setting } from '../probe.ts'

/** A method that no server knows: only a policy that allows everything allows it. It is asked about, never sent. */
const madeUpMethod = 'CORSTRIAGE'

const methods = ['PUT', 'PATCH', 'DELETE', madeUpMethod] as const

/** Preflights for the methods that the case does not use: what the policy allows, and how it refuses. */
export function allowMapProbes(setting: Setting): readonly Probe[] {
  return methods
    .filter((method) => method !== setting.method)
    .map((method) =>
      probeIn(
        setting,
        'preflight',
        `allow-map:${method}`,
        { kind: 'allow-map', method },
        { method, unsafeNames: [] },
      ),
    )
}
