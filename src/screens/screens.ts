import type { Stage } from '../session/state.ts'
import { diagnosisHandlers } from './diagnosis/handlers.ts'
import { diagnosisView } from './diagnosis/view.ts'
import { checksHandlers } from './first-ten-minutes/handlers.ts'
import { checksView } from './first-ten-minutes/view.ts'
import { originsHandlers } from './origins/handlers.ts'
import { originsView } from './origins/view.ts'
import { probesHandlers } from './probes/handlers.ts'
import { probesView } from './probes/view.ts'
import type { Screen } from './screen.ts'
import { verifyHandlers } from './verify/handlers.ts'
import { verifyView } from './verify/view.ts'

/** The five screens, in the order of the steps. */
export const screens: Readonly<Record<Stage, Screen>> = {
  origins: { view: originsView, handlers: originsHandlers },
  probes: { view: probesView, handlers: probesHandlers },
  'first-ten-minutes': { view: checksView, handlers: checksHandlers },
  diagnosis: { view: diagnosisView, handlers: diagnosisHandlers },
  verify: { view: verifyView, handlers: verifyHandlers },
}
