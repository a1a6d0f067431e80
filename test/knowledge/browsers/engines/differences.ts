import { differencesAsked } from './differences-asked.ts'
import { differencesCame } from './differences-came.ts'
import { differencesRedirected } from './differences-redirected.ts'

/** Where the engines and the standard part, each in the smallest fetch that shows it. */
export const differences = [...differencesAsked, ...differencesRedirected, ...differencesCame]
