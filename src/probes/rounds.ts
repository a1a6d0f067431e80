import type { Observation } from '../knowledge/model/evidence.ts'
import { cacheFollowing } from './kinds/caching.ts'
import { leftOpen } from './left-open.ts'
import { behindPreflightProbe } from './kinds/origins.ts'
import { everything, fewest, isRefused, isShared, stillTelling } from './plan.ts'
import type { MainAnswers } from './turned-away.ts'
import type { Probe, Setting } from './probe.ts'

export type Send = (probe: Probe) => Promise<Observation | null>

/** With few requests: what tells most, as far as they go. */
export async function sendAtOnce(
  setting: Setting,
  answers: MainAnswers,
  send: Send,
): Promise<readonly Observation[]> {
  const answered = await sendAll(leftOpen(fewest(setting, answers), setting, answers), send)
  return [...answered, ...(await sendAll(cacheChain(setting, answered), send))]
}

export async function sendAll(probes: readonly Probe[], send: Send): Promise<readonly Observation[]> {
  const answered = await Promise.all(probes.map(send))
  return answered.filter((observation) => observation !== null)
}

/** A limit that many servers have, and that no header of theirs tells before it is met. */
const usualLimit = 20
/** Where a browser was seen to ask, little is open: what a few answer is not asked again. */
const limitBesideBrowser = 8

/**
 * What tells most goes out first, up to a usual limit; then one probe alone, so that a server with that limit refuses
 * one question and not a burst; then, when the redirects are followed, whatever the responses leave open.
 */
export async function sendInTurns(
  setting: Setting,
  answers: MainAnswers,
  spent: number,
  chain: Promise<void>,
  send: Send,
): Promise<readonly Observation[]> {
  const plan = leftOpen(everything(setting, answers), setting, answers)
  const limit = (setting.options.seen.length > 0 ? limitBesideBrowser : usualLimit) - spent
  const first = await sendAll(plan.slice(0, limit), send)
  const [next, ...rest] = stillTelling(plan.slice(limit), setting, answers, first)
  if (next === undefined) return [...first, ...(await sendAll(cacheChain(setting, first), send))]
  const second = await send(next)
  await chain
  const last = await sendAll([...cacheChain(setting, first), ...rest], send)
  const all = [...first, ...(second === null ? [] : [second]), ...last]
  return [...all, ...(await sendAll(behindRefusal(setting, answers, all), send))]
}

/** What another origin gets behind the preflight that refuses the page, unless it was asked. */
function behindRefusal(
  setting: Setting,
  answers: MainAnswers,
  seen: readonly Observation[],
): readonly Probe[] {
  if (!isRefused(setting, answers.preflight)) return []
  return behindPreflightProbe(setting, seen, isShared(answers)).filter(({ id }) =>
    seen.every((one) => one.id !== id),
  )
}

/** What shows whether a cache hands out the copy that the first of these questions left. */
function cacheChain(setting: Setting, answered: readonly Observation[]): readonly Probe[] {
  const isPrimed = answered.some(({ id, response }) => id === 'cache:without-origin' && response !== null)
  return isPrimed ? cacheFollowing(setting) : []
}
