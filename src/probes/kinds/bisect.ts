import type { BisectElement } from '../../knowledge/model/evidence.ts'
import { probeIn, type Asked, type Probe, type Setting } from '../probe.ts'

const maxHeaders = 8

/**
 * The preflight with less asked of it, all at once: nothing but the origin, the method alone, each header alone.
 * Some servers refuse the whole without saying what for; what passes alone was not it. GET is the method that asks for
 * least: POST needs no mention by the standard, and servers refuse it all the same.
 */
export function bisectProbes(setting: Setting): readonly Probe[] {
  const method = 'GET'
  return [
    bisect(setting, 'origin-only', { kind: 'origin-only' }, { method, unsafeNames: [] }),
    ...(setting.method === 'GET'
      ? []
      : [
          bisect(
            setting,
            `method:${setting.method}`,
            { kind: 'method', method: setting.method },
            { unsafeNames: [] },
          ),
        ]),
    ...setting.unsafeNames
      .slice(0, maxHeaders)
      .map((name) =>
        bisect(setting, `header:${name}`, { kind: 'header', name }, { method, unsafeNames: [name] }),
      ),
  ]
}

function bisect(setting: Setting, id: string, element: BisectElement, asked: Asked): Probe {
  return probeIn(setting, 'preflight', `bisect:${id}`, { kind: 'bisect', element }, asked)
}
