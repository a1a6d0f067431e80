import { basename } from 'node:path'
import type { Plugin } from 'vitest/config'

const running = new URL('run-packaged.ts', import.meta.url).pathname

/** Tests of a command run what `npm run build` makes, in a process of its own, in place of the module they import. */
export const asPackaged: Plugin = {
  name: 'commands as packaged',
  enforce: 'pre',
  load: (id) =>
    /src\/commands\/(attach|check|confirm|fix|import|judge|resume|scan|watch)\.ts$/.test(id)
      ? `import { runPackaged } from ${JSON.stringify(running)}
         export const run = (args, io) => runPackaged(${JSON.stringify(basename(id, '.ts'))}, args, io)`
      : null,
}
