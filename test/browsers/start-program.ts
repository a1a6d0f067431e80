import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'

interface ProgramPlan {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** What the program writes when it is ready; its first group becomes `said`. */
  readonly until: RegExp
  /** Folders to remove when it has ended. */
  readonly remove?: readonly string[]
  readonly withinMs?: number
}

export interface StartedProgram {
  readonly said: string
  /** Ends the program and whatever it started. Never rejects. */
  stop(): Promise<void>
}

/** Starts a program in a process group of its own and waits for its word. */
export async function startProgram(plan: ProgramPlan): Promise<StartedProgram> {
  const child = spawn(plan.command, plan.args, {
    detached: true,
    env: { ...process.env, ...plan.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const kill = () => {
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // The group has ended already.
    }
  }
  const atExit = () => {
    kill()
    for (const folder of plan.remove ?? []) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  process.once('exit', atExit)
  const stop = async () => {
    kill()
    if (child.pid !== undefined) await ended
    for (const folder of plan.remove ?? [])
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }).catch(
        () => undefined,
      )
    process.off('exit', atExit)
  }

  const withinMs = plan.withinMs ?? 60_000
  let output = ''
  try {
    const said = await new Promise<string>((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`${plan.command} ${why}:\n${output.slice(-2_000)}`))
      const timer = setTimeout(fail, withinMs, `said nothing of the kind within ${withinMs} ms`)
      const read = (text: string) => {
        output += text
        const match = plan.until.exec(output)
        if (!match) return
        clearTimeout(timer)
        resolve(match[1] ?? '')
      }
      child.stdout.setEncoding('utf8').on('data', read)
      child.stderr.setEncoding('utf8').on('data', read)
      child.once('error', (error) => fail(error.message))
      child.once('exit', (code) => fail(`ended with ${code}`))
    })
    return { said, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
