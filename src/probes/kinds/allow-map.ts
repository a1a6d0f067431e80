import { probeIn, type Probe, type Setting } from '../probe.ts'

/** A method that no server knows: only a policy that allows everything allows it. It is asked about, never sent. */
const madeUpMethod = 'CORSTRIAGE'

const methods = ['PUT', 'PATCH', 'DELETE', madeUpMethod] as const

/** A header that no server knows by name. */
const madeUpHeader = 'x-cors-triage'

/** Preflights for the methods that the case does not use: what the policy allows, and how it refuses. */
export function allowMapProbes(setting: Setting): readonly Probe[] {
  const asked = methods
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
  const anyHeader = probeIn(
    setting,
    'preflight',
    'allow-map:any-header',
    { kind: 'allow-any-header' },
    { method: 'GET', unsafeNames: [madeUpHeader] },
  )
  return [...asked, anyHeader]
}
