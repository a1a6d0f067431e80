import { redactUrl } from '../../knowledge/privacy/redact-text.ts'
import { dayAndMinute } from '../../report/time-of-day.ts'
import { methodOf } from '../../session/form.ts'
import type { SavedSession } from '../../session/saved-session.ts'
import type { Io } from '../io.ts'
import type { Presentation } from '../arguments/request-options.ts'
import { ownSettings, presentedAs } from './own-settings.ts'
import { stopProgram } from './stop-program.ts'
import { abilityOf } from './terminal-ability.ts'

/** Lets one of the saved sessions be picked in the terminal; null where none was. */
export async function pickSession(
  sessions: readonly SavedSession[],
  presentation: Presentation,
  io: Io,
): Promise<string | null> {
  const { pickSaved } = await import('../../screens/start-ink.tsx')
  const rows = sessions.map(({ id, savedAt, facts: { form } }) => ({
    id,
    when: dayAndMinute(savedAt),
    page: form.page,
    method: methodOf(form),
    url: redactUrl(form.url),
  }))
  const own = await ownSettings(io.env)
  return pickSaved(rows, io, abilityOf(presentedAs(presentation, own), io), own.keys, async () =>
    stopProgram(),
  )
}
