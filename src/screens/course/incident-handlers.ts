import type { Handlers } from '../screen.ts'
import { scrolling } from '../moving.ts'
import { openNextIncident } from './handlers.ts'
import { isIncidentDone } from '../../session/course-entries.ts'

export const incidentHandlers: Handlers = {
  ...scrolling,
  'go-on': (context) =>
    context.state.place.revealed && isIncidentDone(context.state)
      ? openNextIncident(context)
      : context.actions.stageChosen('probes'),
  'go-back': ({ actions }) => actions.courseOpened(),
  'next-incident': openNextIncident,
}
