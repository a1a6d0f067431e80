import type { Lesson } from './lesson.ts'
import { caches } from './lessons/caches.ts'
import { credentials } from './lessons/credentials.ts'
import { errors } from './lessons/errors.ts'
import { preflightCache } from './lessons/preflight-cache.ts'
import { proveTheFix } from './lessons/prove-the-fix.ts'
import { readingDevtools } from './lessons/reading-devtools.ts'
import { redirects } from './lessons/redirects.ts'
import { sitesAndCookies } from './lessons/sites-and-cookies.ts'
import { twoAnswers } from './lessons/two-answers.ts'
import { whatAnOriginIs } from './lessons/what-an-origin-is.ts'
import { whatNeverToDo } from './lessons/what-never-to-do.ts'
import { whatScriptMayRead } from './lessons/what-script-may-read.ts'
import { whenAPreflightGoesFirst } from './lessons/when-a-preflight-goes-first.ts'
import { whyCurlNeverSeesIt } from './lessons/why-curl-never-sees-it.ts'

/** The lessons in the order in which they build on each other. The incidents come after them. */
export const lessons: readonly Lesson[] = [
  whatAnOriginIs,
  whyCurlNeverSeesIt,
  whenAPreflightGoesFirst,
  readingDevtools,
  twoAnswers,
  errors,
  whatScriptMayRead,
  credentials,
  sitesAndCookies,
  redirects,
  caches,
  preflightCache,
  whatNeverToDo,
  proveTheFix,
]
