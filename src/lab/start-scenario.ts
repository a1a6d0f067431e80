import type { Case } from '../knowledge/model/case.ts'
import type { ReportedError } from '../knowledge/model/evidence.ts'
import type { ProbeOptions } from '../probes/options.ts'
import { scenarios } from './catalogue.ts'
import { Stage, type Names } from './stage.ts'

/** A practice incident that runs. */
export interface RunningScenario {
  /** The request that fails. After `applyFix` the corrected one, where the page was at fault. */
  readonly subject: Case
  readonly options: Partial<ProbeOptions>
  /** What a customer's console said before the fix; part of the evidence. */
  readonly reported: readonly ReportedError[]
  /** Corrects the practice servers, or the page; returns the request as it is made from then on. */
  readonly applyFix: () => Case
  readonly fixed: boolean
  readonly close: () => Promise<void>
}

/**
 * Puts up the servers of a scenario on loopback. `port` is for the server that the request goes to; 0 or absent takes any free port.
 * Rejects where the id is unknown or the port is taken, with nothing left open.
 */
export async function startScenario(
  id: string,
  { port = 0, names = 'practice' }: { readonly port?: number; readonly names?: Names } = {},
): Promise<RunningScenario> {
  const scenario = scenarios.find((candidate) => candidate.id === id)
  if (scenario === undefined) throw new RangeError(`no practice incident "${id}"`)
  const stage = new Stage(port, scenario.needsNames === true ? 'practice' : names)
  try {
    const play = await scenario.start(stage)
    let { subject } = play
    let fixed = false
    return {
      get subject() {
        return subject
      },
      get fixed() {
        return fixed
      },
      options: { ...stage.options, ...play.options },
      get reported() {
        return fixed ? [] : (play.reported ?? [])
      },
      applyFix: () => {
        if (!fixed) subject = play.fix() ?? subject
        fixed = true
        return subject
      },
      close: () => stage.close(),
    }
  } catch (problem) {
    await stage.close()
    throw problem
  }
}
