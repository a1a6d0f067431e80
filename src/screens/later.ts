import { browserHandlers } from './browser/handlers.ts'
import { BrowserScreen } from './browser/screen.tsx'
import { courseHandlers } from './course/handlers.ts'
import { incidentHandlers } from './course/incident-handlers.ts'
import { IncidentScreen } from './course/incident.tsx'
import { lessonHandlers } from './course/lesson-handlers.ts'
import { LessonScreen } from './course/lesson.tsx'
import { CourseScreen } from './course/screen.tsx'
import { diagnosisHandlers } from './diagnosis/handlers.ts'
import { DiagnosisScreen } from './diagnosis/screen.tsx'
import { checksHandlers } from './first-ten-minutes/handlers.ts'
import { ChecksScreen } from './first-ten-minutes/screen.tsx'
import { overlayHandlers, typeInOverlay } from './overlays/handlers.ts'
import { Covering } from './overlays/covering.tsx'
import { Prompt } from './overlays/prompt.tsx'
import { verifyHandlers } from './verify/handlers.ts'
import { VerifyScreen } from './verify/screen.tsx'

/** What no first frame shows: the screens that conclude, and everything that stands in front of a screen. */
export const later = {
  screens: {
    'first-ten-minutes': { Component: ChecksScreen, handlers: checksHandlers },
    diagnosis: { Component: DiagnosisScreen, handlers: diagnosisHandlers },
    verify: { Component: VerifyScreen, handlers: verifyHandlers },
    course: { Component: CourseScreen, handlers: courseHandlers },
    lesson: { Component: LessonScreen, handlers: lessonHandlers },
    browser: { Component: BrowserScreen, handlers: browserHandlers },
    incident: { Component: IncidentScreen, handlers: incidentHandlers },
  },
  overlays: { handlers: overlayHandlers, type: typeInOverlay, Covering, Prompt },
} as const
