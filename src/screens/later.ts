import { courseHandlers } from './course/handlers.ts'
import { homeView } from './course/home.ts'
import { incidentHandlers, incidentView } from './course/incident.ts'
import { lessonHandlers } from './course/lesson-handlers.ts'
import { lessonView } from './course/lesson.ts'
import { diagnosisHandlers } from './diagnosis/handlers.ts'
import { diagnosisView } from './diagnosis/view.ts'
import { checksHandlers } from './first-ten-minutes/handlers.ts'
import { checksView } from './first-ten-minutes/view.ts'
import { overlayHandlers, typeInOverlay } from './overlays/handlers.ts'
import { overlayPane, withOverlay } from './overlays/view.ts'
import { verifyHandlers } from './verify/handlers.ts'
import { verifyView } from './verify/view.ts'

/** What no first frame shows: the screens that conclude, and everything that stands in front of a screen. */
export const later = {
  screens: {
    'first-ten-minutes': { view: checksView, handlers: checksHandlers },
    diagnosis: { view: diagnosisView, handlers: diagnosisHandlers },
    verify: { view: verifyView, handlers: verifyHandlers },
    course: { view: homeView, handlers: courseHandlers },
    lesson: { view: lessonView, handlers: lessonHandlers },
    incident: { view: incidentView, handlers: incidentHandlers },
  },
  overlays: { handlers: overlayHandlers, type: typeInOverlay, pane: overlayPane, over: withOverlay },
} as const
