import { refuse, type Io } from './io.ts'
import { bashScript } from './shells/bash.ts'
import { fishScript } from './shells/fish.ts'
import { zshScript } from './shells/zsh.ts'

const shells: Readonly<Record<string, () => string>> = { bash: bashScript, zsh: zshScript, fish: fishScript }

/** `completions bash|zsh|fish`: the script for that shell on standard output. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [shell = ''] = args
  const script = args.length === 1 && Object.hasOwn(shells, shell) ? shells[shell] : undefined
  if (script === undefined) {
    const found = args[0] === undefined ? 'nothing' : `"${args.join(' ')}"`
    return refuse(io, `completions: expected bash, zsh or fish, found ${found}`)
  }
  io.stdout.write(script())
  return 0
}
