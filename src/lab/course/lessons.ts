import type { Lesson } from './lesson.ts'
import { caches } from './lessons/caches.ts'
import { credentials } from './lessons/credentials.ts'
import { redirects } from './lessons/redirects.ts'
import { whatAnOriginIs } from './lessons/what-an-origin-is.ts'
import { whatThePreflightMustSay } from './lessons/what-the-preflight-must-say.ts'
import { whenAPreflightGoesFirst } from './lessons/when-a-preflight-goes-first.ts'
import { whyCurlNeverSeesIt } from './lessons/why-curl-never-sees-it.ts'

/** The lessons in the order in which they build on each other. The incidents come after them. */
export const lessons: readonly Lesson[] = [
  whatAnOriginIs,
  whyCurlNeverSeesIt,
  whenAPreflightGoesFirst,
  whatThePreflightMustSay,
  credentials,
  redirects,
  caches,
]
